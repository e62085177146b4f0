import { BARE_ADVERBS, TIME_NOUNS } from '../../english/functionWords.js';
import { NO_NAMES } from '../../english/names/nameWords.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import {
  AUXILIARIES,
  IRREGULAR_PASTS,
  NO_PASTS,
  NOUN_LIKE,
  PRESENT_VERBS,
} from '../../english/verbs/verbForms.js';
import { isCapitalized, type Token } from './token.js';

export const isTimeNoun = ({ bare }: Token): boolean => TIME_NOUNS.has(bare);

/** Between a subject and its verb: "Holm later also said", "they have repeatedly denied". */
export function isAdverb({ bare, text }: Token): boolean {
  return (
    BARE_ADVERBS.has(bare) || (/^\p{Ll}{2,}ly$/u.test(text) && !/^(?:family|ally|assembly|only)$/u.test(bare))
  );
}

/** Whether a word alone, in lower case, is a verb with tense more often than anything else. */
export function isFiniteVerb({ text }: Token): boolean {
  if (!/^\p{Ll}/u.test(text)) return false;
  return (
    AUXILIARIES.has(text) ||
    IRREGULAR_PASTS.has(text) ||
    PRESENT_VERBS.has(text) ||
    (REPORTING_VERBS.has(text) && !text.endsWith('ing') && !NOUN_LIKE.has(text)) ||
    (/\p{L}{3}ed$/u.test(text) && !NO_PASTS.has(text))
  );
}

/** "officials", "police", "Republicans", "several": what a verb in the plural agrees with. */
export function isPlural({ bare, text }: Token): boolean {
  return (
    /^(?:people|police|men|women|some|many|most|others|both|several|few|all|we|they|two|three|four|five|six|seven|eight|nine|ten)$/u.test(
      bare,
    ) ||
    /^\p{N}+%?$/u.test(text) ||
    (/[^s'’]s$/u.test(text) && !/(?:us|is)$/u.test(text))
  );
}

/** A capitalized word that can stand in a name, not "The", "Monday" or "However". */
export function isNameWord(token: Token): boolean {
  if (!isCapitalized(token) || isTimeNoun(token)) return false;
  return !NO_NAMES.has(token.bare) || /^(?:Mr|Ms)\b/u.test(token.text);
}
