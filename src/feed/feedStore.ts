import { z } from 'zod';
import { messageOf, VerbatimError } from '../errors.js';
import type { Documents } from '../state/documents.js';
import { openStateDocument, type StateDocument } from '../state/stateDocument.js';
import { type Feed, feedSchema, type SeenItem, seenItemSchema } from './feed.js';

/** The feeds on disk, which the bot and the terminal may change at the same time. */
export interface FeedStore {
  /** As they were added. */
  list(): Promise<readonly Feed[]>;
  /** Changes the list, on disk before it counts. Rejects with a NotKeptError where it cannot be written. */
  change(change: (feeds: readonly Feed[]) => readonly Feed[]): Promise<readonly Feed[]>;
  /** Changes one feed; null if it is gone. */
  changeOne(id: string, change: (feed: Feed) => Feed): Promise<Feed | null>;
  /** What has become of the items of a feed, the newest first. Only one process at a time may look at feeds. */
  seen(id: string): Promise<readonly SeenItem[]>;
  setSeen(id: string, seen: readonly SeenItem[]): Promise<void>;
}

const VERSION = 1;

/** Stored in `feeds.json` of the state, and in its folder `feeds` by feed. */
export function openFeedStore(documents: Documents, onNotice: (sentence: string) => void): FeedStore {
  const options = {
    documents,
    name: 'feeds.json',
    version: VERSION,
    schema: z.array(feedSchema),
    empty: [],
    onNotice,
  };
  /** In this process, one after another. */
  let last: Promise<unknown> = Promise.resolve();

  const withFeeds = <T>(use: (feeds: StateDocument<readonly Feed[]>) => Promise<T>): Promise<T> => {
    const used = last.then(() =>
      documents.together('feeds', async () => use(await openStateDocument(options)), lockError),
    );
    last = used.catch(() => undefined);
    return used;
  };

  const seenName = (id: string) => `feeds/${id}.json`;
  const openSeen = (id: string): Promise<StateDocument<readonly SeenItem[]>> =>
    openStateDocument({
      documents,
      name: seenName(id),
      version: VERSION,
      schema: z.array(seenItemSchema),
      empty: [],
      onNotice,
    });

  const change: FeedStore['change'] = (changed) =>
    withFeeds(async (file) => {
      const before = file.read();
      const after = await file.update((feeds) => [...changed(feeds)]);
      const left = new Set(after.map(({ id }) => id));
      for (const { id } of before) if (!left.has(id)) await documents.remove(seenName(id));
      return after;
    });

  return {
    async list() {
      // A whole file needs no lock; a damaged one is set aside with it.
      const damages: string[] = [];
      const file = await openStateDocument({
        ...options,
        readOnly: true,
        onNotice: (sentence) => damages.push(sentence),
      });
      return damages.length > 0 ? withFeeds((opened) => Promise.resolve(opened.read())) : file.read();
    },
    change,
    async changeOne(id, changed) {
      const feeds = await change((all) => all.map((feed) => (feed.id === id ? changed(feed) : feed)));
      return feeds.find((feed) => feed.id === id) ?? null;
    },
    seen: async (id) => (await openSeen(id)).read(),
    async setSeen(id, seen) {
      await (await openSeen(id)).update(() => [...seen]);
    },
  };
}

function lockError(cause: unknown): VerbatimError {
  return new VerbatimError(
    `The list of feeds cannot be used now (${messageOf(cause)}). Try again in a moment.`,
    { cause },
  );
}
