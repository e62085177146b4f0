import { textOf, type Article, type Span } from '../article/article.js';
import { quotedSpans } from '../article/quotedSpans.js';

/** Words in quotation marks; the span is of the words, offsets in `article.text`. */
export interface MarkedText extends Span {
  /** With its marks; of a quotation that runs over paragraphs up to the last closing mark. */
  readonly outer: Span;
  /** Index of the paragraph's block. */
  readonly block: number;
}

const OPENING = /^[“„«‹‘"']/u;

/**
 * Everything in quotation marks in the paragraphs of an article, outermost marks only. A mark that does not close before a
 * paragraph that opens again goes on there: “We saw it. ¶ “Then we ran,” is one.
 */
export function findMarkedTexts(article: Article): MarkedText[] {
  const found: MarkedText[] = [];
  for (let block = 0; block < article.blocks.length; block++) {
    const span = article.blocks[block];
    if (span?.kind !== 'paragraph') continue;
    const paragraph = textOf(article.text, span);
    const closed = quotedSpans(paragraph);
    for (const { start, end } of closed) found.push(marked(block, span.start + start, span.start + end, 1));
    const open = unclosedMark(paragraph, closed.at(-1)?.end ?? 0);
    if (open === null) continue;
    const last = endOfRun(article, block, paragraph.charAt(open));
    if (last === null) continue;
    found.push(marked(block, span.start + open, last.end, last.isClosed ? 1 : 0));
    // What the run has swallowed is done; the rest of its last paragraph is not.
    for (const rest of quotedSpans(article.text.slice(last.end, article.blocks[last.block]?.end))) {
      found.push(marked(last.block, last.end + rest.start, last.end + rest.end, 1));
    }
    block = last.block;
  }
  return found;
}

function marked(block: number, start: number, end: number, closing: number): MarkedText {
  return { start: start + 1, end: end - closing, outer: { start, end }, block };
}

/** Where a double mark opens after the last closed pair and never closes; null when none does. */
function unclosedMark(paragraph: string, from: number): number | null {
  const match = /(?:^|[\s(—–])([“„«"])(?=[\p{L}\p{N}[‘'])/u.exec(paragraph.slice(from));
  return match === null ? null : from + match.index + match[0].length - 1;
}

interface RunEnd {
  readonly block: number;
  readonly end: number;
  readonly isClosed: boolean;
}

/** Follows a quotation over the paragraphs that open with the same mark; null when the next one does not. */
function endOfRun(article: Article, first: number, mark: string): RunEnd | null {
  let end: RunEnd | null = null;
  for (let block = first + 1; block < article.blocks.length; block++) {
    const span = article.blocks[block];
    if (span?.kind !== 'paragraph' || article.text.charAt(span.start) !== mark) break;
    const [pair] = quotedSpans(textOf(article.text, span));
    if (pair?.start === 0) return { block, end: span.start + pair.end, isClosed: true };
    end = { block, end: span.end, isClosed: false };
  }
  return end;
}

/** Whether a text begins with a quotation mark. */
export function opensWithMark(text: string): boolean {
  return OPENING.test(text);
}
