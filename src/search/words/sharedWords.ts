import type { TermNumbers } from '../../english/termNumbers.js';
import { wordsOf } from '../../english/terms.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { ArticleWords } from './articleWords.js';

/** Finds the articles that have at least this share of some different words, however these are written. */
export type FindSharing = (words: readonly string[], share: number) => readonly IndexedArticle[];

/** `numbers`: of the words of the stories. A word that is none by itself, such as a mark, counts as shared. */
export function articlesSharing(
  { articles, stories }: ArticleWords,
  numbers: TermNumbers,
  words: readonly string[],
  share: number,
): IndexedArticle[] {
  const parts = words.map((word) => [...new Set(wordsOf(word))]);
  const sought = [...new Set(parts.flat())];
  const places = new Map(sought.map((part, place) => [part, place]));
  /** By the number of a word: its place in `sought`, and 1 more. */
  const placeOf = new Int32Array(numbers.count());
  for (const [part, place] of places) {
    const number = numbers.find(part);
    if (number !== null) placeOf[number] = place + 1;
  }
  const needed = parts.map((own) => own.map((part) => places.get(part) ?? 0));
  const seen = new Int32Array(sought.length);
  return articles.filter((_, story) => {
    for (const word of stories[story]?.counts.words ?? []) {
      const place = placeOf[word] ?? 0;
      if (place > 0) seen[place - 1] = story + 1;
    }
    const shared = needed.filter((own) => own.every((place) => seen[place] === story + 1)).length;
    return shared >= words.length * share;
  });
}
