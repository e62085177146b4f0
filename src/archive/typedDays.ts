import { MONTHS, WEEKDAYS } from '../english/calendar.js';
import { dayNumber, type DayRange, monthOf, partsOfDay } from '../question/dayRange.js';

const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:t)?(?:${name.slice(3)})?`).join('|')})`;
const YEAR = '(?:,? (?<year>[1-9]\\d{3}))?';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const LEADING = /^(?:(?:the|on|in|from|since|until|till|before|after|up to)\s+)+/u;
/** "2031", "2031-03", "2031-03-03", "2031/3/3", "2031-03-03T11:20" */
const ISO = /^(?<year>[1-9]\d{3})(?:[-/.](?<number>\d{1,2})(?:[-/.](?<day>\d{1,2})(?:[t ].*)?)?)?$/u;
/** "3.3.2031", "13/3/2031" */
const NUMBERS = /^(?<a>\d{1,2})(?<mark>[./-])(?<b>\d{1,2})\k<mark>(?<year>[1-9]\d{3})$/u;
/** "3 March", "the 3rd of March 2031"; "March 3", "Mar. 3rd, 2031"; "March", "March 2031" */
const NAMED = [`${DAY}(?: of)? ${MONTH}\\.?${YEAR}`, `${MONTH}\\.? ${DAY}${YEAR}`, `${MONTH}\\.?${YEAR}`].map(
  (pattern) => new RegExp(`^${pattern}$`, 'u'),
);
const WHOLE = /^(?<which>this|last|past) (?<unit>week|month|year)$/u;
const AGO = /^(?<count>\d{1,4}|an?|one|two|three|four|five|six|seven) (?<unit>day|week|month|year)s? ago$/u;
const LAST_DAYS =
  /^(?:last|past) (?<count>\d{1,4}|two|three|four|five|six|seven) (?<unit>day|week|month|year)s$/u;
const WEEKDAY = new RegExp(`^(?<last>last )?(?<weekday>${WEEKDAYS.join('|')})$`, 'u');
/** Years have four figures. */
const EARLIEST = dayNumber(1000, 0, 1);
const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/**
 * The days that a typed date means, seen from today: "2031-03-03", "3 March", "yesterday", "last week", "2 weeks ago".
 * A date without a year is the last one up to today. Null for what is no date, and for 3/4/2031, which is two.
 */
export function parseTypedDays(typed: string, today: number): DayRange | null {
  const plain = typed.toLowerCase().replace(/\s+/gu, ' ').trim().replace(LEADING, '');
  const days =
    parseNumbers(plain) ??
    parseNamed(plain, today) ??
    parseWhole(plain, today) ??
    parseRelative(plain, today);
  return days === null || days.first < EARLIEST ? null : days;
}

function parseNumbers(plain: string): DayRange | null {
  const iso = ISO.exec(plain)?.groups;
  if (iso !== undefined) {
    const year = Number(iso['year']);
    if (iso['number'] === undefined) return { first: dayNumber(year, 0, 1), last: dayNumber(year, 12, 0) };
    const month = Number(iso['number']) - 1;
    if (month < 0 || month > 11) return null;
    return iso['day'] === undefined ? monthOf(year, month) : oneDay(year, month, Number(iso['day']));
  }
  const { a, b, year, mark } = NUMBERS.exec(plain)?.groups ?? {};
  if (a === undefined) return null;
  const dayFirst = oneDay(Number(year), Number(b) - 1, Number(a));
  if (mark === '.') return dayFirst;
  const monthFirst = oneDay(Number(year), Number(a) - 1, Number(b));
  if (dayFirst !== null && monthFirst !== null && dayFirst.first !== monthFirst.first) return null;
  return dayFirst ?? monthFirst;
}

function parseNamed(plain: string, today: number): DayRange | null {
  const groups = NAMED.map((pattern) => pattern.exec(plain)?.groups).find((found) => found !== undefined);
  if (groups === undefined) return null;
  const month = MONTHS.findIndex((name) => name.startsWith((groups['month'] ?? '').slice(0, 3)));
  const inYear = (year: number) =>
    groups['day'] === undefined ? monthOf(year, month) : oneDay(year, month, Number(groups['day']));
  if (groups['year'] !== undefined) return inYear(Number(groups['year']));
  const { year } = partsOfDay(today);
  // 29 February is not in every year.
  const candidates = [0, 1, 2, 3, 4].map((back) => inYear(year - back));
  return candidates.find((days) => days !== null && days.first <= today) ?? null;
}

function parseWhole(plain: string, today: number): DayRange | null {
  const { which, unit } = WHOLE.exec(plain)?.groups ?? {};
  const { year, month, weekday } = partsOfDay(today);
  const back = which === 'this' ? 0 : 1;
  switch (unit) {
    case 'week': {
      const monday = today - weekday - 7 * back;
      return { first: monday, last: monday + 6 };
    }
    case 'month':
      return monthOf(year, month - back);
    case 'year':
      return { first: dayNumber(year - back, 0, 1), last: dayNumber(year - back, 12, 0) };
    default:
      return null;
  }
}

function parseRelative(plain: string, today: number): DayRange | null {
  if (plain === 'today' || plain === 'now') return { first: today, last: today };
  if (plain === 'yesterday') return { first: today - 1, last: today - 1 };
  const weekday = WEEKDAY.exec(plain)?.groups;
  if (weekday !== undefined) {
    const since = (partsOfDay(today).weekday - WEEKDAYS.indexOf(weekday['weekday'] ?? '') + 7) % 7;
    const day = today - (since === 0 && weekday['last'] !== undefined ? 7 : since);
    return { first: day, last: day };
  }
  const ago = AGO.exec(plain)?.groups;
  if (ago !== undefined) {
    const day = back(today, ago['count'] ?? '', ago['unit'] ?? '');
    return { first: day, last: day };
  }
  const lately = LAST_DAYS.exec(plain)?.groups;
  if (lately === undefined) return null;
  return { first: back(today, lately['count'] ?? '', lately['unit'] ?? ''), last: today };
}

function back(today: number, typedCount: string, unit: string): number {
  const named = COUNTS.indexOf(typedCount);
  const count = /^an?$/u.test(typedCount) ? 1 : named >= 0 ? named : Number(typedCount);
  if (unit === 'day') return today - count;
  if (unit === 'week') return today - 7 * count;
  const months = unit === 'month' ? count : 12 * count;
  const { year, month } = partsOfDay(today);
  const day = today - dayNumber(year, month, 1);
  // A month ago of 31 March is the last day of February.
  return Math.min(dayNumber(year, month - months, 1) + day, monthOf(year, month - months).last);
}

/** Null for a day that its month does not have. */
function oneDay(year: number, month: number, day: number): DayRange | null {
  const number = dayNumber(year, month, day);
  const all = month < 0 || month > 11 ? null : monthOf(year, month);
  return all === null || number < all.first || number > all.last ? null : { first: number, last: number };
}
