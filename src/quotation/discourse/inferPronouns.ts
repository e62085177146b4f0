import type { MaskedSentence } from '../marks/maskSentences.js';
import type { Gender } from './gender.js';
import type { Person } from './speakers.js';

const HE = /\b(?:he|his|him|himself)\b/iu;
const SHE = /\b(?:she|her|hers|herself)\b/iu;

/**
 * "Vo Tran thanked her staff. She left.": where neither title nor given name tells, the pronouns do, those after a
 * name in a sentence that names nobody else, and one that opens the next sentence. Sets the gender of those whom more
 * sentences call one than the other.
 */
export function inferPronouns(
  sentences: readonly MaskedSentence[],
  /** Of each sentence whom it names. */
  mentioned: readonly (readonly Person[])[],
): void {
  const votes = new Map<Person, number>();
  const vote = (person: Person, words: string): void => {
    votes.set(person, (votes.get(person) ?? 0) + Number(HE.test(words)) - Number(SHE.test(words)));
  };
  let before: Person | null = null;
  sentences.forEach(({ masked }, index) => {
    const opening = /^\s*(?:he|she)\b/iu.exec(masked)?.[0];
    if (before !== null && opening !== undefined) vote(before, opening);
    const [person, ...others] = new Set(mentioned[index]);
    before = person !== undefined && others.length === 0 && person.gender === null ? person : null;
    if (before === null) return;
    const surname = before.name.split(' ').at(-1) ?? before.name;
    vote(before, masked.slice(masked.indexOf(surname) + surname.length));
  });
  for (const [person, sum] of votes) person.gender ??= genderOfVotes(sum);
}

function genderOfVotes(sum: number): Gender | null {
  if (sum === 0) return null;
  return sum > 0 ? 'he' : 'she';
}
