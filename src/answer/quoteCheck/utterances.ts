import { type Article, overlaps, type Span, textOf } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Quotation } from '../../quotation/quotation.js';

/** Words in marks with what the same person goes on to say: “We wait,” said Holm, “for the wind.” has two parts. */
export interface Utterance {
  readonly parts: readonly Quotation[];
}

/** What stands between two parts of one utterance: "said Holm, the captain of the ferry, and added:" */
const MAX_GAP_WORDS = 14;

/** The utterances in marks that begin in a span of an article, such as a paragraph. */
export function utterancesIn({ article, quotations }: IndexedArticle, span: Span): Utterance[] {
  const inside = quotations.filter(
    ({ kind, ...quotation }) => kind !== 'indirect' && overlaps(quotation, span),
  );
  const utterances: Quotation[][] = [];
  for (const quotation of inside) {
    const before = utterances.at(-1)?.at(-1);
    if (before !== undefined && goesOn(article, before, quotation)) utterances.at(-1)?.push(quotation);
    else utterances.push([quotation]);
  }
  return utterances.map((parts) => ({ parts }));
}

function goesOn({ text }: Article, before: Quotation, after: Quotation): boolean {
  const gap = textOf(text, { start: before.end, end: after.start });
  const isShort = gap.trim().split(/\s+/u).length <= MAX_GAP_WORDS;
  return isShort && before.speaker !== null && before.speaker.name === after.speaker?.name;
}

/** Text of an utterance that a shorter quotation of it leaves out. */
export interface LeftOut {
  /** Empty where it begins at the beginning. */
  readonly before: string;
  /** Empty where it goes to the end. */
  readonly after: string;
}

/** What the words of `span` leave out of these spans in order, without what stands between them. */
export function leftOutOf(article: Article, wholes: readonly Span[], span: Span): LeftOut {
  const before = wholes.flatMap(({ start, end }) =>
    start < span.start ? textOf(article.text, { start, end: Math.min(end, span.start) }) : [],
  );
  const after = wholes.flatMap(({ start, end }) =>
    end > span.end ? textOf(article.text, { start: Math.max(start, span.end), end }) : [],
  );
  return { before: wordsIn(before), after: wordsIn(after) };
}

function wordsIn(texts: readonly string[]): string {
  return texts
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) =>
      text
        .replace(/^[^\p{L}\p{N}“"‘(]+/u, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .join(' ');
}
