import type { Span } from '../article/article.js';

/** As BERT cuts a text before it looks for word pieces: at white space, and around every mark of punctuation. */
const WORD_OR_MARK = /[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~]+/gu;

/** Words and single marks of punctuation in order, in UTF-16 units: “far from” gives “, far, from, ”. */
export function wordSpans(text: string): Span[] {
  return [...text.matchAll(WORD_OR_MARK)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
