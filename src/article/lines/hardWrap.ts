import type { Span } from '../article.js';
import { joinIndented } from './indents.js';

/** Hard-wrapped text, as of an e-mail, has lines up to a width between these, in UTF-16 units. */
const MIN_WIDTH = 45;
const MAX_WIDTH = 100;

const MIN_COLUMN_WIDTH = 24;
const MIN_COLUMN_LINES = 5;

/** In UTF-16 units: shorter lines are parts of a list. */
const MIN_SPLIT_LENGTH = 40;

/** From this many lines that go on in lower case, a whole text counts as hard-wrapped. */
const MIN_TELLING_LINES = 3;

/**
 * Joins the lines of hard-wrapped paragraphs; `chunks` are the lines between blank lines, and the spans given back are
 * paragraphs. A line was wrapped when the first word of the next had no more room on it.
 */
export function joinWrappedLines(text: string, chunks: readonly (readonly Span[])[]): Span[] {
  const wrapped = chunks.map((lines) => isWrapped(text, lines) || isColumn(text, lines));
  const telling = chunks.filter((_, index) => wrapped[index]);
  const lineCount = telling.reduce((count, lines) => count + lines.length - 1, 0);
  const textWidth = lineCount < MIN_TELLING_LINES ? Infinity : widest(telling.map(widthOf));
  const indented = joinIndented(text, chunks);
  const spans = chunks.flatMap((lines, index) => {
    const paragraphs = indented[index];
    if (paragraphs !== null && paragraphs !== undefined) return paragraphs;
    const ownWidth = widthOf(lines);
    if (ownWidth > MAX_WIDTH) return lines;
    return joinLines(text, lines, wrapped[index] === true ? ownWidth : textWidth);
  });
  return joinSplitSentences(text, spans);
}

/** Paragraphs that a page or a blank line splits within a sentence are one: the second goes on in lower case. */
function joinSplitSentences(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const goesOn =
      before !== undefined &&
      before.end - before.start >= MIN_SPLIT_LENGTH &&
      span.end - span.start >= MIN_SPLIT_LENGTH &&
      /^\p{Ll}/u.test(text.slice(span.start, span.start + 2)) &&
      /[\p{L}\p{N},]$/u.test(text.slice(before.start, before.end)) &&
      /[.!?][”"’'»)]*$/u.test(text.slice(span.start, span.end));
    if (goesOn) joined[joined.length - 1] = { start: before.start, end: span.end };
    else joined.push(span);
  }
  return joined;
}

/** Columns of a newspaper are narrower, and their lines as wide as one another. */
function isColumn(text: string, lines: readonly Span[]): boolean {
  const width = widthOf(lines);
  if (width < MIN_COLUMN_WIDTH || width >= MIN_WIDTH || lines.length < MIN_COLUMN_LINES) return false;
  const afterFull = lines.filter((line, index) => isFull(text, lines[index - 1], line, width));
  const goOn = afterFull.filter(({ start }) => /\p{Ll}/u.test(text.charAt(start)));
  return afterFull.length >= (lines.length - 1) * 0.7 && goOn.length >= afterFull.length * 0.6;
}

/** At least half of the full lines go on in lower case. */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const width = widthOf(lines);
  if (width < MIN_WIDTH || width > MAX_WIDTH) return false;
  const afterFull = lines.filter((line, index) => isFull(text, lines[index - 1], line, width));
  const goOn = afterFull.filter(({ start }) => /\p{Ll}/u.test(text.charAt(start)));
  return goOn.length > 0 && goOn.length * 2 >= afterFull.length;
}

function joinLines(text: string, lines: readonly Span[], width: number): Span[] {
  const joined: Span[] = [];
  lines.forEach((line, index) => {
    const before = joined.at(-1);
    if (before !== undefined && isFull(text, lines[index - 1], line, width)) {
      joined[joined.length - 1] = { start: before.start, end: line.end };
    } else joined.push(line);
  });
  return joined;
}

function isFull(text: string, line: Span | undefined, next: Span, width: number): boolean {
  if (line === undefined) return false;
  const word = /^\S+/u.exec(text.slice(next.start, Math.min(next.end, next.start + MAX_WIDTH)))?.[0] ?? '';
  return line.end - line.start + 1 + word.length > width;
}

function widthOf(lines: readonly Span[]): number {
  return widest(lines.map(({ start, end }) => end - start));
}

function widest(widths: readonly number[]): number {
  return widths.reduce((most, width) => Math.max(most, width), 0);
}
