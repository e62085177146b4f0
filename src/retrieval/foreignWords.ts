import { isContentWord, termsOf, wordsOf } from './terms.js';

/** How rare a word is in English, 0 (the most frequent) to 1. */
export type WordRarity = (word: string) => number;

/**
 * Rarity by the place in a vocabulary that lists words by frequency, as BERT's does: ln(place) / ln(size); 1 for a word that is not in it.
 * “people” has 0.47, “tunnel” 0.81, “kilimanjaro” 1.
 */
export function rarityIn(vocabulary: ReadonlySet<string>): WordRarity {
  // Before the words stand single letters and signs.
  const words = [...vocabulary].filter((word) => /^\p{L}{2,}$/u.test(word));
  const places = new Map(words.map((word, i) => [word, i + 1]));
  const all = Math.log(Math.max(2, words.length));
  return (word) => {
    const place = places.get(word);
    return place === undefined ? 1 : Math.log(place) / all;
  };
}

/**
 * How much of a question none of the articles speaks of: the rarity of its content words that they lack, added up. “How high is mount
 * kilimanjaro” names another subject, “how many people came” none at all, though an article may have neither of their words.
 */
export function foreignWeight(
  question: string,
  isKnown: (term: string) => boolean,
  rarity: WordRarity,
): number {
  const words = new Set(wordsOf(question).filter(isContentWord));
  return [...words].reduce((sum, word) => sum + (termsOf(word).every(isKnown) ? 0 : rarity(word)), 0);
}
