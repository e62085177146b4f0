import { FetchError } from '../intake/fetchError.js';
import { feedWaitMs } from './backOff.js';
import type { Feed } from './feed.js';
import { FeedError } from './feedError.js';
import type { FeedStore } from './feedStore.js';
import { type Look, lookAtFeed } from './lookAtFeed.js';
import type { LookTools } from './lookTools.js';
import type { Reading } from './reading/startReading.js';

/** What a look changed, for the log and for people. */
export type FeedEvent =
  | { readonly kind: 'taken'; readonly feed: Feed; readonly added: number; readonly changed: number }
  /** It has failed for some time; told once. */
  | { readonly kind: 'broken'; readonly feed: Feed; readonly reason: string }
  /** It works again after that. */
  | { readonly kind: 'works'; readonly feed: Feed }
  /** A look failed for a reason of this machine. */
  | { readonly kind: 'failed'; readonly feed: Feed; readonly error: unknown };

interface KeepFeedsOptions extends Omit<LookTools, 'reading'> {
  readonly store: FeedStore;
  readonly reading: Reading;
  /** Between two looks at one feed. */
  readonly everyMs: number;
  readonly onEvent: (event: FeedEvent) => Promise<void> | void;
  /** Called after looks that changed the folder of articles. */
  readonly onChanged: () => Promise<void>;
}

/** Failures in a row after which people are told. */
const TOLD_AFTER = 3;
/** Feeds that are looked at at the same time; each host is asked once at a time anyway. */
const AT_ONCE = 4;
const SOON_MS = 30_000;

/**
 * Whether a feed is to be looked at. A clock that was ahead for some time and was put right must not keep it waiting
 * until then.
 */
export function isDue({ paused, nextLook, lastLook }: Feed, now: number): boolean {
  const isClockBack = (lastLook ?? 0) > now || nextLook - now > LONGEST_WAIT_MS;
  return !paused && (nextLook <= now || isClockBack);
}

/** No feed is left alone for longer. */
const LONGEST_WAIT_MS = 8 * 24 * 60 * 60_000;

/** Looks at all feeds that are due, some at the same time. Rejects only when it is told to stop. */
export async function lookAtDueFeeds(options: KeepFeedsOptions): Promise<void> {
  const { store, now, reading, onChanged, signal } = options;
  const due = (await store.list()).filter((feed) => isDue(feed, now()));
  if (due.length === 0) return;
  let hasChanged = false as boolean;
  const waiting = [...due];
  const work = async (): Promise<void> => {
    for (let feed = waiting.shift(); feed !== undefined; feed = waiting.shift()) {
      signal.throwIfAborted();
      if (await lookAt(feed, options)) hasChanged = true;
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, due.length) }, work));
  } finally {
    await reading.rest();
    if (hasChanged && !signal.aborted) await onChanged();
  }
}

/** Whether the folder of articles has changed. */
async function lookAt(feed: Feed, options: KeepFeedsOptions): Promise<boolean> {
  const { store, now, onEvent, everyMs, signal } = options;
  try {
    const seen = await store.seen(feed.id);
    const look = await lookAtFeed(feed, seen, options, (known) => store.setSeen(feed.id, known));
    await store.setSeen(feed.id, look.seen);
    const after = await store.changeOne(feed.id, (current) => afterLook(current, look, now(), everyMs));
    const isChanged = look.added.length + look.changed.length > 0;
    if (after === null) return isChanged;
    if (isChanged) {
      const [added, changed] = [look.added.length, look.changed.length];
      await onEvent({ kind: 'taken', feed: after, added, changed });
    }
    if (feed.failures?.told === true) await onEvent({ kind: 'works', feed: after });
    return isChanged;
  } catch (error) {
    signal.throwIfAborted();
    return fail(feed, error, options);
  }
}

function afterLook(feed: Feed, look: Look, now: number, everyMs: number): Feed {
  const added = look.added.length;
  return {
    ...feed,
    title: look.title ?? feed.title,
    etag: look.etag,
    lastModified: look.lastModified,
    nextLook: now + (look.hasMore ? Math.min(SOON_MS, everyMs) : everyMs),
    lastLook: now,
    failures: null,
    taken: feed.taken + added,
    changed: feed.changed + look.changed.length,
    lastTaken: added > 0 ? now : feed.lastTaken,
  };
}

/** Whether stories may have come in before. */
async function fail(feed: Feed, error: unknown, options: KeepFeedsOptions): Promise<boolean> {
  const { store, now, everyMs, onEvent } = options;
  if (!(error instanceof FetchError) && !(error instanceof FeedError)) {
    await store
      .changeOne(feed.id, (current) => ({ ...current, nextLook: now() + everyMs }))
      .catch(() => null);
    await onEvent({ kind: 'failed', feed, error });
    return true;
  }
  const reason = error.message;
  const count = (feed.failures?.count ?? 0) + 1;
  const wasTold = feed.failures?.told === true;
  const told = wasTold || count >= TOLD_AFTER;
  const wait = feedWaitMs(count, everyMs, error instanceof FetchError ? error.waitMs : null);
  const after = await store.changeOne(feed.id, (current) => ({
    ...current,
    nextLook: now() + wait,
    failures: { count, message: reason, told },
  }));
  if (after !== null && told && !wasTold) await onEvent({ kind: 'broken', feed: after, reason });
  return false;
}
