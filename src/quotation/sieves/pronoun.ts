import type { Referent, SpeakerSieve } from './sieve.js';

/** A pronoun reaches back over so many paragraphs. */
const REACH = 2;

/**
 * "he said" is whoever fits of those whom the last sentences were about or let speak, in this paragraph or one of the two before;
 * if none of this paragraph does, the one person who was named anywhere in it.
 */
export const pronoun: SpeakerSieve = {
  name: 'pronoun',
  resolve(phrase, { history, mentions, block }) {
    if (phrase.kind !== 'pronoun') return null;
    const { word } = phrase;
    const near = history.filter((other) => block - other.block <= REACH && canBe(word, other));
    const last = near.at(-1);
    const named = (blocksBack: number): Referent | undefined => onlyOne(mentions, word, block - blocksBack);
    const referent = last?.block === block ? last : (named(0) ?? last ?? named(1) ?? named(2));
    return referent === undefined ? null : { ...referent.speaker, person: referent.person };
  },
};

/** "When Holm walked in, nobody looked up. “Good evening,” she said." */
function onlyOne(mentions: readonly Referent[], word: string, block: number): Referent | undefined {
  const here = mentions.filter((other) => other.block === block && canBe(word, other));
  return new Set(here.map(({ person }) => person)).size === 1 ? here[0] : undefined;
}

/** "he" and "she" are persons of that gender, "it" one thing, "they" whatever is no person. */
function canBe(word: string, { person, speaker }: Referent): boolean {
  if (word === 'he' || word === 'she')
    return person !== null && (person.gender === null || person.gender === word);
  return person === null && (word === 'they' || !speaker.name.endsWith('s'));
}
