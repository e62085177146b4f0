import type { Block, Span } from './article.js';
import { findBoilerplate } from './boilerplate.js';
import { headingOf } from './headings.js';

/** Lines of a hard-wrapped text are about this long. */
const MIN_WRAPPED_LENGTH = 45;
const MAX_WRAPPED_LENGTH = 100;

/** The blocks of a body in order; `title` is the headline, which the body may repeat as its first line. */
export function findBlocks(text: string, title: string): Block[] {
  const spans = lineSpans(text);
  const lines = spans.map(({ start, end }) => text.slice(start, end));
  const rules = findBoilerplate(lines);
  let section: string | null = null;
  return spans.map((span, index): Block => {
    const line = lines[index] ?? '';
    if (index === 0 && title !== '' && bareLetters(line) === bareLetters(title)) {
      return { ...span, kind: 'title', section, rule: null };
    }
    const rule = rules[index] ?? null;
    if (rule !== null) return { ...span, kind: 'boilerplate', section, rule };
    const heading = headingOf(line, nextContent(lines, rules, index));
    if (heading === null) return { ...span, kind: 'paragraph', section, rule: null };
    section = heading;
    return { ...span, kind: 'heading', section, rule: null };
  });
}

/** Lines without the white space around them; those of a hard-wrapped paragraph are one. */
function lineSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { index, 0: chunk } of text.matchAll(/\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gu)) {
    if (isHardWrapped(chunk)) spans.push(trimmed(text, index, index + chunk.length));
    else
      for (const line of chunk.matchAll(/[^\n]+/gu)) {
        spans.push(trimmed(text, index + line.index, index + line.index + line[0].length));
      }
  }
  return spans.filter(({ start, end }) => end > start);
}

function trimmed(text: string, start: number, end: number): Span {
  const words = text.slice(start, end);
  return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
}

/** Whether a chunk is one paragraph cut into lines of even length, as in an e-mail: most lines go on in lower case. */
function isHardWrapped(chunk: string): boolean {
  const lines = chunk.split('\n');
  const full = lines.slice(0, -1);
  const isEven = full.every(({ length }) => length >= MIN_WRAPPED_LENGTH && length <= MAX_WRAPPED_LENGTH);
  const goOn = full.filter((_, index) => /^\s*\p{Ll}/u.test(lines[index + 1] ?? '')).length;
  return full.length > 0 && isEven && goOn * 2 >= full.length;
}

/** The line below that belongs to the story. */
function nextContent(
  lines: readonly string[],
  rules: readonly (string | null)[],
  index: number,
): string | undefined {
  for (let next = index + 1; next < lines.length; next++) if (rules[next] === null) return lines[next];
  return undefined;
}

function bareLetters(line: string): string {
  return line
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
