import { countriesIn } from '../../english/countryMentions.js';
import { SPEAKER_PRONOUNS } from '../../english/functionWords.js';
import { termsOf, wordsOf } from '../../english/terms.js';
import type { AskedSpeaker } from './speechReading.js';

/** Words of a phrase that do not name a person. */
const EMPTY = new Set('the a an of for at in his her its their my our mr mrs ms miss and'.split(' '));
/** Words that members use for those of an article. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['dad', 'father'],
  ['daddy', 'father'],
  ['mum', 'mother'],
  ['mom', 'mother'],
  ['mommy', 'mother'],
  ['sen', 'senator'],
  ['gov', 'governor'],
  ['rep', 'representative'],
  ['pres', 'president'],
  ['prof', 'professor'],
  ['doc', 'doctor'],
  ['dr', 'doctor'],
  ['gen', 'general'],
  ['sgt', 'sergeant'],
  ['goalie', 'goalkeeper'],
  ['keeper', 'goalkeeper'],
  ['defence', 'defense'],
]);
const MAN = /\b(?:mr|mister|sir)\b/iu;
const WOMAN = /\b(?:mrs|ms|miss|madam)\b/iu;

/** Splits the phrase by which a question names a speaker. */
export function parseAskedSpeaker(phrase: string): AskedSpeaker {
  return {
    words: comparedWordsOf(phrase),
    terms: termsOf(phrase),
    countries: countriesIn(phrase),
    pronoun: MAN.test(phrase) ? 'he' : WOMAN.test(phrase) ? 'she' : null,
  };
}

/** The words of a phrase that name a person: "kesh" and "father" of “Kesh’s father”. */
export function nameWordsOf(phrase: string): string[] {
  return wordsOf(phrase).filter((word) => !EMPTY.has(word));
}

/** The same with one word for all that mean the same: of "keshs dad" and “Kesh’s father” alike. */
export function comparedWordsOf(phrase: string): string[] {
  return nameWordsOf(phrase).map((word) => SAME_WORDS.get(word) ?? word);
}

/** Whether a word stands for a speaker without naming them. */
export function isPronoun(word: string): boolean {
  return SPEAKER_PRONOUNS.has(word.toLowerCase());
}
