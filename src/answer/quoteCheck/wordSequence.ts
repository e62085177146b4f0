import type { Span } from '../../article/article.js';
import { foldLetters } from '../../english/foldLetters.js';

/** A word as it is compared, and where it stands. */
export interface PlacedWord extends Span {
  readonly word: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Here letters have no marks; such words are most of them. */
const PLAIN = /^[\w'.,-]+$/u;

/**
 * The words of a text in order, offsets in UTF-16 units. Two texts are word for word the same when their sequences are:
 * neither case nor marks between words nor accents nor the shape of an apostrophe count.
 */
export function placedWords(text: string): PlacedWord[] {
  return [...text.matchAll(WORD)].map(({ index, 0: found }) => ({
    word: PLAIN.test(found) ? found.toLowerCase() : foldLetters(found).replace(/’/gu, "'"),
    start: index,
    end: index + found.length,
  }));
}

/** Where one sequence stands within another, as an index from `from` on; -1 when nowhere. */
export function indexOfWords(words: readonly PlacedWord[], sought: readonly string[], from = 0): number {
  if (sought.length === 0) return -1;
  for (let at = from; at + sought.length <= words.length; at++) {
    if (sought.every((word, i) => words[at + i]?.word === word)) return at;
  }
  return -1;
}
