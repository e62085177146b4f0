import type { Block, Span } from './article.js';
import { findBoilerplate } from './boilerplate.js';
import { joinWrappedLines } from './hardWrap.js';
import { headingOf } from './headings.js';

/** The blocks of a body in order; `title` is the headline, which the body may repeat as its first line. */
export function findBlocks(text: string, title: string): Block[] {
  const spans = joinWrappedLines(text, findChunks(text));
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

/** The lines of a text without the white space around them, those between two blank lines together. */
function findChunks(text: string): Span[][] {
  const chunks: Span[][] = [];
  let isAfterBlank = true;
  for (const { index, 0: line } of text.matchAll(/[^\n]+|(?<=\n)(?=\n)/gu)) {
    const words = line.trim();
    if (words === '') {
      isAfterBlank = true;
      continue;
    }
    const start = index + line.indexOf(words);
    const span = { start, end: start + words.length };
    if (isAfterBlank) chunks.push([span]);
    else chunks.at(-1)?.push(span);
    isAfterBlank = false;
  }
  return chunks;
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
