import type { Referent, SpeakerSieve } from './sieve.js';

/** A pronoun reaches back over so many paragraphs. */
const REACH = 2;

/** "he said" is whoever the last sentence that fits let speak or was about, in this paragraph or one of the two before. */
export const pronoun: SpeakerSieve = {
  name: 'pronoun',
  resolve(phrase, { history, block }) {
    if (phrase.kind !== 'pronoun') return null;
    const near = history.filter((referent) => block - referent.block <= REACH);
    const isPersonal = phrase.word === 'he' || phrase.word === 'she';
    const fitting = near.findLast((referent) => canBe(phrase.word, referent));
    const last = near.at(-1);
    // "A geologist was more careful. “...,” he said.": somebody without a name, spoken of since, is the likelier one.
    if (isPersonal && last !== undefined && last !== fitting && last.person === null) {
      const isUnnamed = fitting === undefined ? /^\P{Lu}/u : /^an? /u;
      if (isUnnamed.test(last.speaker.name)) return { ...last.speaker, person: null };
    }
    return fitting === undefined ? null : { ...fitting.speaker, person: fitting.person };
  },
};

/** "he" and "she" are persons of that gender, "it" one thing, "they" whatever is no person. */
function canBe(word: string, { person, speaker }: Referent): boolean {
  if (word === 'he' || word === 'she')
    return person !== null && (person.gender === null || person.gender === word);
  return person === null && (word === 'they' || !speaker.name.endsWith('s'));
}
