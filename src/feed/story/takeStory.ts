import { bareLetters } from '../../article/clean/bareLetters.js';
import { canonicalUrl } from '../../article/folder/storyUrl.js';
import { FetchError } from '../../intake/fetchError.js';
import { checkPage, PAGE } from '../../intake/fetchPage.js';
import type { Fetched } from '../../intake/fetchWeb.js';
import type { PoliteFetch } from '../../intake/politeFetch.js';
import type { FeedItem } from '../feedItem.js';
import type { ReadingAnswer, ReadStory } from '../reading/reading.js';
import type { Reading } from '../reading/startReading.js';

/** `reason`: why there is no story, in a sentence. */
export type TakenStory =
  | { readonly kind: 'story'; readonly story: ReadStory; readonly from: 'feed' }
  | {
      readonly kind: 'story';
      readonly story: ReadStory;
      readonly from: 'page';
      readonly page: Pick<Fetched, 'url' | 'etag' | 'lastModified'>;
    }
  /** There will be none. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** There may be one later; `askedMs`: how long the server asks to wait. */
  | { readonly kind: 'later'; readonly reason: string; readonly askedMs: number | null };

interface TakeStoryTools {
  readonly fetch: PoliteFetch;
  readonly reading: Pick<Reading, 'read'>;
}

/** The story of a feed's item: from the feed where it is whole there, else from its page. `feedTitle`: the outlet. */
export async function takeStory(
  item: FeedItem,
  feedTitle: string,
  { fetch, reading }: TakeStoryTools,
): Promise<TakenStory> {
  if (item.content !== null) {
    const answer = await reading.read({ kind: 'content', html: item.content, url: item.url });
    if (answer.kind === 'story') {
      return { kind: 'story', from: 'feed', story: described(answer.story, item, feedTitle, true) };
    }
  }
  if (item.url === null) {
    return { kind: 'refused', reason: 'The feed has neither the whole story nor the address of its page.' };
  }
  const answer = await readPage(item.url, fetch, reading);
  return answer.kind === 'story'
    ? {
        kind: 'story',
        from: 'page',
        story: described(answer.story, item, feedTitle, false),
        page: answer.page,
      }
    : answer;
}

async function readPage(
  address: string,
  fetch: PoliteFetch,
  reading: Pick<Reading, 'read'>,
): Promise<
  | (Extract<ReadingAnswer, { kind: 'story' }> & {
      readonly page: Pick<Fetched, 'url' | 'etag' | 'lastModified'>;
    })
  | Exclude<TakenStory, { kind: 'story' }>
> {
  try {
    const { bytes, contentType, url, etag, lastModified } = checkPage(await fetch(address, PAGE));
    const answer = await reading.read({ kind: 'page', bytes, contentType, url });
    if (answer.kind === 'story') return { ...answer, page: { url, etag, lastModified } };
    return { kind: 'refused', reason: answer.kind === 'fault' ? answer.message : 'The page has no article.' };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    // A page may be a moment behind its feed.
    return error.isPassing() || error.kind === 'missing'
      ? { kind: 'later', reason: error.message, askedMs: error.waitMs }
      : { kind: 'refused', reason: error.message };
  }
}

/** The story with what the feed says about it. */
function described(
  { details, body }: ReadStory,
  item: FeedItem,
  feedTitle: string,
  isOfFeed: boolean,
): ReadStory {
  return {
    details: {
      title: titleOf(details.title, item.title, isOfFeed),
      source: (isOfFeed ? null : details.source) ?? feedTitle,
      url: canonicalUrl(item.url, details.url),
      published: item.published ?? details.published,
      author: item.author ?? details.author,
    },
    body,
  };
}

/** A page repeats its own headline; a feed may add "Video:" or the name of the outlet. */
function titleOf(told: string, ofFeed: string | null, isOfFeed: boolean): string {
  if (ofFeed === null) return told === '' ? 'Untitled' : told;
  const isRepeated = told !== '' && bareLetters(ofFeed).includes(bareLetters(told));
  return isRepeated && !isOfFeed ? told : ofFeed;
}
