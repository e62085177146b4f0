import { isContentWord, termsOf } from '../english/terms.js';
import { countriesIn } from '../english/countryMentions.js';

/** What a question is searched for by words. */
export interface QueryTerms {
  /** Its own terms. */
  readonly own: readonly string[];
  /** The same and a term for every country that it names, see CountryMention. */
  readonly withCountries: readonly string[];
  /** How much a term counts, 0 to 1: a country counts no more than another word, whichever of its names a text has. */
  readonly weightOf: (term: string) => number;
}

/** What is left for a text that calls a country by another name. */
const OTHER_NAME = 0.5;

export function queryTermsOf(question: string): QueryTerms {
  const own = termsOf(question);
  const weights = new Map<string, number>();
  for (const { term, words } of countriesIn(question)) {
    const content = words.filter(isContentWord).flatMap(termsOf);
    for (const word of content) weights.set(word, 1 - OTHER_NAME);
    weights.set(term, OTHER_NAME * Math.max(1, content.length));
  }
  const countries = [...weights.keys()].filter((term) => term.startsWith('country:'));
  return { own, withCountries: [...own, ...countries], weightOf: (term) => weights.get(term) ?? 1 };
}
