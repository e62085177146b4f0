import { Temporal } from 'temporal-polyfill';

/** The calendar date in a zone, as YYYY-MM-DD, `days` later; `now` in milliseconds since 1970. */
export function localDate(now: number, zone: string, days = 0): string {
  const date = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(zone).toPlainDate();
  return date.add({ days }).toString();
}

/**
 * The one instant, in milliseconds since 1970, of a time of day on a date. If the clock goes back, it is the first of
 * two; if the clock skips the time, it is later by as much as the clock skips. Null for a date that a zone left out,
 * as Apia did with 30 December 2011.
 */
export function instantOf(date: string, time: string, zone: string): number | null {
  const instant = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from(time),
  });
  const isDropped =
    Temporal.PlainDate.compare(instant.toPlainDate(), date) !== 0 && isWholeDayLeftOut(date, zone);
  return isDropped ? null : instant.epochMilliseconds;
}

function isWholeDayLeftOut(date: string, zone: string): boolean {
  const noon = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  return Temporal.PlainDate.compare(noon.toPlainDate(), date) !== 0;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function dayOfWeek(date: string): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}
