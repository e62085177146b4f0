import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf, VerbatimError } from '../errors.js';
import { takeFolderLock } from '../state/folderLock.js';
import { openStateFile, type StateFile } from '../state/stateFile.js';
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

/** Stored in `feeds.json` of the state folder, and in its folder `feeds` by feed. */
export function openFeedStore(folder: string, onNotice: (sentence: string) => void): FeedStore {
  const options = {
    file: path.join(folder, 'feeds.json'),
    version: VERSION,
    schema: z.array(feedSchema),
    empty: [],
    onNotice,
  };
  /** In this process, one after another. */
  let last: Promise<unknown> = Promise.resolve();

  const withFile = <T>(use: (file: StateFile<readonly Feed[]>) => Promise<T>): Promise<T> => {
    const used = last.then(async () => {
      const lock = await takeFolderLock({
        // The library knows one lock for each folder, and the bot has that of the state.
        folder: path.join(folder, 'feeds'),
        name: 'feeds.lock',
        onLost: lockError,
        onHeld: lockError,
        onFailure: lockError,
      });
      try {
        return await use(await openStateFile(options));
      } finally {
        await lock.release();
      }
    });
    last = used.catch(() => undefined);
    return used;
  };

  const seenFile = (id: string) => path.join(folder, 'feeds', `${id}.json`);
  const openSeen = async (id: string): Promise<StateFile<readonly SeenItem[]>> => {
    await mkdir(path.join(folder, 'feeds'), { recursive: true });
    return openStateFile({
      file: seenFile(id),
      version: VERSION,
      schema: z.array(seenItemSchema),
      empty: [],
      onNotice,
    });
  };

  const change: FeedStore['change'] = (changed) =>
    withFile(async (file) => {
      const before = file.read();
      const after = await file.update((feeds) => [...changed(feeds)]);
      const left = new Set(after.map(({ id }) => id));
      for (const { id } of before) if (!left.has(id)) await rm(seenFile(id), { force: true });
      return after;
    });

  return {
    async list() {
      // A whole file needs no lock; a damaged one is set aside with it.
      const damages: string[] = [];
      const file = await openStateFile({
        ...options,
        readOnly: true,
        onNotice: (sentence) => damages.push(sentence),
      });
      return damages.length > 0 ? withFile((opened) => Promise.resolve(opened.read())) : file.read();
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
