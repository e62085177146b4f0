import { readDate } from '../../article/credits/dateLines.js';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** "Mon, 03 Mar 2031 10:00:00 +0100", as RFC 822 has it. */
const RFC_822 =
  /(?<!\d)(\d{1,2}) ([a-z]{3})[a-z]* (\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d))?(?: ([+-]\d\d):?(\d\d)| ([a-z]{1,4}))?/iu;

/** A date of a feed as `2031-03-03T10:00:00+01:00`, in the zone that it is written in; null for what is none. */
export function feedDate(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const text = written.replace(/\s+/gu, ' ').trim();
  const [, day, name, year, hour, minute, second, zoneHour, zoneMinute, zone] = RFC_822.exec(text) ?? [];
  const month = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  if (month === 0) return readDate(text);
  const two = (part: string | number | undefined) => String(part ?? 0).padStart(2, '0');
  const local = `${year ?? ''}-${two(month)}-${two(day)}T${two(hour)}:${minute ?? ''}:${two(second)}`;
  if (Number.isNaN(Date.parse(`${local}Z`))) return null;
  if (zoneHour !== undefined) return `${local}${zoneHour}:${zoneMinute ?? '00'}`;
  if (zone === undefined) return local;
  if (/^(?:GMT|UTC?|Z)$/iu.test(zone)) return `${local}Z`;
  const at = Date.parse(text);
  return Number.isNaN(at) ? local : new Date(at).toISOString().replace(/\.\d+/u, '');
}
