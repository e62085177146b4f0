import type { Span } from '../article.js';
import { namesOfByline } from '../credits/bylines.js';
import { isDateLine } from '../credits/dateLines.js';
import { headingOf } from './headings.js';

/** A run of this many short lines without an end is a menu, a list of links, or the foot of a page. */
const MIN_MENU_LINES = 4;
/** A text with a menu this long was pasted from a page, so that other lines of the page are in it as well. */
const PASTED_MENU_LINES = 6;
const MAX_LOOSE_LENGTH = 70;
/** In UTF-16 units: the headlines of other stories are longer than the words of a menu. */
const MAX_TEASER_LENGTH = 140;
const MIN_PROSE_LENGTH = 80;
/** "Share:" is shorter, and so are the items of a menu. */
const MIN_LEAD_LENGTH = 20;
const MIN_ITEM_LENGTH = 24;
/** A line at the top or the foot of pages is there on this many of them. */
const MIN_HEADS = 3;

const END = /[.!?…:;,。！？][”"’'»)\]]*$/u;
const SENTENCE_END = /[.!?…。！？][”"’'»)\]]*$/u;
const BULLET = /^(?:[-*+•‣–—·▪●]|\(?\p{N}{1,2}[.)])\s+\S/u;

/** In UTF-16 units. */
const MAX_CAPTION_LENGTH = 350;
const NAMES = String.raw`\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}`;
const AGENCY = String.raw` ?/ ?\p{Lu}[\p{L}.'’& -]{1,40}`;
/** "Workers on the bridge. Credit Anselm Roth/Solmark Press", "The bridge. (Anselm Roth/Solmark Press)". */
const CREDITS = [
  new RegExp(
    String.raw`(?:^|[.!?”"] )\(?(?:Credit|Photo|Photograph|Image|Picture|Video|CREDIT|PHOTO)s?:? (?:by |courtesy of )?${NAMES}(?:${AGENCY})?\)?$`,
    'u',
  ),
  new RegExp(String.raw`(?:^|[.!?”"] |\()${NAMES}${AGENCY}\)?$`, 'u'),
];

/** What is known of a line before. */
interface KnownLines {
  /** The rule that marks it as boilerplate by its wording. */
  readonly rules: readonly (string | null)[];
  /** Where the headline is repeated. */
  readonly title: Span;
}

/** For each line of an article the rule that marks it as a line of the page by where it stands, or null. */
export function findPageLines(lines: readonly string[], { rules, title }: KnownLines): (string | null)[] {
  const found = lines.map((line, index) => (isTitle(index, title) ? null : ruleOfLine(line)));
  findRunningHeads(lines).forEach((isHead, index) => {
    if (isHead && !isTitle(index, title)) found[index] ??= 'running-head';
  });
  const isProse = lines.map(
    (line, index) => rules[index] === null && line.length >= MIN_PROSE_LENGTH && SENTENCE_END.test(line),
  );
  if (!isProse.includes(true)) return found;

  const isLoose = lines.map(
    (line, index) =>
      !isTitle(index, title) && (rules[index] !== null || found[index] !== null || isLooseLine(line)),
  );
  const runs = findRuns(isLoose);
  const isPasted = runs.some(
    ({ start, end }) => end - start >= PASTED_MENU_LINES && !isList(lines, { start, end }),
  );
  const first = firstOfStory(isProse, isLoose, title);
  const last = isProse.lastIndexOf(true);
  const words = wordsOf(lines.filter((_, index) => isProse[index] === true && index >= first));

  if (isPasted) for (let index = 0; index < first && index < title.start; index++) found[index] ??= 'menu';
  for (const run of runs) {
    if (isList(lines, run)) continue;
    const length = run.end - run.start;
    for (let index = run.start; index < run.end; index++) {
      if (found[index] !== null || rules[index] !== null) continue;
      const isOutside = (index < first && (length > 1 || isPasted)) || (index > last && isPasted);
      const isOther = isPasted && !sharesWords(lines[index] ?? '', words);
      const isHead =
        index === run.end - 1 &&
        run.start > first &&
        index < last &&
        headingOf(lines[index] ?? '', lines[index + 1]) !== null &&
        (length < MIN_MENU_LINES || sharesWords(lines[index] ?? '', words));
      if (isOutside || (length >= MIN_MENU_LINES && !isHead) || isOther)
        found[index] = length >= MIN_MENU_LINES || index < first ? 'menu' : 'teaser';
    }
  }
  if (isPasted) {
    lines.forEach((line, index) => {
      const isShort =
        line.length > MAX_LOOSE_LENGTH &&
        line.length <= MAX_TEASER_LENGTH &&
        !END.test(line) &&
        !BULLET.test(line);
      if (
        isShort &&
        found[index] === null &&
        !isTitle(index, title) &&
        (index > last || !sharesWords(line, words))
      )
        found[index] = 'teaser';
    });
  }
  signOff(lines, found, last);
  return found;
}

/** The rule that marks a line as one of the page by what it says, wherever it stands. */
export function ruleOfLine(line: string): string | null {
  if (isDateLine(line)) return 'date';
  if (line.length <= MAX_TEASER_LENGTH && !SENTENCE_END.test(line) && namesOfByline(line) !== null)
    return 'byline';
  if (line.length <= MAX_CAPTION_LENGTH && CREDITS.some((credit) => credit.test(line))) return 'caption';
  if (/^[-–—[(|\s]*(?:(?:page|p\.) ?\d{1,4}(?: of \d+)?|\d{1,3})[-–—\])|\s]*$/iu.test(line))
    return 'page-number';
  if (/^\[\p{L}+(?: \p{L}+){0,2}: [^\]]{3,200}\]\.?$/u.test(line)) return 'read-also';
  return null;
}

/** For each line whether its words stand at the top of several pages, with or without their number. */
export function findRunningHeads(lines: readonly string[]): boolean[] {
  const keys = lines.map((line) =>
    line.length <= MAX_TEASER_LENGTH &&
    !SENTENCE_END.test(line) &&
    !/["“”]|:$/u.test(line) &&
    !BULLET.test(line)
      ? line
          .toLowerCase()
          .replace(/[\d\s|–—-]+/gu, ' ')
          .trim()
      : '',
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  // One word that comes back may be who speaks in an interview.
  return keys.map((key) => /\p{L}{3}/u.test(key) && key.includes(' ') && (counts.get(key) ?? 0) >= MIN_HEADS);
}

/** A short line without an end, of which menus are made. */
function isLooseLine(line: string): boolean {
  return (
    line.length <= MAX_LOOSE_LENGTH &&
    !END.test(line) &&
    !BULLET.test(line) &&
    !/^(?:#{1,6}\s|\*\*|[“"„«‘>])/u.test(line) &&
    /[\p{L}\p{N}]/u.test(line)
  );
}

/** "The winners are:" leads in to a list, which belongs to the story. */
function isList(lines: readonly string[], { start, end }: Span): boolean {
  const before = lines[start - 1] ?? '';
  const items = lines.slice(start, end);
  const length = items.reduce((sum, item) => sum + item.length, 0) / items.length;
  return before.endsWith(':') && (before.length >= MIN_LEAD_LENGTH || length >= MIN_ITEM_LENGTH);
}

/** Runs of loose lines; the headline of another story may end with a question mark. */
function findRuns(isLoose: readonly boolean[]): Span[] {
  const runs: Span[] = [];
  let start = -1;
  for (let index = 0; index <= isLoose.length; index++) {
    if (isLoose[index] === true) {
      if (start < 0) start = index;
    } else if (start >= 0) {
      runs.push({ start, end: index });
      start = -1;
    }
  }
  return runs;
}

/** The first line of prose behind the headline; without one, the first that more prose follows. */
function firstOfStory(isProse: readonly boolean[], isLoose: readonly boolean[], title: Span): number {
  const first = isProse.findIndex((prose, index) => prose && index >= title.end);
  if (title.end > 0) return first < 0 ? isProse.indexOf(true) : first;
  const sure = isProse.findIndex(
    (prose, index) =>
      prose && isProse.slice(index + 1, index + 4).includes(true) && isLoose[index + 1] !== true,
  );
  return sure < 0 ? first : sure;
}

/** "Reuter" below a wire report. */
function signOff(lines: readonly string[], found: (string | null)[], last: number): void {
  const line = lines.at(-1) ?? '';
  const isOne =
    lines.length - 1 === last + 1 &&
    /^[-–—(]*\p{Lu}\p{L}{1,12}(?:[ /]\p{Lu}\p{L}{0,12})?[.)]*$/u.test(line) &&
    !/^The End$/iu.test(line);
  if (isOne) found[lines.length - 1] ??= 'sign-off';
}

/** The beginnings of long words, which stand for what a text is about. */
function wordsOf(lines: readonly string[]): Set<string> {
  return new Set(
    lines.flatMap((line) => line.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)),
  );
}

function sharesWords(line: string, words: ReadonlySet<string>): boolean {
  return (line.toLowerCase().match(/\p{L}{4,}/gu) ?? []).some((word) => words.has(word.slice(0, 6)));
}

function isTitle(index: number, title: Span): boolean {
  return index >= title.start && index < title.end;
}
