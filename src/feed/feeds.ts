import { createHash } from 'node:crypto';
import { storyKey } from '../article/folder/storyUrl.js';
import { createPoliteFetch, type PoliteOptions } from '../intake/politeFetch.js';
import type { Documents } from '../state/documents.js';
import type { Feed, SeenItem } from './feed.js';
import { FeedError } from './feedError.js';
import type { FeedLink, ParsedFeed } from './feedItem.js';
import { openFeedStore } from './feedStore.js';
import { feedWanted } from './feedWanted.js';
import { type FeedEvent, lookAtDueFeeds } from './keepFeeds.js';
import { newestFirst } from './matchSeen.js';
import { type Reading, startReading } from './reading/startReading.js';
import { openStoryFolder } from './story/storyFolder.js';
import { takeStory } from './story/takeStory.js';

export interface FeedsOptions {
  readonly documents: Documents;
  readonly articlesFolder: string;
  /** Where pages and feeds may come from, and how fast. */
  readonly web: Omit<PoliteOptions, 'signal' | 'now'>;
  /** Between two looks at one feed. */
  readonly everyMs: number;
  /** Milliseconds since 1970; default the system's clock. */
  readonly now?: () => number;
  readonly onEvent?: (event: FeedEvent) => Promise<void> | void;
  /** Called after looks that changed the folder of articles. */
  readonly onChanged?: () => Promise<void>;
  /** Gets one sentence when a file of the state was set aside. */
  readonly onNotice: (sentence: string) => void;
  readonly reading?: Reading;
}

export interface NewFeed {
  readonly address: string;
  /** How many of the newest stories come in at once. */
  readonly newest: number;
  readonly by: Feed['by'];
}

export type AddedFeed =
  | { readonly kind: 'added'; readonly feed: Feed; readonly items: number }
  | { readonly kind: 'known'; readonly feed: Feed }
  /** There is a page at the address; these feeds it offers. */
  | { readonly kind: 'no-feed'; readonly links: readonly FeedLink[] }
  | { readonly kind: 'too-many'; readonly max: number };

/** A story as it would come in. */
interface TestedItem {
  readonly title: string;
  readonly published: string | null;
  readonly url: string | null;
  /** Where its text would come from; null if there is none that the bot may read. */
  readonly from: 'feed' | 'page' | null;
  /** Why there is none. */
  readonly reason: string | null;
}

export type TestedFeed =
  | {
      readonly kind: 'feed';
      readonly title: string;
      readonly total: number;
      readonly items: readonly TestedItem[];
    }
  | { readonly kind: 'no-feed'; readonly links: readonly FeedLink[] };

/** A feed and what has become of its stories. */
export interface ListedFeed {
  readonly feed: Feed;
  readonly waiting: number;
  readonly refused: number;
  /** Why the last one of these was not taken; null if all were. */
  readonly reason: string | null;
}

/** The feeds that stories come in by. */
export interface Feeds {
  list(): Promise<readonly Feed[]>;
  /** The same with what became of their stories. */
  listAll(): Promise<readonly ListedFeed[]>;
  /** Throws a MemberError for an address that cannot be had. */
  add(feed: NewFeed): Promise<AddedFeed>;
  /** The feed of this id or address; null if there is none. */
  find(named: string): Promise<Feed | null>;
  /** The feed as it was; null if it is gone. The stories that came in by it stay. */
  remove(id: string): Promise<Feed | null>;
  setPaused(id: string, paused: boolean): Promise<Feed | null>;
  /** What would come in, the newest first; writes nothing. Throws a MemberError. */
  test(address: string, count: number): Promise<TestedFeed>;
  /** Has these feeds looked at with the next look; all without ids. */
  makeDue(ids?: readonly string[]): Promise<void>;
  /** Looks at the feeds that are due, after a look that is under way. Rejects only when it was stopped. */
  look(): Promise<void>;
  /** Ends a look that is under way. */
  stop(): Promise<void>;
}

const MAX_FEEDS = 100;
const MAX_FIRST = 20;
const ID_LENGTH = 10;

