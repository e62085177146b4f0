import { type Article, type Span, textOf } from '../../article/article.js';

/** "> " before each paragraph of a quotation that is set apart. */
const QUOTE_MARK = /^(?:>\s*)+/u;

/** "Mayor Holm said:", "the board wrote in a statement on Friday:" at the end of a paragraph. */
const LEAD_IN =
  /\b(?:added|answered|declared|posted|read|reads|replied|said|says|stated|told\s[^.:;]{1,40}|tweeted|wrote|writes)(?:\s(?:in|on|at|to|via)\s[^.:;“"]{1,50}|\s\p{Lu}\p{Ll}+day|\s(?:again|later|today|yesterday))*:\s*$/u;

/** Whoever writes about others does not say "I". */
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me)\b/u;

const MARKS = /[“”"«»„]/u;
const LEAST_WORDS = 3;

/**
 * The words of a paragraph that is a quotation without marks, as a span of the article: one set apart with ">", or one
 * in the first person after "Mayor Holm said:". Null for every other.
 */
export function blockQuoteAt({ text, blocks }: Article, index: number): Span | null {
  const block = blocks[index];
  const before = blocks[index - 1];
  if (block?.kind !== 'paragraph') return null;
  const paragraph = textOf(text, block);
  const mark = QUOTE_MARK.exec(paragraph)?.[0].length ?? 0;
  const words = paragraph.slice(mark);
  if (MARKS.test(words) || !/^\p{Lu}/u.test(words) || !/[.!?…]$/u.test(words)) return null;
  if (words.split(/\s+/u).length < LEAST_WORDS) return null;
  const isIntroduced =
    before?.kind === 'paragraph' && LEAD_IN.test(textOf(text, before)) && FIRST_PERSON.test(words);
  return mark > 0 || isIntroduced ? { start: block.start + mark, end: block.end } : null;
}

/** Whether the next paragraph goes on with the quotation of this one. */
export function goesOnAt(article: Article, index: number): boolean {
  const isMarked = (at: number): boolean => {
    const block = article.blocks[at];
    return block !== undefined && QUOTE_MARK.test(textOf(article.text, block));
  };
  return isMarked(index) && isMarked(index + 1) && blockQuoteAt(article, index + 1) !== null;
}
