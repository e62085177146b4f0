import { MONTHS, WEEKDAYS } from '../../english/calendar.js';

const MONTH = MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|');
const WEEKDAY = WEEKDAYS.map((name) => name.slice(0, 3)).join('|');

const ISO =
  /(?<!\d)((?:1[6-9]|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?(?!\d)/u;
/** 20310303 or 20310303T112000. */
const COMPACT = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?$/u;
/** 2031/03/03. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})(?!\d)/u;
/** March 3, 2031. */
const MONTH_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d])(${MONTH}|sept)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,|\.)? ?(?:at )?((?:1[6-9]|20)\d\d)(?!\d)`,
  'iu',
);
/** 3 March 2031, Thu, 03 Mar 2031, 3rd of March, 2031, 3-Mar-2031. */
const DAY_FIRST = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\.?[ -](?:of )?(${MONTH}|sept)[.,]?,?[ -]((?:1[6-9]|20)\d\d)(?!\d)`,
  'iu',
);
/** 13/03/2031 or 03/13/2031; which is which must be clear. */
const SLASHED = /(?<!\d)(\d{1,2})([/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/u;

/** The first date of a line as `2031-03-03`, with its time if it is written as programs write it; null without one. */
export function readDate(line: string): string | null {
  const text = line.replace(/\s+/gu, ' ').trim();
  const iso = ISO.exec(text);
  if (iso !== null) {
    const day = dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return day === null || iso[4] === undefined ? day : `${day}T${iso[4]}${iso[5] ?? ''}`;
  }
  const yearFirst = COMPACT.exec(text) ?? YEAR_FIRST.exec(text);
  if (yearFirst !== null) return dateOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null)
    return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  return slashedDate(text);
}

/** Whether a line says when the story was published and nothing else: "Thursday, November 9, 2028 4:41AM". */
export function isDateLine(line: string): boolean {
  if (line.length > 120 || readDate(line) === null) return false;
  // A line may have the dates of publication and of an update.
  const rest = [ISO, YEAR_FIRST, MONTH_FIRST, DAY_FIRST, SLASHED]
    .reduce((left, date) => left.replace(date, ' ').replace(date, ' '), line)
    .replace(new RegExp(String.raw`(?<!\p{L})(?:${WEEKDAY})\p{L}*\.?`, 'giu'), ' ')
    .replace(/\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]\.?m\b\.?/giu, ' ')
    .replace(
      /(?<!\p{L})(?:\p{Lu}{2,4}|first|last|published|updated|posted|modified|created|date|on|at|hrs?|hours|local|time|o['’]clock)(?!\p{L})/giu,
      ' ',
    );
  return !/[\p{L}\d]/u.test(rest);
}

function slashedDate(text: string): string | null {
  const [, first, mark, second, year] = SLASHED.exec(text) ?? [];
  if (year === undefined) return null;
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 || mark === '.') return dateOf(Number(year), b, a);
  return b > 12 ? dateOf(Number(year), a, b) : null;
}

function monthOf(name = ''): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTHS.findIndex((month) => month.startsWith(start)) + 1;
}

function dateOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
