import type { StoryDetails } from '../../article/folder/storyFile.js';
import type { FeedLink, ParsedFeed } from '../feedItem.js';

/** What a server sent, to be read. */
interface Sent {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

export type ReadingRequest =
  | ({ readonly kind: 'feed' } & Sent)
  | ({ readonly kind: 'page' } & Sent)
  /** The whole story in a feed's item. */
  | { readonly kind: 'content'; readonly html: string; readonly url: string | null };

/** A story as it is put into a file. */
export interface ReadStory {
  readonly details: StoryDetails;
  readonly body: string;
}

export type ReadingAnswer =
  | { readonly kind: 'feed'; readonly feed: ParsedFeed }
  /** It is a page, which offers these feeds. */
  | { readonly kind: 'links'; readonly links: readonly FeedLink[] }
  | { readonly kind: 'story'; readonly story: ReadStory }
  /** `message`: why there is no feed or no story, in a sentence. */
  | { readonly kind: 'fault'; readonly message: string };
