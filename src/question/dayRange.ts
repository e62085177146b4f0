/** Days since 1 January 1970, both inclusive. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const DAY_MS = 86_400_000;

/** Months count from 0, and may lie outside the year, as in Date.UTC. */
export function dayNumber(year: number, month: number, day: number): number {
  return Math.floor(Date.UTC(year, month, day) / DAY_MS);
}

/** The year, the month from 0 and the weekday from 0, a Monday, of a day. */
export function partsOfDay(day: number): {
  readonly year: number;
  readonly month: number;
  readonly weekday: number;
} {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), weekday: (date.getUTCDay() + 6) % 7 };
}

/**
 * The days that a date of the front matter can mean, where it was published: one of "2031-03-03T11:20:00+01:00", 28 of
 * "2022-02".
 */
export function publishedDays(published: string | null): DayRange | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/u.exec(published ?? '');
  if (match === null) return null;
  const [year = NaN, month = NaN, day = NaN] = match.slice(1).map(Number);
  if (Number.isNaN(month)) return { first: dayNumber(year, 0, 1), last: dayNumber(year, 12, 0) };
  if (Number.isNaN(day)) return monthOf(year, month - 1);
  const only = dayNumber(year, month - 1, day);
  return { first: only, last: only };
}

/** All days of a month, from 0. */
export function monthOf(year: number, month: number): DayRange {
  return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 0) };
}

export function shareDay(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** When an article was published, in milliseconds since 1970 for comparing; minus infinity where it is not known. */
export function timeOf(published: string | null): number {
  const time = Date.parse(published ?? '');
  return Number.isNaN(time) ? -Infinity : time;
}
