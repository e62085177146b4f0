import type { Block, BlockKind, Span } from './article.js';
import { findBoilerplate } from './lines/boilerplate.js';
import { joinWrappedLines } from './lines/hardWrap.js';
import { headingOf } from './lines/headings.js';
import { findPageLines } from './lines/pageLines.js';
import { findTitle } from './lines/repeatedTitle.js';

/** What stands above a headline is its rubric: "World news". */
const MAX_KICKER_LENGTH = 40;
/** In UTF-16 units: the name of a site behind a headline. */
const MAX_SITE_LENGTH = 60;

/** The blocks of a body in order; `title` is the headline, which the body may repeat near its top. */
export function findBlocks(text: string, title: string): Block[] {
  const spans = findLines(text);
  const lines = spans.map(({ start, end }) => text.slice(start, end));
  const wordings = findBoilerplate(lines);
  const titleLines = findTitle(lines, title);
  const places = findPageLines(lines, { rules: wordings, title: titleLines });
  const rules = lines.map((_, index) => wordings[index] ?? places[index] ?? null);
  let section: string | null = null;
  let previous: string | undefined;
  return spans.map((span, index): Block => {
    const line = lines[index] ?? '';
    const isKicker = index < titleLines.start && line.length <= MAX_KICKER_LENGTH;
    const rule = rules[index] ?? (isKicker ? 'kicker' : null);
    const isTitle =
      (index >= titleLines.start && index < titleLines.end) || isPageTitle(line, title, index, titleLines);
    const heading =
      isTitle || rule !== null ? null : headingOf(line, nextContent(lines, rules, index), previous);
    const kind: BlockKind = isTitle
      ? 'title'
      : rule !== null
        ? 'boilerplate'
        : heading !== null
          ? 'heading'
          : 'paragraph';
    if (heading !== null) section = heading;
    if (kind !== 'boilerplate') previous = kind === 'paragraph' ? line : undefined;
    return { ...span, kind, section, rule: kind === 'boilerplate' ? rule : null };
  });
}

/** "Bridge to close - The Orlin Courier" on top of a pasted page, which repeats the headline alone below. */
function isPageTitle(line: string, title: string, index: number, titleLines: Span): boolean {
  return (
    index < titleLines.start &&
    title !== '' &&
    line.startsWith(title) &&
    line.length <= title.length + MAX_SITE_LENGTH
  );
}

/** The paragraphs and other lines of a text, without the white space around them. */
export function findLines(text: string): Span[] {
  return joinWrappedLines(text, findChunks(text));
}

/** The lines of a text without the white space around them, those between two blank lines together. */
function findChunks(text: string): Span[][] {
  const chunks: Span[][] = [[]];
  let start = 0;
  for (const line of text.split('\n')) {
    const words = line.trim();
    const from = start + line.indexOf(words);
    if (words === '') chunks.push([]);
    else chunks.at(-1)?.push({ start: from, end: from + words.length });
    start += line.length + 1;
  }
  return chunks.filter((lines) => lines.length > 0);
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
