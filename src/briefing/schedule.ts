import { z } from 'zod';

/** What a briefing channel gets on a day without news. */
export const WHEN_QUIET = ['spotlight', 'line', 'nothing'] as const;
export type WhenQuiet = (typeof WHEN_QUIET)[number];

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
  /** As in weekdays.ts. */
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

const TIME =
  /^(?<hour>\d{1,2}?)(?:[:.h ]?(?<minute>\d\d))? ?(?:h|o[’']?clock)?(?: ?(?<half>[ap])\.?m\.?)?$/iu;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['noon', '12:00'],
  ['midnight', '00:00'],
]);

/** "7:30", "07.30", "19h30", "8am", "8:30 p.m.", "noon" as "07:30" and so on; null if it is not a time of day. */
export function parseTime(typed: string): string | null {
  const plain = typed.trim().toLowerCase();
  const named = NAMED.get(plain);
  if (named !== undefined) return named;
  const { hour, minute = '00', half } = TIME.exec(plain)?.groups ?? {};
  if (hour === undefined || Number(minute) > 59) return null;
  if (half === undefined) return Number(hour) > 23 ? null : `${hour.padStart(2, '0')}:${minute}`;
  if (Number(hour) < 1 || Number(hour) > 12) return null;
  const hours = (Number(hour) % 12) + (half === 'p' ? 12 : 0);
  return `${String(hours).padStart(2, '0')}:${minute}`;
}
