import type { MaskedSentence } from '../marks/maskSentences.js';
import { type Gender, learn, type Person } from './person.js';

const HE = /\b(?:he|his|him|himself)\b/iu;
const SHE = /\b(?:she|her|hers|herself)\b/iu;

/**
 * "Vo Tran thanked her staff. She left.": where neither title nor given name tells, the pronouns do, those after a
 * name in a sentence that names no one else, and one that opens the next sentence. Sets the gender of those whom more
 * sentences call one than the other. `namedIn` has the sentences in order, each with the persons that it names.
 */
export function inferPronouns(namedIn: ReadonlyMap<MaskedSentence, readonly Person[]>): void {
  const votes = new Map<Person, number>();
  const vote = (person: Person, words: string): void => {
    votes.set(person, (votes.get(person) ?? 0) + Number(HE.test(words)) - Number(SHE.test(words)));
  };
  let before: Person | null = null;
  for (const [{ masked }, persons] of namedIn) {
    const opening = /^\s*(?:he|she)\b/iu.exec(masked)?.[0];
    if (before !== null && opening !== undefined) vote(before, opening);
    const [person, ...others] = new Set(persons);
    before = person !== undefined && others.length === 0 && person.gender === null ? person : null;
    if (before === null) continue;
    const surname = before.name.split(' ').at(-1) ?? before.name;
    vote(before, masked.slice(masked.indexOf(surname) + surname.length));
  }
  for (const [person, sum] of votes) learn(person, { gender: genderOfVotes(sum) });
}

function genderOfVotes(sum: number): Gender | null {
  if (sum === 0) return null;
  return sum > 0 ? 'he' : 'she';
}
