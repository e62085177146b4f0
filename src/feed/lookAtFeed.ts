import { storyWaitMs } from './backOff.js';
import type { Feed, SeenItem } from './feed.js';
import { FeedError } from './feedError.js';
import { feedWanted } from './feedWanted.js';
import type { LookTools } from './lookTools.js';
import { type MatchedItem, matchSeen, newestFirst, remembered } from './matchSeen.js';
import { nextRecheck, recheckPages, type WatchedPage } from './recheckPages.js';
import { type TakenStory, takeStory } from './story/takeStory.js';

/** What a look at a feed found. */
export interface Look {
  readonly title: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Files that were added, and those that have another version. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly seen: readonly SeenItem[];
  /** Whether there are more new stories than one look takes. */
  readonly hasMore: boolean;
}

/** More new stories of one feed wait for the next look, so that other feeds have their turn. */
const MAX_NEW = 20;

/**
 * Looks at a feed and takes what is new. Throws a FetchError or a FeedError if the feed cannot be had; what is wrong
 * with one story says nothing about the others. `onSeen` gets what is known whenever a story has been dealt with.
 */
export async function lookAtFeed(
  feed: Feed,
  seen: readonly SeenItem[],
  tools: LookTools,
  onSeen: (seen: readonly SeenItem[]) => Promise<void>,
): Promise<Look> {
  const { fetch, reading, now, signal } = tools;
  const { etag, lastModified } = feed;
  const wanted = seen.some(({ state }) => state === 'waiting') ? feedWanted() : feedWanted(feed);
  const fetched = await fetch(feed.url, wanted);
  if (fetched.status === 304) {
    const rechecked = await recheckPages(seen, tools);
    return { title: null, etag, lastModified, added: [], ...rechecked, hasMore: false };
  }
  const answer = await reading.read({ kind: 'feed', ...fetched });
  if (answer.kind !== 'feed')
    throw new FeedError(
      answer.kind === 'fault' ? answer.message : 'There is a page at this address now, and no feed.',
    );
  const isFirst = feed.lastLook === null;
  const matched = matchSeen(newestFirst(answer.feed.items), seen);
  const found = new Map(matched.map((one) => [one, one.seen]));
  const [added, changed]: [string[], string[]] = [[], []];
  let left = MAX_NEW;
  const known = () =>
    remembered(
      [...found.values()].filter((one) => one !== null),
      seen,
    );
  const title = answer.feed.title;
  for (const [index, one] of matched.entries()) {
    signal.throwIfAborted();
    const before = one.seen;
    if (before === null && isFirst && index >= feed.firstTakes)
      found.set(one, seenItem(one, now(), 'passed'));
    else if (!isDue(one, now()) || left === 0) continue;
    else {
      left--;
      const { after, did } = await deal(one, title ?? feed.title, tools);
      if (did !== null && after.file !== null) (did === 'added' ? added : changed).push(after.file);
      found.set(one, after);
      await onSeen(known());
    }
  }
  const hasMore = [...found].some(([one, after]) => isDue({ ...one, seen: after }, now()));
  const isWaiting = hasMore || known().some(({ state }) => state === 'waiting');
  const rechecked = await recheckPages(known(), tools);
  return {
    title,
    etag: isWaiting ? null : fetched.etag,
    lastModified: isWaiting ? null : fetched.lastModified,
    added,
    changed: [...new Set([...changed, ...rechecked.changed])],
    seen: rechecked.seen,
    hasMore,
  };
}

/** Whether there is something to do: a new story, one that can be tried again, or one that the feed has changed. */
function isDue({ item, seen }: MatchedItem, now: number): boolean {
  if (seen === null) return true;
  if (seen.state === 'waiting') return seen.nextTry <= now;
  return seen.state === 'taken' && seen.signature !== item.signature;
}

interface Dealt {
  readonly after: SeenItem;
  /** What was done in the folder of articles; null for nothing. */
  readonly did: 'added' | 'changed' | null;
}

async function deal(one: MatchedItem, feedTitle: string, tools: LookTools): Promise<Dealt> {
  const { seen } = one;
  const taken = await takeStory(one.item, feedTitle, tools);
  if (seen?.state === 'taken' && seen.file !== null && seen.hash !== null)
    return update(one, { ...seen, file: seen.file, hash: seen.hash }, taken, tools);
  if (taken.kind === 'story') return add(one, taken, tools);
  const at = tools.now();
  const tries = (seen?.tries ?? 0) + 1;
  const wait = taken.kind === 'later' ? storyWaitMs(tries, taken.askedMs) : null;
  const tried = { ...seenItem(one, at, wait === null ? 'refused' : 'waiting'), tries, reason: taken.reason };
  return { after: wait === null ? tried : { ...tried, nextTry: at + wait }, did: null };
}

async function add(one: MatchedItem, taken: StoryTaken, { stories, now }: LookTools): Promise<Dealt> {
  const { kind, file, hash } = await stories.add(taken.story);
  // A story of this address is looked after, whoever brought it.
  const state = hash === null ? 'double' : 'taken';
  const page = state === 'taken' ? pageOf(taken, now(), now()) : null;
  return {
    after: { ...seenItem(one, now(), state), file, hash, page },
    did: kind === 'added' ? 'added' : null,
  };
}

async function update(
  one: MatchedItem,
  seen: SeenItem & { readonly file: string; readonly hash: string },
  taken: TakenStory,
  { stories, now }: LookTools,
): Promise<Dealt> {
  // What cannot be had again stays as it is.
  if (taken.kind !== 'story') return { after: { ...seen, signature: one.item.signature }, did: null };
  const updated = one.item.updated ?? new Date(now()).toISOString().replace(/\.\d+/u, '');
  const replaced = await stories.replace(seen.file, seen.hash, taken.story, updated);
  const { file, hash } = seen;
  return {
    after: {
      ...seenItem(one, seen.at, 'taken'),
      file,
      hash: replaced.kind === 'changed' ? replaced.hash : hash,
      page: replaced.kind === 'by-hand' || replaced.kind === 'gone' ? null : pageOf(taken, seen.at, now()),
    },
    did: replaced.kind === 'changed' ? 'changed' : null,
  };
}

type StoryTaken = Extract<TakenStory, { kind: 'story' }>;

/** Of a story that came from its page `at` that time. */
function pageOf(taken: StoryTaken, at: number, now: number): WatchedPage | null {
  const next = nextRecheck(at, now);
  return taken.from === 'feed' || next === null ? null : { ...taken.page, next };
}

function seenItem({ item, key, id }: MatchedItem, at: number, state: SeenItem['state']): SeenItem {
  const nothing = { file: null, hash: null, tries: 0, nextTry: 0, reason: null, page: null };
  return { id, key, signature: item.signature, state, ...nothing, at };
}
