import { type Block, overlaps } from '../../article/article.js';
import { isContentWord, termsOfWords, wordsOf } from '../../english/terms.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { ArticleWords } from './articleWords.js';
import { placeIn } from './sorted.js';

/** A paragraph of an article. */
export interface FoundParagraph {
  readonly indexed: IndexedArticle;
  readonly paragraph: Block;
}

/**
 * Finds the paragraphs that may have at least this share of some different words: every one that has them, and few
 * others, in the order of the articles.
 */
export type FindSharing = (words: readonly string[], share: number) => readonly FoundParagraph[];

/** All paragraphs of an article. */
export function paragraphsIn(indexed: IndexedArticle): FoundParagraph[] {
  return indexed.article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map((paragraph) => ({ indexed, paragraph }));
}

/**
 * By the terms of sentences: what has a word has its term. "The" and what is no word by itself, such as a mark, count
 * as if every paragraph had them.
 */
export function paragraphsSharing(
  words: ArticleWords,
  sought: readonly string[],
  share: number,
): FoundParagraph[] {
  /** How many of the words are known by a term, of each one. */
  const counts = new Map<string, number>();
  for (const word of sought) {
    const [term] = termsOfWords(wordsOf(word).filter(isContentWord));
    if (term !== undefined) counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  const known = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const isEnough = (shared: number) => shared + (sought.length - known) >= sought.length * share;
  const terms = [...counts].map(([term, count]) => ({ count, sentences: words.sentencesWith(term) }));
  const { sentences: firsts } = words.firsts;

  /** Of each story how many words one or another of its sentences has. */
  const inStory = new Int32Array(words.articles.length);
  for (const { count, sentences } of terms) {
    let story = -1;
    let end = 0;
    for (const sentence of sentences) {
      if (sentence < end) continue;
      while (end <= sentence) end = firsts[++story + 1] ?? Infinity;
      inStory[story] = (inStory[story] ?? 0) + count;
    }
  }
  return words.articles.flatMap((indexed, story) => {
    if (!isEnough(inStory[story] ?? 0)) return [];
    const first = firsts[story] ?? 0;
    const own = terms.map(({ count, sentences }) => ({
      count,
      sentences: sentencesOf(sentences, first, firsts[story + 1] ?? 0),
    }));
    return paragraphsIn(indexed).filter(({ paragraph }) => {
      const isInside = (sentence: number) => {
        const span = indexed.sentences[sentence - first];
        return span !== undefined && overlaps(span, paragraph);
      };
      return isEnough(own.reduce((sum, term) => sum + (term.sentences.some(isInside) ? term.count : 0), 0));
    });
  });
}

/** Of sorted numbers those from `first` on before `end`. */
function sentencesOf(sorted: Int32Array, first: number, end: number): Int32Array {
  return sorted.subarray(placeIn(sorted, first), placeIn(sorted, end));
}
