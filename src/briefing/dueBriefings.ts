import { dayOfWeek, instantOf, localDate } from './localTime.js';
import type { Schedule } from './schedule.js';

/** How late a briefing may still be posted, in milliseconds. */
const DEFAULT_GRACE_MS = 90 * 60_000;

/** A briefing whose time has come. */
export interface DueBriefing {
  /**
   * The calendar date in the schedule's zone, as YYYY-MM-DD: the day the briefing is for, however late it is posted.
   */
  readonly date: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** `missed`: too late to be posted. */
  readonly kind: 'due' | 'missed';
}

type DueSchedule = Pick<Schedule, 'time' | 'zone' | 'days' | 'since' | 'paused'>;

/**
 * What a schedule owes by `now`, for today and yesterday, the older first. The caller leaves out dates that were
 * posted already: the same call gives the same result.
 */
export function dueBriefings(now: number, schedule: DueSchedule, graceMs = DEFAULT_GRACE_MS): DueBriefing[] {
  const { time, zone, days, since, paused } = schedule;
  if (paused !== null) return [];
  return [-1, 0].flatMap((offset): DueBriefing[] => {
    const date = localDate(now, zone, offset);
    if (!days.includes(dayOfWeek(date))) return [];
    const at = instantOf(date, time, zone);
    if (at === null || at > now || at <= since) return [];
    return [{ date, at, kind: now - at <= graceMs ? 'due' : 'missed' }];
  });
}

const MAX_DAYS_AHEAD = 9;

/** When the next briefing falls due, in milliseconds since 1970; null for a paused schedule. */
export function nextBriefing(now: number, { time, zone, days, since, paused }: DueSchedule): number | null {
  if (paused !== null) return null;
  for (let ahead = 0; ahead <= MAX_DAYS_AHEAD; ahead++) {
    const date = localDate(now, zone, ahead);
    const at = days.includes(dayOfWeek(date)) ? instantOf(date, time, zone) : null;
    if (at !== null && at > now && at > since) return at;
  }
  return null;
}
