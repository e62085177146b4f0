import type { Span } from '../article.js';

/** From this many spaces, a line begins a paragraph where others of its text are not indented. */
const MIN_INDENT = 2;
/** What stands alone, indented, at the end of a wire report is its sign-off; in UTF-16 units. */
const MAX_SIGN_OFF = 30;
/** In UTF-16 units: the end of a line that is looked at. */
const END_LENGTH = 10;

/**
 * The paragraphs of chunks in which an indented line begins each paragraph and the others go on with it, as wires and
 * books set them; null for every other chunk. Whether a text is set so, all its chunks decide together.
 */
export function joinIndented(text: string, chunks: readonly (readonly Span[])[]): (Span[] | null)[] {
  let goingOn = 0;
  let telling = 0;
  let begun = 0;
  for (const lines of chunks) {
    const indents = lines.map((line) => indentOf(text, line));
    const hasIndented = indents.some((indent) => indent >= MIN_INDENT);
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return;
      if ((indents[index] ?? 0) >= MIN_INDENT) begun++;
      else if (hasIndented) {
        goingOn++;
        const goesOn =
          /\p{Ll}|\p{N}/u.test(text.charAt(line.start)) ||
          !/[.!?][”"’'»)]*$/u.test(text.slice(Math.max(before.start, before.end - END_LENGTH), before.end));
        if (goesOn) telling++;
      }
    });
  }
  const isIndented =
    goingOn >= 2 && telling >= goingOn * 0.7 && (begun > 0 || goingOn >= 4 || telling === goingOn);
  return chunks.map((lines) =>
    isIndented && lines.length > 1 && hasStart(text, lines) ? joinLines(text, lines) : null,
  );
}

/** Not all of its lines are indented, as they are in a quoted block. */
function hasStart(text: string, lines: readonly Span[]): boolean {
  const indented = lines.filter((line) => indentOf(text, line) >= MIN_INDENT);
  return indented.length > 0 && indented.length < lines.length;
}

function joinLines(text: string, lines: readonly Span[]): Span[] {
  const joined: Span[] = [];
  lines.forEach((line, index) => {
    const before = joined.at(-1);
    const indent = indentOf(text, line);
    const signsOff = index === lines.length - 1 && indent > 0 && line.end - line.start <= MAX_SIGN_OFF;
    if (before === undefined || indent >= MIN_INDENT || signsOff) joined.push(line);
    else joined[joined.length - 1] = { start: before.start, end: line.end };
  });
  return joined;
}

/** How far a line is set in, a tab as four spaces. */
function indentOf(text: string, line: Span): number {
  const start = text.lastIndexOf('\n', line.start - 1) + 1;
  return text.slice(start, line.start).replaceAll('\t', '    ').length;
}
