import { nearest, sinceBlock } from './nearest.js';
import type { Referent, SpeakerContext, SpeakerRule } from './speakerRule.js';

/** "Holm shook her head. “No,” she said.": somebody whom the same paragraph is about. */
export const pronounOfParagraph: SpeakerRule = {
  name: 'paragraph-pronoun',
  resolve(phrase, context) {
    const { history, block } = context;
    return pronoun.resolve(phrase, {
      ...context,
      history: sinceBlock(history, block),
      mentions: [],
    });
  },
};

/** "he said" is the nearest man, "it" the nearest thing, "they" the nearest who are no one person. */
export const pronoun: SpeakerRule = {
  name: 'pronoun',
  resolve(phrase, context) {
    if (phrase.kind !== 'pronoun') return null;
    const { word } = phrase;
    const anyone = nearest(context, (other) => canBe(word, other));
    const sure = nearest(context, ({ person }) => person?.gender === word);
    const referent =
      anyone !== undefined && sure !== undefined && givesWay(anyone, sure, context) ? sure : anyone;
    return referent === undefined ? null : { ...referent.speaker, person: referent.person };
  },
};

function canBe(word: string, { person, speaker }: Referent): boolean {
  if (word === 'he' || word === 'she')
    return person !== null && (person.gender === null || person.gender === word);
  return person === null && (word === 'they' || !speaker.name.endsWith('s'));
}

/**
 * Whether somebody who may be a man or a woman is less likely than one of the paragraph who surely is. Not the
 * subject of the same sentence ("Holm said he hoped") nor one who has just come up ("A geologist was careful. “...,”
 * he said.").
 */
function givesWay(other: Referent, sure: Referent, { block, sentence }: SpeakerContext): boolean {
  if (other.person?.gender !== null || other.sentence === sentence) return false;
  const isUnnamed = /^\P{Lu}/u.test(other.speaker.name);
  return other.block === block
    ? sure.block === block && !/^an? /u.test(other.speaker.name)
    : isUnnamed || sure.block === other.block;
}
