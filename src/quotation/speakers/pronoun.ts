import { type Discourse, ofParagraph } from '../discourse/discourse.js';
import type { Mention } from '../discourse/mention.js';
import { nearest } from '../discourse/nearest.js';
import type { SpeakerRule } from './speakerRule.js';

/** "Holm shook her head. “No,” she said.": someone whom the same paragraph is about. */
export const pronounOfParagraph: SpeakerRule = {
  name: 'paragraph-pronoun',
  resolve: (phrase, discourse) => pronoun.resolve(phrase, ofParagraph(discourse)),
};

/** "he said" is the nearest man, "it" the nearest thing, "they" the nearest who are not one person. */
export const pronoun: SpeakerRule = {
  name: 'pronoun',
  resolve(phrase, discourse) {
    if (phrase.kind !== 'pronoun') return null;
    const { word } = phrase;
    const anyone = nearest(discourse, (other) => canBe(word, other));
    const sure = nearest(discourse, ({ person }) => person?.gender === word);
    const mention =
      anyone !== undefined && sure !== undefined && givesWay(anyone, sure, discourse) ? sure : anyone;
    return mention === undefined ? null : { ...mention.speaker, person: mention.person };
  },
};

function canBe(word: string, { person, speaker }: Mention): boolean {
  if (word === 'he' || word === 'she')
    return person !== null && (person.gender === null || person.gender === word);
  return person === null && (word === 'they' || !speaker.name.endsWith('s'));
}

/**
 * Whether someone who may be a man or a woman is less likely than one of the paragraph who surely is. Not the subject
 * of the same sentence ("Holm said he hoped") nor one who has just come up ("A geologist was careful. “...,” he
 * said.").
 */
function givesWay(other: Mention, sure: Mention, { place }: Discourse): boolean {
  if (other.person?.gender !== null || other.sentence === place.sentence) return false;
  const isUnnamed = /^\P{Lu}/u.test(other.speaker.name);
  return other.block === place.block
    ? sure.block === place.block && !/^an? /u.test(other.speaker.name)
    : isUnnamed || sure.block === other.block;
}
