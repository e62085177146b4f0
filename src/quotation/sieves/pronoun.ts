import { nearest } from './nearest.js';
import type { Referent, SpeakerSieve } from './sieve.js';

/** "Holm shook her head. “No,” she said.": somebody whom the same paragraph is about. */
export const pronounOfParagraph: SpeakerSieve = {
  name: 'paragraph-pronoun',
  resolve(phrase, context) {
    const { history, block } = context;
    return pronoun.resolve(phrase, {
      ...context,
      history: history.filter((other) => other.block === block),
      mentions: [],
    });
  },
};

/** "he said" is the nearest man, "it" the nearest thing, "they" the nearest who are no one person. */
export const pronoun: SpeakerSieve = {
  name: 'pronoun',
  resolve(phrase, context) {
    if (phrase.kind !== 'pronoun') return null;
    const referent = nearest(context, (other) => canBe(phrase.word, other));
    return referent === undefined ? null : { ...referent.speaker, person: referent.person };
  },
};

function canBe(word: string, { person, speaker }: Referent): boolean {
  if (word === 'he' || word === 'she')
    return person !== null && (person.gender === null || person.gender === word);
  return person === null && (word === 'they' || !speaker.name.endsWith('s'));
}
