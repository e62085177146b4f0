import { storyKey } from '../article/folder/storyUrl.js';
import type { SeenItem } from './feed.js';
import type { FeedItem } from './feedItem.js';

/** An item, and what was known of it; null for a new one. */
export interface MatchedItem {
  readonly item: FeedItem;
  readonly key: string | null;
  /** As it is remembered: null where the feed names several items so. */
  readonly id: string | null;
  readonly seen: SeenItem | null;
}

/** More is not read of one feed, and so much is remembered of what it has had. */
const MAX_ITEMS = 500;
const MAX_SEEN = 1_000;

/**
 * Finds out which items are new: by the address of the story, else by the id that the feed gives it. Of several items
 * with one address the first counts, and an id that several have names none.
 */
export function matchSeen(items: readonly FeedItem[], seen: readonly SeenItem[]): MatchedItem[] {
  const counts = new Map<string, number>();
  for (const { id } of items) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
  const byKey = new Map(seen.flatMap((one) => (one.key === null ? [] : [[one.key, one] as const])));
  const byId = new Map(seen.flatMap((one) => (one.id === null ? [] : [[one.id, one] as const])));
  const inFeed = new Set(items.map(({ url }) => storyKey(url)));
  const taken = new Set<string>();
  return items.flatMap((item): MatchedItem[] => {
    const key = storyKey(item.url);
    const id = item.id !== null && counts.get(item.id) === 1 ? item.id : null;
    const name = key ?? id ?? item.title;
    if (name === null || taken.has(name)) return [];
    taken.add(name);
    const named = id === null ? undefined : byId.get(id);
    // An id that now stands at another story, which is still in the feed under its address, is none.
    const isMoved = named !== undefined && (named.key === null || key === null || !inFeed.has(named.key));
    const known = (key === null ? undefined : byKey.get(key)) ?? (isMoved ? named : undefined);
    return [{ item, key, id, seen: known ?? null }];
  });
}

/** The newest of a feed's items first, where all of them have a date. */
export function newestFirst(items: readonly FeedItem[]): FeedItem[] {
  const times = new Map(items.map((item) => [item, Date.parse(item.published ?? '')]));
  const isDated = [...times.values()].every((time) => !Number.isNaN(time));
  const ordered = isDated ? items.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)) : [...items];
  return ordered.slice(0, MAX_ITEMS);
}

/** What is remembered: all that the feed has now, and the newest of what it has had. */
export function remembered(now: readonly SeenItem[], before: readonly SeenItem[]): SeenItem[] {
  const isNow = (one: SeenItem) =>
    now.some((other) => other === one || (one.key !== null ? other.key === one.key : other.id === one.id));
  return [...now, ...before.filter((one) => !isNow(one))].slice(0, Math.max(MAX_SEEN, now.length));
}