export function createFeeds(options: FeedsOptions): Feeds {
  const { documents, articlesFolder, web, everyMs, now = Date.now, onNotice } = options;
  const { onEvent = () => undefined, onChanged = () => Promise.resolve() } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  const store = openFeedStore(documents, onNotice);
  const reading = options.reading ?? startReading();
  const fetch = createPoliteFetch({ ...web, now, signal });
  const stories = openStoryFolder(articlesFolder);
  let running: Promise<void> = Promise.resolve();

  const load = async (
    address: string,
  ): Promise<
    { kind: 'feed'; feed: ParsedFeed; url: string } | { kind: 'no-feed'; links: readonly FeedLink[] }
  > => {
    const fetched = await fetch(address, feedWanted());
    const answer = await reading.read({ kind: 'feed', ...fetched });
    if (answer.kind === 'feed') return { kind: 'feed', feed: answer.feed, url: fetched.url };
    if (answer.kind === 'links') return { kind: 'no-feed', links: answer.links };
    throw new FeedError(answer.kind === 'fault' ? answer.message : 'There is no feed at this address.');
  };

  const find: Feeds['find'] = async (named) => {
    const key = storyKey(named.trim());
    const feeds = await store.list();
    return (
      feeds.find(({ id }) => id === named.trim()) ??
      feeds.find(({ url }) => key !== null && storyKey(url) === key) ??
      null
    );
  };

  return {
    list: () => store.list(),

    async listAll() {
      return Promise.all(
        (await store.list()).map(async (feed) => ({ feed, ...countsOf(await store.seen(feed.id)) })),
      );
    },

    async add({ address, newest, by }) {
      const known = await find(address);
      if (known !== null) return { kind: 'known', feed: known };
      const loaded = await load(address.trim());
      if (loaded.kind === 'no-feed') return loaded;
      await reading.rest();
      const url = new URL(address.trim()).href;
      const feed: Feed = {
        id: createHash('sha256')
          .update(storyKey(url) ?? url)
          .digest('hex')
          .slice(0, ID_LENGTH),
        url,
        title: loaded.feed.title ?? new URL(url).hostname,
        by,
        added: now(),
        paused: false,
        firstTakes: Math.min(newest, MAX_FIRST),
        etag: null,
        lastModified: null,
        nextLook: 0,
        lastLook: null,
        failures: null,
        taken: 0,
        changed: 0,
        lastTaken: null,
      };
      const isIn = (feeds: readonly Feed[]) => feeds.some(({ id }) => id === feed.id);
      const feeds = await store.change((before) =>
        isIn(before) || before.length >= MAX_FEEDS ? before : [...before, feed],
      );
      if (!isIn(feeds)) return { kind: 'too-many', max: MAX_FEEDS };
      return { kind: 'added', feed, items: loaded.feed.items.length };
    },

    find,

    async remove(id) {
      const feed = (await store.list()).find((one) => one.id === id) ?? null;
      await store.change((feeds) => feeds.filter((one) => one.id !== id));
      return feed;
    },

    setPaused: (id, paused) =>
      store.changeOne(id, (feed) => ({ ...feed, paused, ...(!paused && { nextLook: 0, failures: null }) })),

    async test(address, count) {
      const loaded = await load(address.trim());
      if (loaded.kind === 'no-feed') return loaded;
      const title = loaded.feed.title ?? new URL(loaded.url).hostname;
      const items: TestedItem[] = [];
      for (const item of newestFirst(loaded.feed.items).slice(0, count)) {
        const taken = await takeStory(item, title, { fetch, reading });
        const isStory = taken.kind === 'story';
        items.push({
          title: isStory ? taken.story.details.title : (item.title ?? item.url ?? '?'),
          published: isStory ? taken.story.details.published : item.published,
          url: isStory ? taken.story.details.url : item.url,
          from: isStory ? taken.from : null,
          reason: isStory ? null : taken.reason,
        });
      }
      await reading.rest();
      return { kind: 'feed', title, total: loaded.feed.items.length, items };
    },

    async makeDue(ids) {
      await store.change((feeds) =>
        feeds.map((feed) => (ids === undefined || ids.includes(feed.id) ? { ...feed, nextLook: 0 } : feed)),
      );
    },

    look() {
      const look = () =>
        lookAtDueFeeds({ store, fetch, reading, stories, now, signal, everyMs, onEvent, onChanged });
      running = running.catch(() => undefined).then(look);
      return running;
    },

    async stop() {
      stopping.abort(new FeedError('The bot is being stopped.'));
      await reading.end();
      await running.catch(() => undefined);
    },
  };
}

function countsOf(seen: readonly SeenItem[]): Omit<ListedFeed, 'feed'> {
  const untaken = seen.filter(({ state }) => state === 'waiting' || state === 'refused');
  return {
    waiting: untaken.filter(({ state }) => state === 'waiting').length,
    refused: untaken.filter(({ state }) => state === 'refused').length,
    reason: untaken.toSorted((a, b) => b.at - a.at)[0]?.reason ?? null,
  };
}
