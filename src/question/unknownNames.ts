import { countriesIn } from '../english/countryMentions.js';
import { isContentWord, termsOf, wordsOf } from '../english/terms.js';

/** A word with a capital that begins no sentence. */
const CAPITALISED = /(?<=[\p{L}\p{N},;’']\s+["'“‘(]?)\p{Lu}[\p{L}\p{M}’'-]*/gu;
/** 1500 to 2099. */
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/**
 * The names in a question that the articles lack: “what did Macron say”, “does germany want nato out”, “the flood of 1953”. A country counts
 * as named by any of its names, and in a question without capitals only countries and years can be told. Of the
 * project's questions that are covered none has one, of those on other subjects every seventh.
 */
export function unknownNames(question: string, isKnown: (term: string) => boolean): string[] {
  const countries = countriesIn(question);
  const abroad = countries.filter(({ term }) => !isKnown(term)).map(({ words }) => words.join(' '));
  const ofCountries = new Set(countries.flatMap(({ words }) => words));
  const isStrange = (word: string) =>
    isContentWord(word) && !ofCountries.has(word) && !termsOf(word).every(isKnown);
  const capitalised = isAllCapitals(question) ? [] : (question.match(CAPITALISED) ?? []).flatMap(wordsOf);
  const years = wordsOf(question).filter((word) => YEAR.test(word));
  return [...new Set([...abroad, ...[...capitalised, ...years].filter(isStrange)])];
}

/** “WHO IS LAVROV”, “Who Is Lavrov”: capitals that tell no names. */
function isAllCapitals(question: string): boolean {
  const words = question.match(/\p{L}+/gu) ?? [];
  return words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word));
}
