import { type ArticleDetails, overlaps, type Span } from '../article/article.js';
import { shareOfShorter } from '../english/termOverlap.js';
import { termsOf, wordsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';

/** Share of common terms from which two sentences are one report, as when a wire story is republished. */
const NEAR_DUPLICATE = 0.8;
/** In UTF-16 units; fewer stand in any article. */
const LEAST_LENGTH = 25;
const LEAST_WORDS = 5;

/**
 * The other articles that have a sentence too, newest first: the same wire story on another site. Outlets differ in
 * their quotation marks and dashes, so what is looked for is the longest stretch without any.
 */
export function othersWithSentence(
  articles: readonly IndexedArticle[],
  {
    article,
    sentence,
  }: { readonly article: Pick<ArticleDetails, 'id'>; readonly sentence: { readonly text: string } },
): ArticleDetails[] {
  const stretch = longestStretch(sentence.text);
  if (stretch.length < LEAST_LENGTH || wordsOf(stretch).length < LEAST_WORDS) return [];
  const terms = new Set(termsOf(sentence.text));
  return articles
    .filter(({ article: other, sentences }) => {
      if (other.id === article.id) return false;
      const start = other.text.indexOf(stretch);
      if (start < 0) return false;
      const found = spanOf(sentences, { start, end: start + stretch.length });
      return (
        shareOfShorter(terms, new Set(termsOf(other.text.slice(found.start, found.end)))) >= NEAR_DUPLICATE
      );
    })
    .map(({ article: other }) => other);
}

/** The outlets of other articles, each once, but for the outlet that is named already. */
export function otherOutlets(others: readonly ArticleDetails[], named: string | null): string[] {
  const outlets = others.flatMap(({ source }) => source?.trim() ?? []).filter((source) => source !== '');
  return [...new Set(outlets)].filter((source) => source !== named?.trim());
}

function longestStretch(text: string): string {
  return text
    .split(/["'“”‘’«»„`–—\n…-]+/u)
    .map((part) => part.trim())
    .reduce((a, b) => (b.length > a.length ? b : a), '');
}

function spanOf(sentences: readonly Span[], stretch: Span): Span {
  return sentences.find((sentence) => overlaps(sentence, stretch)) ?? stretch;
}
