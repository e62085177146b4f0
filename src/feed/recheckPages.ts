import { FetchError } from '../intake/fetchError.js';
import { checkPage, PAGE } from '../intake/fetchPage.js';
import type { SeenItem } from './feed.js';
import type { LookTools } from './lookTools.js';

/** Before the first look; then as long again as the story is old, so that a story is looked at six times in a day. */
const FIRST_MS = 30 * 60_000;
/** Sites edit a story on its day. */
const MAX_AGE_MS = 36 * 3_600_000;
/** More wait for the next look at the feed. */
const MAX_PAGES = 5;

/** What is known of the page that a story came from, while it is looked at again. */
export type WatchedPage = NonNullable<SeenItem['page']>;

interface RecheckedPages {
  readonly seen: readonly SeenItem[];
  /** Files that have another version. */
  readonly changed: readonly string[];
}

/** When the page of a story that came in at that time is looked at again; null if no more. */
export function nextRecheck(at: number, now: number): number | null {
  const age = now - at;
  return age > MAX_AGE_MS ? null : now + Math.max(FIRST_MS, age);
}

/**
 * Looks again at the pages of stories that came in lately, since a site edits a story and leaves its feed as it is.
 * Asks only for what has changed since.
 */
export async function recheckPages(seen: readonly SeenItem[], tools: LookTools): Promise<RecheckedPages> {
  const found = [...seen];
  const changed: string[] = [];
  let left = MAX_PAGES;
  for (const [index, one] of seen.entries()) {
    if (one.page === null || one.page.next > tools.now()) continue;
    if (left-- === 0) break;
    tools.signal.throwIfAborted();
    const after = await recheck(one, one.page, tools);
    if (after === 'later') break;
    found[index] = after;
    if (after.hash !== one.hash && after.file !== null) changed.push(after.file);
  }
  return { seen: found, changed };
}

/** `later`: the host asks to be left alone. */
async function recheck(one: SeenItem, page: WatchedPage, tools: LookTools): Promise<SeenItem | 'later'> {
  const { fetch, reading, stories, now } = tools;
  const next = nextRecheck(one.at, now());
  const again = (changes: Partial<WatchedPage> = {}): SeenItem => ({
    ...one,
    page: next === null ? null : { ...page, ...changes, next },
  });
  try {
    const fetched = await fetch(page.url, conditional(page));
    if (fetched.status === 304) return again();
    const { bytes, contentType, url, etag, lastModified } = checkPage(fetched);
    const answer = await reading.read({ kind: 'page', bytes, contentType, url });
    if (answer.kind !== 'story' || one.file === null || one.hash === null) return again();
    const updated = new Date(now()).toISOString().replace(/\.\d+/u, '');
    const replaced = await stories.replace(one.file, one.hash, answer.story, updated);
    if (replaced.kind === 'gone' || replaced.kind === 'by-hand') return { ...one, page: null };
    const known = again({ etag, lastModified });
    return replaced.kind === 'changed' ? { ...known, hash: replaced.hash } : known;
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    if (error.kind === 'wait') return 'later';
    // A page that is gone or closed now leaves its story as it is.
    return error.isPassing() ? again() : { ...one, page: null };
  }
}

function conditional({ etag, lastModified }: WatchedPage): typeof PAGE {
  return {
    ...PAGE,
    headers: {
      ...(etag !== null && { 'if-none-match': etag }),
      ...(lastModified !== null && { 'if-modified-since': lastModified }),
    },
  };
}
