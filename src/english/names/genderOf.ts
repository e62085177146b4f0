import { FEMALE_NOUNS, MALE_NOUNS } from './genderedNouns.js';
import { FEMALE_NAMES, MALE_NAMES } from './givenNames.js';

export type Gender = 'he' | 'she';

/**
 * What a title, a noun or the given name of a full name tells: "spokeswoman", "Mr. Holm", "Ada Holm"; null for "Dr.
 * Holm".
 */
export function genderOf(words: string): Gender | null {
  const each = words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  for (const word of each) {
    if (MALE_NOUNS.has(word)) return 'he';
    if (FEMALE_NOUNS.has(word)) return 'she';
  }
  const given = each.length > 1 ? (each[0] ?? '') : '';
  if (MALE_NAMES.has(given) === FEMALE_NAMES.has(given)) return null;
  return MALE_NAMES.has(given) ? 'he' : 'she';
}
