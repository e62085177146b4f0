import { countriesIn, type CountryMention } from '../english/countryMentions.js';
import { termsOfWords, wordsOf } from '../english/terms.js';
import { expectedAnswer, type AnswerType } from './answerType.js';

/** Words to search for, split once: a question, or what somebody is asked about. */
export interface Query {
  /** With its spelling repaired: what the models see. */
  readonly text: string;
  /** All words, as wordsOf gives them. */
  readonly words: readonly string[];
  /** The search terms of the content words. */
  readonly terms: readonly string[];
  /** The countries that it names, by whichever name. */
  readonly countries: readonly CountryMention[];
  /** What kind of words would answer it; null where it does not tell. */
  readonly expectedAnswer: AnswerType | null;
}

/** `text`: see repairSpelling. */
export function readQuery(text: string): Query {
  const words = wordsOf(text);
  return {
    text,
    words,
    terms: termsOfWords(words),
    countries: countriesIn(text),
    expectedAnswer: expectedAnswer(text),
  };
}
