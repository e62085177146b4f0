import type { Span } from './article.js';

/** Hard-wrapped text, as of an e-mail, has lines up to a width between these, in UTF-16 units. */
const MIN_WIDTH = 45;
const MAX_WIDTH = 100;

/** From this many lines that go on in lower case, a whole text counts as hard-wrapped. */
const MIN_TELLING_LINES = 3;

/**
 * Joins the lines of hard-wrapped paragraphs; `chunks` are the lines between blank lines, and the spans given back are
 * paragraphs. A line was wrapped when the first word of the next had no more room on it.
 */
export function joinWrappedLines(text: string, chunks: readonly (readonly Span[])[]): Span[] {
  const wrapped = chunks.map((lines) => isWrapped(text, lines));
  const telling = chunks.filter((_, index) => wrapped[index]);
  const lineCount = telling.reduce((count, lines) => count + lines.length - 1, 0);
  const textWidth = lineCount < MIN_TELLING_LINES ? Infinity : widest(telling.map(widthOf));
  return chunks.flatMap((lines, index) => {
    const ownWidth = widthOf(lines);
    if (ownWidth > MAX_WIDTH) return lines;
    return joinLines(text, lines, wrapped[index] === true ? ownWidth : textWidth);
  });
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
