const MAX_WAIT_MS = 24 * 3_600_000;
const MS_PER_HOUR = 3_600_000;
/** Before the first, second, ... try for a story that could not be had. */
const STORY_WAITS_MS = [15 * 60_000, MS_PER_HOUR, 6 * MS_PER_HOUR];

/** How long to leave a feed alone after this many failures in a row: twice as long each time, a day at most. */
export function feedWaitMs(failures: number, everyMs: number, askedMs: number | null): number {
  const wait = everyMs * 2 ** Math.min(failures, 20);
  return Math.max(Math.min(wait, Math.max(MAX_WAIT_MS, everyMs)), Math.min(askedMs ?? 0, MAX_WAIT_MS));
}

/** How long to wait for a story that could not be had this many times; null when it is given up. */
export function storyWaitMs(tries: number, askedMs: number | null): number | null {
  const wait = STORY_WAITS_MS[tries - 1];
  return wait === undefined ? null : Math.max(wait, Math.min(askedMs ?? 0, MAX_WAIT_MS));
}
