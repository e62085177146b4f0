import { createHash } from 'node:crypto';
import { bareLetters } from '../../article/clean/bareLetters.js';

/** In UTF-16 units: two stories that begin alike for so long are one. */
const READ_LENGTH = 4_000;
/** With fewer letters two stories can be alike by chance. */
const MIN_LETTERS = 200;

/** Stands for the words of a story, whatever their upper case, punctuation and markup; null for a short one. */
export function storyHash(body: string): string | null {
  const letters = bareLetters(body.slice(0, READ_LENGTH));
  return letters.length < MIN_LETTERS ? null : createHash('sha256').update(letters).digest('hex');
}

/** Stands for all words of a text, however they are set. */
export function textHash(body: string): string {
  return createHash('sha256').update(bareLetters(body)).digest('hex');
}
