/** One story as a feed tells of it. Null means that the feed does not say. */
export interface FeedItem {
  /** As the feed names it; many feeds give two stories the same. */
  readonly id: string | null;
  /** The address of its page, whole. */
  readonly url: string | null;
  readonly title: string | null;
  /** As `2031-03-03T10:00:00+01:00`, or less of it. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly author: string | null;
  /** The whole story in HTML; null where the feed has only its beginning. */
  readonly content: string | null;
  /** Changes when the feed changes what it says of the story. */
  readonly signature: string;
}

export interface ParsedFeed {
  readonly title: string | null;
  /** As the feed has them, most of them the newest first. */
  readonly items: readonly FeedItem[];
}

/** A feed that a page offers. */
export interface FeedLink {
  readonly url: string;
  readonly title: string | null;
}
