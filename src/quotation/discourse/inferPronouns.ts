import { PREPOSITIONS } from '../../english/functionWords.js';
import type { Gender } from '../../english/names/genderOf.js';
import type { MaskedSentence } from '../marks/maskSentences.js';
import { learn, type Person } from './person.js';

// The object of a verb is someone else than its subject: "Holm, who sat behind her" (Chomsky's principle B).
const HE = /\b(?:he|his|himself)\b/iu;
const SHE =
  /\b(?:she|hers|herself|her(?=\s\p{Ll}+(?<!\s(?:in|on|at|to|for|from|with|by|and|as|but|or|that)))\s?)\b/iu;
const ANYONE = /\b(?:he|she|his|her|him)\b/iu;
const BOTH = /\b(?:he|his|him)\b.*\b(?:she|her)\b|\b(?:she|her)\b.*\b(?:he|his|him)\b/iu;

/**
 * "Vo Tran thanked her staff. She left.": where neither title nor given name tells, the pronouns do, those after a
 * name in a sentence that names no one else, and one that opens the next sentence. Sets the gender of those whom more
 * sentences call one than the other. `namedIn` has the sentences in order, each with the persons that it names.
 */
export function inferPronouns(namedIn: ReadonlyMap<MaskedSentence, readonly Person[]>): void {
  const votes = new Map<Person, number>();
  const vote = (person: Person, words: string): void => {
    // "Holm told them that he should call her": one of the two is another.
    if (BOTH.test(words)) return;
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
    const at = masked.indexOf(surname);
    if (!isObject(masked.slice(0, at))) vote(before, masked.slice(at + surname.length));
  }
  for (const [person, sum] of votes) learn(person, { gender: genderOfVotes(sum) });
}

/** "Against | Garland she leads by nine": the pronoun may be another's. */
function isObject(before: string): boolean {
  // "She asked Holm to let her go"
  if (ANYONE.test(before)) return true;
  const word = /(\p{L}+)\s(?:\p{Lu}[\p{L}.’'-]*\s)*$/u.exec(before)?.[1];
  return word !== undefined && PREPOSITIONS.has(word.toLowerCase());
}

function genderOfVotes(sum: number): Gender | null {
  if (sum === 0) return null;
  return sum > 0 ? 'he' : 'she';
}
