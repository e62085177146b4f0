import type { Texts } from '../locales/english.js';
import { type MessageBody, sentence } from './messageBody.js';

/** Discord's own limit for a message. */
const MAX_MESSAGE_LENGTH = 2_000;
/** Room for the line that says how many lines are not shown. */
const MORE_LENGTH = 60;
const MAX_MESSAGES = 5;

interface PageLimits {
  /** In UTF-16 units. */
  readonly length: number;
  readonly separator?: string;
}

/** Lines in order, in as few pages as fit. A line that is longer than a page goes on after a space on the next. */
export function pagesOf(lines: readonly string[], { length, separator = '\n' }: PageLimits): string[][] {
  const pages: string[][] = [];
  let left = 0;
  for (const line of lines.flatMap((each) => piecesOf(each, length))) {
    left -= line.length + separator.length;
    if (left < 0 || pages.length === 0) {
      pages.push([]);
      left = length - line.length;
    }
    pages.at(-1)?.push(line);
  }
  return pages;
}

/** A list as messages; of a very long one the beginning, and how many lines are left. */
export function listMessages(lines: readonly string[], texts: Texts): MessageBody[] {
  const pages = pagesOf(lines, { length: MAX_MESSAGE_LENGTH - MORE_LENGTH });
  const shown = pages.slice(0, MAX_MESSAGES);
  const left = pages.slice(MAX_MESSAGES).flat().length;
  if (left > 0) shown.at(-1)?.push(texts.andMore(left));
  return shown.map((page) => sentence(page.join('\n')));
}

function piecesOf(line: string, length: number): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > length) {
    const space = rest.lastIndexOf(' ', length);
    const end = space > 0 ? space : length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
