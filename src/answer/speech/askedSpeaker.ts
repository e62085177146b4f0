import { TITLE_NOUNS } from '../../quotation/data/nameWords.js';
import type { Speaker } from '../../quotation/quotation.js';
import { wordsOf } from '../../retrieval/terms.js';

/** Words of a phrase that name nobody. */
const EMPTY = new Set('the a an of for at in his her its their my our mr mrs ms and'.split(' '));
/** Words beside a name that say no more than a title does. */
const LENIENT = new Set(
  'prime vice first former ex then acting interim deputy us american mr mrs ms'.split(' '),
);
/** "russia" and "russian", "germany" and "german" begin alike. */
const MIN_COMMON_LETTERS = 4;
const PRONOUN = /^(?:he|she|it|they|him|her|them|his|their|its|who|we|i|you)$/iu;

/**
 * Whether a question means this speaker: by name or a part of it ("lavrov", "Minister Lavrov"), by role ("the Russian foreign minister"),
 * by institution ("the Kremlin" is its spokesman as well), or by what the article calls them. "Anders Lavrov" and "Lavrov's wife" are others.
 */
export function meansSpeaker(phrase: string, { name, role, mention }: Speaker): boolean {
  const asked = wordsOf(phrase).filter((word) => !EMPTY.has(word));
  if (asked.length === 0) return false;
  const names = wordsOf(name).filter((word) => !EMPTY.has(word));
  const mentioned = mention === null || PRONOUN.test(mention) ? [] : wordsOf(mention);
  const known = [...names, ...wordsOf(role ?? ''), ...mentioned];
  const isKnown = (word: string) => known.some((other) => isLike(word, other));
  if (!asked.some((word) => names.includes(word))) return asked.every(isKnown);
  // "joe biden" where the article only ever says Biden.
  const isFamilyName = names.length === 1 && asked.at(-1) === names[0];
  return asked.every(
    (word, i) =>
      isKnown(word) ||
      TITLE_NOUNS.has(word) ||
      LENIENT.has(word) ||
      (isFamilyName && i === 0 && asked.length === 2),
  );
}

/** Whether a question speaks of this speaker by a part of their name, so that it hardly asks who they are. */
export function namesSpeaker(words: readonly string[], { name }: Speaker): boolean {
  const names = wordsOf(name).filter((word) => !EMPTY.has(word) && !TITLE_NOUNS.has(word));
  return /^\p{Lu}/u.test(name) && names.some((word) => words.includes(word));
}

function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= MIN_COMMON_LETTERS && long.startsWith(short) && long.length - short.length <= 3;
}
