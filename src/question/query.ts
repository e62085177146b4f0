import { countriesIn, type CountryMention } from '../english/countryMentions.js';
import { termsOfWords, wordsOf } from '../english/terms.js';
import { type AnswerType, expectedAnswer } from './answerType.js';

/** Words to search for, split once: those of a question, or of a topic. */
export interface Query {
  /** The text that the models get, its spelling repaired. */
  readonly text: string;
  /** All words, as wordsOf gives them. */
  readonly words: readonly string[];
  /** The search terms of the content words. */
  readonly terms: readonly string[];
  /** The countries that it names, by any of their names. */
  readonly countries: readonly CountryMention[];
  /** What kind of words would answer it; null where it does not say. */
  readonly expectedAnswer: AnswerType | null;
}

/** Splits a text whose spelling is repaired. */
export function parseQuery(text: string): Query {
  const words = wordsOf(text);
  return {
    text,
    words,
    terms: termsOfWords(words),
    countries: countriesIn(text),
    expectedAnswer: expectedAnswer(text),
  };
}
