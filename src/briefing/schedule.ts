import { z } from 'zod';
import { WEEKDAYS } from '../english/calendar.js';

/** What a briefing channel gets on a day without news. */
export const WHEN_QUIET = ['spotlight', 'line', 'nothing'] as const;
export type WhenQuiet = (typeof WHEN_QUIET)[number];

/** Days by their number of ISO 8601: 1 is Monday, 7 is Sunday. */
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** When a channel gets its briefing: at a time of day in a zone, on some days of the week. */
export const scheduleSchema = z.object({
  /** Ids of Discord. */
  channel: z.string(),
  guild: z.string(),
  /** Who made it; null if the environment sets it. */
  by: z.string().nullable(),
  time: z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u),
  /** IANA, such as Europe/Berlin. */
  zone: z.string(),
  days: z.array(z.int().min(1).max(7)).min(1),
  whenQuiet: z.enum(WHEN_QUIET),
  /** Whether posts in an announcement channel go out to the servers that follow it. */
  publish: z.boolean(),
  /**
   * Milliseconds since 1970: a briefing that was due before this is not posted, so that a change does not bring an
   * old one.
   */
  since: z.number(),
  /** Why nothing is posted: a moderator stopped it, or Discord refuses the channel. Null if it runs. */
  paused: z.string().nullable(),
});

export type Schedule = Readonly<z.infer<typeof scheduleSchema>>;

/** "weekdays", "sat, sun", "Mon-Fri", "every day": the numbers of the days; null if the text names none. */
export function parseDays(typed: string): number[] | null {
  const text = typed.trim().toLowerCase();
  if (/^(?:every ?day|daily|all|)$/u.test(text)) return [...EVERY_DAY];
  if (/^(?:weekdays|working days)$/u.test(text)) return [1, 2, 3, 4, 5];
  if (/^weekends?$/u.test(text)) return [6, 7];
  const days = new Set<number>();
  for (const part of text.split(/[\s,]+(?:and\s+)?/u).filter(Boolean)) {
    const [first, last, ...more] = part.split(/[-–]/u).map(dayNumber);
    if (first === undefined || first === null || last === null || more.length > 0) return null;
    for (let day = first; ; day = (day % EVERY_DAY.length) + 1) {
      days.add(day);
      if (day === (last ?? first)) break;
    }
  }
  return days.size === 0 ? null : [...days].sort((a, b) => a - b);
}

/** By its name or at least three letters of it. */
function dayNumber(name: string): number | null {
  const at = name.length < 3 ? -1 : WEEKDAYS.findIndex((day) => day.startsWith(name.replace(/s$/u, '')));
  return at < 0 ? null : at + 1;
}

/** "7:30", "07.30", "19h30" as "07:30"; null if it is not a time of day. */
export function parseTime(typed: string): string | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)$/u.exec(typed.trim()) ?? [];
  return hour === '' ? null : `${hour.padStart(2, '0')}:${minute}`;
}
