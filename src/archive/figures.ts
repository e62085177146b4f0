import { MONTHS } from '../english/calendar.js';
import { STOP_WORDS } from '../english/stopWords.js';
import { shareOfShorter } from '../english/termOverlap.js';
import { termsOf } from '../english/terms.js';

/** A number in a sentence and what it counts: "212 people", "$4.2 million", "14 percent of the seats". */
export interface Figure {
  readonly value: number;
  /** As the sentence has it, with what it counts. */
  readonly text: string;
  /** The stems of what it counts, a currency or percent among them. */
  readonly thing: ReadonlySet<string>;
  /** The other content words of the sentence. */
  readonly context: ReadonlySet<string>;
  /** What the sentence says it was before: "not 212 as first reported"; null where it says nothing. */
  readonly was: string | null;
  readonly wasValue: number | null;
}

const WORDS: ReadonlyMap<string, number> = new Map(
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
   nineteen twenty`
    .split(/\s+/u)
    .map((word, index) => [word, index + 1]),
);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
]);
/** The terms of what stands beside a number and is no subject. */
const UNITS: ReadonlySet<string> = new Set(termsOf([...SCALES.keys(), 'percent', 'cent'].join(' ')));
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|${[...WORDS.keys()].reverse().join('|')}`;
const SCALE = `(?:[ -](?<scale>${[...SCALES.keys()].join('|')}))?`;
/** Not a part of a word, of a time ("11:20"), of a date with hyphens, or of an ordinal. */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?<currency>[$€£])?(?<number>${NUMBER})(?![\\p{N}:/]|-\\d|(?:st|nd|rd|th)\\b)${SCALE}(?<percent>%| percent\\b| per cent\\b)?(?![\\p{L}])`,
  'giu',
);
/** What follows is what it counts, up to three words that no function word, verb of being or mark ends. */
const COUNTED = /^(?:[ -]\p{L}[\p{L}’'-]*){1,3}/u;
/** "not 212", "up from 212", "instead of the 212", "revised from 212", "an earlier figure of 212" */
const BEFORE =
  /(?:\b(?:not|instead of|rather than|(?:up|down|revised|corrected|raised|lowered|increased|reduced) from|(?:earlier|previous|initial|original|first|preliminary) (?:figure|count|toll|estimate|report|number|total)s? (?:of|put (?:it|that) at)|compared with an earlier))(?: the| about| around| some| at least)?\s*$/iu;
/** "212, as first reported", "212 that was reported earlier" */
const AFTER =
  /^[^.;]{0,25}?\b(?:(?:as|than|that was) (?:first|earlier|initially|originally|previously) (?:reported|thought|stated|announced|said|believed|given)|(?:reported|announced|given|thought) (?:earlier|before|at first|initially|previously))/iu;

/** "the 12 reported earlier" */
const REPORTED = /^ (?:reported|announced|given|thought) (?:earlier|before|at first|initially|previously)/u;

/** Words of a date or a time, which no number counts. */
const NOT_COUNTED: ReadonlySet<string> = new Set([...MONTHS, 'am', 'pm', 'a.m', 'p.m', 'o', "o'clock"]);
const SAME_CONTEXT = 0.5;
const LEAST_IN_COMMON = 3;
/** "28 Green votes" is no other count of "9,214 votes". */
const MOST_TIMES = 4;

/** The figures of a sentence that say how many or how much; dates, times and years are none. */
export function figuresIn(sentence: string): Figure[] {
  const all = [...sentence.matchAll(FIGURE)].flatMap((match) => {
    const read = readFigure(sentence, match);
    return read === null ? [] : [read];
  });
  const isOld = ({ start, end }: Found) =>
    BEFORE.test(sentence.slice(0, start)) || AFTER.test(sentence.slice(end));
  const old = all.filter(isOld);
  const context = new Set(termsOf(sentence).filter((term) => !UNITS.has(term)));
  return all
    .filter((found) => !old.includes(found))
    .map(({ value, text, thing, start }) => {
      // "Not 212 as first reported" mostly counts nothing of its own: what it counts was said.
      const before = old.find(
        (other) => other.value !== value && (other.thing.size === 0 || isWithin(other.thing, thing)),
      );
      const own = nearest(
        all.filter((found) => !old.includes(found)),
        before,
      );
      const isOwn = before !== undefined && own?.start === start;
      return {
        value,
        text,
        thing,
        context: new Set([...context].filter((term) => !thing.has(term) && !/\d/u.test(term))),
        was: isOwn ? before.number : null,
        wasValue: isOwn ? before.value : null,
      };
    })
    .filter(({ thing }) => thing.size > 0);
}

/** Whether two figures count the same thing in sentences about the same, and are of one order of size. */
export function countTheSame(a: Figure, b: Figure): boolean {
  const [small, large] = a.value < b.value ? [a.value, b.value] : [b.value, a.value];
  if (large > small * MOST_TIMES) return false;
  if (!isWithin(a.thing, b.thing) && !isWithin(b.thing, a.thing)) return false;
  const common = [...a.context].filter((term) => b.context.has(term)).length;
  return common >= LEAST_IN_COMMON && shareOfShorter(a.context, b.context) >= SAME_CONTEXT;
}

interface Found {
  readonly value: number;
  readonly number: string;
  readonly text: string;
  readonly thing: ReadonlySet<string>;
  readonly start: number;
  readonly end: number;
}

function readFigure(sentence: string, match: RegExpMatchArray): Found | null {
  const [number] = match;
  const { currency, number: digits = '', scale, percent } = match.groups ?? {};
  const start = match.index ?? 0;
  const end = start + number.length;
  const base = WORDS.get(digits.toLowerCase()) ?? Number(digits.replaceAll(',', ''));
  const value = base * (SCALES.get(scale?.toLowerCase() ?? '') ?? 1);
  const counted = countedWords(sentence.slice(end));
  const [next = ''] = counted;
  const lastWord = /(\p{L}+)[\s.]*$/u.exec(sentence.slice(0, start))?.[1]?.toLowerCase() ?? '';
  const isDate =
    NOT_COUNTED.has(next.toLowerCase()) ||
    MONTHS.some((month) => lastWord === month || lastWord === month.slice(0, 3));
  const isYear = /^(?:19|20)\d\d$/u.test(digits) && currency === undefined && scale === undefined;
  if (isDate || isYear || Number.isNaN(value)) return null;
  const unit = percent !== undefined ? ['%'] : currency !== undefined ? [currency] : [];
  const thing = new Set([...unit, ...(unit.length === 0 ? termsOf(counted.join(' ')) : [])]);
  const shown = unit.length > 0 ? number : [number, ...counted].join(' ');
  return { value, number, text: shown, thing, start, end };
}

function countedWords(rest: string): string[] {
  if (REPORTED.test(rest)) return [];
  const words = COUNTED.exec(rest)?.[0].trim().split(/[ ]+/u) ?? [];
  const end = words.findIndex((word) => STOP_WORDS.has(word.toLowerCase()));
  return (end < 0 ? words : words.slice(0, end)).map((word) => word.replace(/^-/u, ''));
}

function isWithin(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && [...a].every((term) => b.has(term));
}

function nearest(figures: readonly Found[], to: Found | undefined): Found | null {
  if (to === undefined) return null;
  const fitting = figures.filter(({ thing }) => thing.size > 0);
  const distance = ({ start }: Found) => Math.abs(start - to.start);
  return fitting.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}
