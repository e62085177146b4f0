import { isGivenName } from '../../english/names/givenNames.js';
import { type Discourse, ofParagraph } from '../discourse/discourse.js';
import { type Mention, sinceBlock } from '../discourse/mention.js';
import { nearest } from '../discourse/nearest.js';
import type { NounPhrase } from '../phrases/nounPhrase.js';
import type { Candidate, SpeakerRule } from './speakerRule.js';

/** "Holm shook her head. “No,” she said.": someone whom the same paragraph is about. */
export const pronounOfParagraph: SpeakerRule = {
  name: 'paragraph-pronoun',
  resolve(phrase, discourse) {
    const found = meant(phrase, ofParagraph(discourse));
    return found !== null && isSettled(found, phrase, withinParagraph(discourse)) ? toCandidate(found) : null;
  },
};

/** "he said" is the nearest man, "it" the nearest thing, "they" the nearest who are not one person. */
export const pronoun: SpeakerRule = {
  name: 'pronoun',
  resolve(phrase, discourse) {
    const found = meant(phrase, discourse);
    return found !== null && isSettled(found, phrase, discourse) ? toCandidate(found) : null;
  },
};

/** The same where another may be meant as well: of neither the article tells whether a man or a woman. */
export const guessedPronoun: SpeakerRule = {
  name: 'guessed-pronoun',
  resolve(phrase, discourse) {
    const found = meant(phrase, ofParagraph(discourse)) ?? meant(phrase, discourse);
    return found === null ? null : toCandidate(found);
  },
};

/** What a reader knows of the paragraph alone, also whom it names in passing. */
function withinParagraph(discourse: Discourse): Discourse {
  const { named, place } = discourse;
  return { ...ofParagraph(discourse), named: sinceBlock(named, place.block) };
}

function meant(phrase: NounPhrase, discourse: Discourse): Mention | null {
  if (phrase.kind !== 'pronoun') return null;
  const { word } = phrase;
  const anyone =
    nearest(discourse, (other) => canBe(word, other) && isSurelySomeone(word, other, discourse)) ??
    nearest(discourse, (other) => canBe(word, other));
  const sure = nearest(discourse, ({ person }) => person?.gender === word);
  const mention =
    anyone !== undefined && sure !== undefined && givesWay(anyone, sure, discourse) ? sure : anyone;
  return mention ?? null;
}

const toCandidate = ({ speaker, person }: Mention): Candidate => ({ ...speaker, person });

function canBe(word: string, { person, speaker, spoke }: Mention): boolean {
  if (word === 'he' || word === 'she') {
    // "wrote so much that its printer ran out of ink. She spoke": what belongs to a thing comes up in passing.
    const isInPassing = /^its\s/u.test(speaker.name) && !spoke;
    return person !== null && !isInPassing && (person.gender === null || person.gender === word);
  }
  // "the Union of Porters" is one.
  const head = speaker.name.replace(/\s(?:of|for|on|against)\s.*$/u, '');
  return person === null && (word === 'they' || !head.endsWith('s'));
}

/** Whether "he" or "she" can be a name that may be a song's or a firm's: one with a role, a given name, a speaker. */
function isSurelySomeone(
  word: string,
  { person, spoke, speaker }: Mention,
  { subjects }: Discourse,
): boolean {
  if (person === null) return word !== 'he' && word !== 'she';
  const given = speaker.name.split(' ')[0]?.toLowerCase() ?? '';
  // "a geologist" is someone; "Harbor Dreams" may be a song.
  return (
    spoke ||
    subjects.some((other) => other.spoke && other.person === person) ||
    /^\P{Lu}/u.test(speaker.name) ||
    person.gender !== null ||
    person.role !== null ||
    isGivenName(given)
  );
}

/** Whether no one else of the paragraphs around may be meant, or the article tells that it is a man or a woman. */
function isSettled(found: Mention, phrase: NounPhrase, discourse: Discourse): boolean {
  const { person, sentence } = found;
  if (phrase.kind !== 'pronoun' || person?.gender !== null) return true;
  const { word } = phrase;
  const other = nearest(discourse, (mention) => mention.person !== person && canBe(word, mention));
  const isOnly = other === undefined || sentence === discourse.place.sentence;
  // "A geologist was careful. “It is late,” he said."
  const hasJustComeUp = /^an? /u.test(found.speaker.name) && found.block === discourse.place.block;
  return isOnly || hasJustComeUp;
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
