import { foldLetters } from '../../english/foldLetters.js';

/** The letters and digits of a line alone, so that upper case, punctuation and white space do not count. */
export function bareLetters(line: string): string {
  return foldLetters(line).replace(/[^\p{L}\p{N}]+/gu, '');
}
