import { MONTHS, WEEKDAYS } from '../english/calendar.js';
import { termsOfWords } from '../english/terms.js';
import { dayNumber, type DayRange, monthOf, partsOfDay } from './dayRange.js';

/** The time that a question is about. */
export type AskedTime =
  /** "What is the latest on the talks?" */
  | { readonly kind: 'latest' }
  /** "How many died?": figures change from report to report. */
  | { readonly kind: 'figure' }
  /** "Will the cannery close?" asks how things stand, without a word for it. */
  | { readonly kind: 'present' }
  /** "What did he say on 3 March?" */
  | { readonly kind: 'days'; readonly days: DayRange };

const LATEST =
  /\b(?:latest|newest|now|nowadays|currently|today|tonight|so far|at the moment|still|anymore|any more|yet|updates?|up to date|recent|recently|most recent|these days|as of)\b/u;
const PRESENT =
  /^(?:so |and |but )?(?:(?:who|what|where|when|which \S+|how (?:many|much)(?: \S+){0,2}?|how \S+) )?(?:is|are|isn't|aren't|will|won't|has|have|hasn't|haven't)\b/u;

const MONTH = `(?<month>${MONTHS.map((name) => `${name.slice(0, 3)}(?:t)?(?:${name.slice(3)})?`).join('|')})`;
const YEAR = '(?:,? (?<year>\\d{4}))?';
/** What names a time and no subject. */
const TIME_WORDS: ReadonlySet<string> = new Set([
  ...MONTHS,
  ...WEEKDAYS,
  ...'latest newest news now nowadays currently current today tonight far moment still yet update updates recent recently days week month year last yesterday'.split(
    ' ',
  ),
]);
const ISO = /\b(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)\b/u;
/** "on 3 March", "the 3rd of march 2031" */
const DAY_MONTH = new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b${YEAR}`, 'u');
/** "March 3", "mar 3rd, 2031" */
const MONTH_DAY = new RegExp(`\\b${MONTH}\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b${YEAR}`, 'u');
/** "in March", "last march 2031"; "may" and "march" alone are mostly verbs. */
const IN_MONTH = new RegExp(`\\b(?:in|during|since|last|this) ${MONTH}\\b${YEAR}`, 'u');
const WEEKDAY = new RegExp(`\\b(?:on|last|this|since) (?<weekday>${WEEKDAYS.join('|')})\\b`, 'u');
const RELATIVE = /\b(?<which>yesterday|this week|last week|this month|last month)\b/u;

/**
 * The time that a folded question asks for, seen from `newest`, the day of the newest article, because "last week"
 * means the news and not the calendar; where that is null, no days can be asked for. A date without a year is the last
 * one up to then. Null when it asks for none.
 */
export function parseTime(plain: string, newest: number | null): AskedTime | null {
  const days = newest === null ? null : parseDays(plain, newest);
  if (days !== null) return { kind: 'days', days };
  if (LATEST.test(plain)) return { kind: 'latest' };
  return PRESENT.test(plain) ? { kind: 'present' } : null;
}

/** The search terms of a question without those of a time: its subject. `words`: see wordsOf. */
export function termsWithoutTime(words: readonly string[]): string[] {
  return termsOfWords(words.filter((word) => !TIME_WORDS.has(word) && !/^\d+(?:st|nd|rd|th)?$/u.test(word)));
}

function parseDays(plain: string, newest: number): DayRange | null {
  const { which } = RELATIVE.exec(plain)?.groups ?? {};
  if (which !== undefined) return relativeDays(which, newest);
  const { weekday } = WEEKDAY.exec(plain)?.groups ?? {};
  if (weekday !== undefined) {
    const since = (partsOfDay(newest).weekday - WEEKDAYS.indexOf(weekday) + 7) % 7;
    // What happens on a day is often reported the day after.
    return { first: newest - since, last: newest - since + 1 };
  }
  const iso = ISO.exec(plain)?.groups;
  if (iso !== undefined) return oneDay(Number(iso['year']), Number(iso['number']) - 1, Number(iso['day']));
  const dated = (DAY_MONTH.exec(plain) ?? MONTH_DAY.exec(plain) ?? IN_MONTH.exec(plain))?.groups;
  if (dated === undefined) return null;
  const month = MONTHS.findIndex((name) => name.startsWith((dated['month'] ?? '').slice(0, 3)));
  const inYear = (year: number) =>
    dated['day'] === undefined ? monthOf(year, month) : oneDay(year, month, Number(dated['day']));
  if (dated['year'] !== undefined) return inYear(Number(dated['year']));
  const { year } = partsOfDay(newest);
  return inYear(year).first <= newest ? inYear(year) : inYear(year - 1);
}

/** A day and the one after, on which papers report it. */
function oneDay(year: number, month: number, day: number): DayRange {
  const first = dayNumber(year, month, day);
  return { first, last: first + 1 };
}

function relativeDays(which: string, newest: number): DayRange {
  const { year, month, weekday } = partsOfDay(newest);
  const monday = newest - weekday;
  switch (which) {
    case 'yesterday':
      return { first: newest - 1, last: newest };
    case 'this week':
      return { first: monday, last: monday + 6 };
    case 'last week':
      return { first: monday - 7, last: monday - 1 };
    case 'this month':
      return monthOf(year, month);
    default:
      return monthOf(year, month - 1);
  }
}
