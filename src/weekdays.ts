import { WEEKDAYS } from './english/calendar.js';

/** Days by their number of ISO 8601: 1 is Monday, 7 is Sunday. */
export const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

const SHORTEST_NAME = 3;

/**
 * "weekdays", "sat, sun", "Mon-Fri", "every day" or nothing as the numbers of the days, in order; null if the text
 * names none.
 */
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

/** "every day" or "mon,wed,fri": what `parseDays` reads as the same days. */
export function formatDays(days: readonly number[]): string {
  if (EVERY_DAY.every((day) => days.includes(day))) return 'every day';
  return WEEKDAYS.filter((_, i) => days.includes(i + 1))
    .map((name) => name.slice(0, SHORTEST_NAME))
    .join(',');
}

/** By its name or at least three letters of it. */
function dayNumber(name: string): number | null {
  if (name.length < SHORTEST_NAME) return null;
  const at = WEEKDAYS.findIndex((day) => day.startsWith(name.replace(/s$/u, '')));
  return at < 0 ? null : at + 1;
}
