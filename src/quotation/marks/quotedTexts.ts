import { type Article, type Span, textOf } from '../../article/article.js';
import { quotedSpans } from '../../article/sentences/quotedSpans.js';
import { blockQuoteAt, goesOnAt } from './blockQuotes.js';

/** Words in quotation marks, or a paragraph that is set apart; the span is of the words, offsets in `article.text`. */
export interface QuotedText extends Span {
  /** With its marks, as far as it has them. */
  readonly outer: Span;
  /** Index of the paragraph's block. */
  readonly block: number;
  /** Whether the next quoted text is the same utterance: it was not closed, and the next paragraph opens again. */
  readonly goesOn: boolean;
}

const OPENING = /^[“„«‹‘"']/u;

/**
 * Everything in quotation marks in the paragraphs of an article, outermost marks only. A mark that does not close
 * before a paragraph that opens again ends with its paragraph and goes on in the next: “We saw it. ¶ “Then we ran,”
 * he said.
 */
export function findQuotedTexts(article: Article): QuotedText[] {
  return article.blocks.flatMap((span, block): QuotedText[] => {
    if (span.kind !== 'paragraph') return [];
    const paragraph = textOf(article.text, span);
    const closed = quotedSpans(paragraph);
    const found = closed.map(({ start, end, inner }) => ({
      ...withoutSpaces(article.text, { start: span.start + inner.start, end: span.start + inner.end }),
      outer: { start: span.start + start, end: span.start + end },
      block,
      goesOn: false,
    }));
    const next = article.blocks[block + 1];
    const opensNext = next?.kind === 'paragraph' && OPENING.test(article.text.charAt(next.start));
    const holdsInner = opensNext && holdsOnlyInner(paragraph, closed);
    const apart = found.length === 0 ? blockQuoteAt(article, block) : null;
    if (apart !== null) return [{ ...apart, outer: apart, block, goesOn: goesOnAt(article, block) }];
    const open = holdsInner ? 0 : opensNext ? unclosedMark(paragraph, closed.at(-1)?.end ?? 0) : null;
    if (open === null) return found;
    const start = span.start + open;
    const rest = { start: start + 1, end: span.end, outer: { start, end: span.end }, block, goesOn: true };
    return holdsInner ? [rest] : [...found, rest];
  });
}

/** « We will wait » has a space inside each mark. */
function withoutSpaces(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - (words.length - words.trimEnd().length),
  };
}

/**
 * "Nobody here has used the word “family” for it. ¶ "We have other words.": a paragraph that opens and never closes,
 * with words in marks in the middle of its sentences.
 */
function holdsOnlyInner(paragraph: string, closed: readonly Span[]): boolean {
  return (
    /^["“](?=[\p{L}\p{N}])/u.test(paragraph) &&
    closed.length > 0 &&
    closed.every(({ start }) => start > 0 && /\p{L}\s$/u.test(paragraph.slice(0, start)))
  );
}

/** Where a double mark opens after the last closed pair and never closes; null when none does. */
function unclosedMark(paragraph: string, from: number): number | null {
  const match = /(?:^|[\s(—–])([“„«"])(?=[\p{L}\p{N}[‘'])/u.exec(paragraph.slice(from));
  return match === null ? null : from + match.index + match[0].length - 1;
}
