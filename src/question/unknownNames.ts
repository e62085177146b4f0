import { isContentWord, termsOf, wordsOf } from '../english/terms.js';
import type { Corpus } from './corpus.js';
import type { Query } from './query.js';

/** A word with a capital that is not the first of a sentence. */
const CAPITALIZED = /(?<=[\p{L}\p{N},;’']\s+["'“‘(]?)\p{Lu}[\p{L}\p{M}’'-]*/gu;
/** 1500 to 2099. */
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/**
 * The names in a question that the articles lack: “what did Macron say”, “does germany want nato out”, “the flood of
 * 1953”. A country counts as named by any of its names. In a question without capitals only countries and years can be
 * found. None of the project's questions that are covered has one; of those on other subjects every seventh has.
 */
export function unknownNames(
  { text, words, countries }: Pick<Query, 'text' | 'words' | 'countries'>,
  { hasTerm }: Pick<Corpus, 'hasTerm'>,
): string[] {
  const abroad = countries.filter(({ term }) => !hasTerm(term)).map((country) => country.words.join(' '));
  const ofCountries = new Set(countries.flatMap((country) => country.words));
  const isUnknown = (word: string) =>
    isContentWord(word) && !ofCountries.has(word) && !termsOf(word).every(hasTerm);
  const capitalized = isAllCapitals(text) ? [] : (text.match(CAPITALIZED) ?? []).flatMap(wordsOf);
  const years = words.filter((word) => YEAR.test(word));
  return [...new Set([...abroad, ...[...capitalized, ...years].filter(isUnknown)])];
}

/** “WHO IS LAVROV”, “Who Is Lavrov”: here capitals do not mark names. */
function isAllCapitals(text: string): boolean {
  const words = text.match(/\p{L}+/gu) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}
