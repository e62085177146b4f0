import { stemmer } from 'stemmer';
import { foldLetters } from './foldLetters.js';
import { STOP_WORDS } from './stopWords.js';

/**
 * Letters and figures, "14.6" and "o'brien" whole, but neither of the ends that English contracts: "she'll",
 * "mayor's".
 */
const WORD =
  /(?<!\p{L}['’]\p{L}*)[\p{L}\p{N}]+(?:[.,](?=\p{N})\p{N}+)*(?:['’](?!(?:s|t|d|m|ll|re|ve)(?!\p{L}))\p{L}+)?/gu;

/** Texts of these letters and marks have no accent and no apostrophe: a simpler expression finds their words. */
const PLAIN = /^[\s!-&(-~“”–—]*$/u;
const PLAIN_WORD = /[a-z0-9]+(?:[.,][0-9]+)*/gu;

/** Folded words without possessive endings, in order: "Zelenskyy’s café, O’Hara" gives zelenskyy, cafe, o'hara. */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(PLAIN_WORD) ?? [];
  return [...foldLetters(text).matchAll(WORD)].map(([word]) => word.replace('’', "'"));
}

/** Whether a word says what a text is about, as opposed to "the" or "did". */
export function isContentWord(word: string): boolean {
  return !STOP_WORDS.has(word);
}

/** The content words of a text as search terms: "talks" and "talked" are one term (Porter 1980). */
export function termsOf(text: string): string[] {
  return termsOfWords(wordsOf(text));
}

/** The same of words that wordsOf gave. */
export function termsOfWords(words: readonly string[]): string[] {
  return words.filter(isContentWord).map(stemmer);
}
