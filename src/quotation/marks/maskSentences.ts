import { type Article, type Span, textOf } from '../../article/article.js';
import type { Sentence } from '../../article/sentences/sentences.js';
import { findMarkup, shorten, type Shortened } from './markup.js';
import type { QuotedText } from './quotedTexts.js';

/** Stands for each unit of a text in marks, so that no rule for the reporter's words looks inside. */
export const MASK = '\uE000';

/** "PORT AVERIN, Kessaly (KPA) — " before the first sentence of a report: neither said nor a name. */
const DATELINE =
  /^\p{Lu}[\p{Lu}\s.'’-]{1,60}(?:,\s[\p{L}\s.]{1,60}?)?(?:,?\s\p{L}{1,20}\.?\s\d{1,2})?\s?(?:\([^)]{1,40}\)\s?)?[—–-]{1,2}\s+/u;

/** "10:42 AM — ", "[14:05] ", "Update 3.40 p.m.: " before an entry of a live blog: neither said nor a name. */
const TIME_STAMP =
  /^(?:Updated?\s)?[[(]?\p{N}{1,2}[:.]\p{N}{2}(?:\s?[APap]\.?[Mm]\.?)?(?:\s[A-Z]{2,4}(?=\P{Ll}))?[\])]?\s?(?:[—–|:-]{1,2}\s?)?\s*(?=[\p{Lu}\uE000])/u;

/** A sentence with its quoted texts hidden; `start` and `end` in `article.text`. */
export interface MaskedSentence extends Span {
  /** As a reader sees it: without Markdown, tags and hidden characters. */
  readonly text: string;
  /** The same length as `text`, with MASK where a quoted text with its marks stands and spaces for a dateline. */
  readonly masked: string;
  readonly quoted: readonly QuotedText[];
  readonly block: number;
  /** From an offset in `article.text` to one in `text`, which may lie outside. */
  readonly within: (offset: number) => number;
  /** From a span of `text` to one of `article.text`. */
  readonly inArticle: (span: Span) => Span;
}

/** Both lists in order of the text; the result too. */
export function maskSentences(
  article: Article,
  sentences: readonly Sentence[],
  quotedTexts: readonly QuotedText[],
): MaskedSentence[] {
  let next = 0;
  const hidden = quotedTexts.filter((quoted) => !isNickname(article.text, quoted));
  return sentences.map(({ start, end, block }) => {
    while ((hidden[next]?.outer.end ?? Infinity) <= start) next++;
    const quoted: QuotedText[] = [];
    let whole = '';
    let at = start;
    for (let i = next; i < hidden.length; i++) {
      const text = hidden[i];
      if (text === undefined || text.outer.start >= end) break;
      quoted.push(text);
      const from = Math.max(start, text.outer.start);
      const to = Math.min(end, text.outer.end);
      whole += article.text.slice(at, from) + MASK.repeat(to - from);
      at = to;
    }
    whole += article.text.slice(at, end);
    const isOpening = start === article.blocks[block]?.start;
    const markup = findMarkup(whole, isOpening);
    const masked = without(whole, markup);
    const dateline = isOpening ? ((DATELINE.exec(masked) ?? TIME_STAMP.exec(masked))?.[0].length ?? 0) : 0;
    return {
      start,
      end,
      text: without(textOf(article.text, { start, end }), markup),
      masked: ' '.repeat(dateline) + masked.slice(dateline),
      quoted,
      block,
      ...offsetsOf(start, shorten(markup)),
    };
  });
}

function without(text: string, spans: readonly Span[]): string {
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts.map((from, i) => text.slice(from, spans[i]?.start)).join('');
}

function offsetsOf(
  start: number,
  { toShort, toWhole }: Shortened,
): Pick<MaskedSentence, 'within' | 'inArticle'> {
  return {
    within: (offset) => toShort(offset - start),
    inArticle: (span) => ({
      start: start + toWhole(span.start, false),
      end: start + toWhole(span.end, true),
    }),
  };
}

/** Wilhelmina “Minna” Drost */
function isNickname(text: string, { outer, start, end }: QuotedText): boolean {
  const isShort = end - start <= 30;
  return (
    isShort &&
    /\p{Lu}[\p{L}’'-]*\s$/u.test(text.slice(Math.max(0, outer.start - 40), outer.start)) &&
    /^\s\p{Lu}/u.test(text.slice(outer.end, outer.end + 2)) &&
    !/[.,!?]$/u.test(text.slice(start, end))
  );
}
