import {
  BARE_ADVERBS,
  CONJUNCTIONS,
  INDEFINITE_PRONOUNS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../../english/functionWords.js';
import { isGivenName } from '../../english/names/givenNames.js';
import { isSpeakerNoun } from '../../english/speakerNouns.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import { AUXILIARIES, NOUN_LIKE } from '../../english/verbs/verbForms.js';
import type { NounPhrase } from '../phrases/nounPhrase.js';
import type { Token } from '../phrases/token.js';
import { tokenize } from '../phrases/tokenize.js';
import { isPlural, isTimeNoun } from '../phrases/wordClasses.js';

/**
 * The last word of an address that is no surname: "Dock Street". Source: U.S. Postal Service, Publication 28, appendix
 * C1.
 */
const STREETS = /^(?:alley|avenue|boulevard|crescent|highway|road|square|street|terrace)$/u;

/** A body by its address speaks: "Downing Street", "Wall Street". */
const SPEAKING_ADDRESSES = /^(?:Downing Street|Wall Street|Fleet Street)$/u;

/**
 * Whether what would be shown as a speaker is a whole noun phrase of a person, a body or a described source: no adverb,
 * preposition or conjunction at its ends, no word of time alone, no address, no cut. "that the union", "a survey last",
 * "recently", "of Upper Holm" are none. The last word before a name is shown.
 */
export function isWholeName(name: string, phrase: NounPhrase): boolean {
  const words = tokenize(name).tokens.filter(({ kind }) => kind === 'word');
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return false;
  if (opensNone(first, words.length) || closesNone(last) || /['’]s?$/u.test(last.text)) return false;
  if (words.length === 1 && /^\p{Ll}/u.test(first.text)) return isSource(first, phrase);
  if (isHeadline(words)) return false;
  // "Judge Robin Court"
  if (phrase.kind === 'person' && (phrase.role !== null || phrase.title !== null)) return true;
  const street = words.length <= 3 && /^\p{Lu}/u.test(last.text) && STREETS.test(last.bare);
  return !street || SPEAKING_ADDRESSES.test(name);
}

/** "Holm Denies Doping": a verb with a capital. */
function isHeadline(words: readonly Token[]): boolean {
  return words.some(
    ({ text, bare }, i) =>
      i > 0 &&
      i < words.length - 1 &&
      /^\p{Lu}\p{Ll}+(?:s|ed)$/u.test(text) &&
      REPORTING_VERBS.has(bare) &&
      !NOUN_LIKE.has(bare),
  );
}

/** "of Upper Holm", "that the union", "If Holm", "Then". "Will" and "Art" open names. */
function opensNone({ text, bare }: Token, length: number): boolean {
  if (isGivenName(bare) || (length > 1 && /^\p{Lu}/u.test(text) && PREPOSITIONS.has(bare))) return false;
  return (
    PREPOSITIONS.has(bare) ||
    CONJUNCTIONS.has(bare) ||
    (SUBORDINATORS.has(bare) && !/^(?:once|that)$/u.test(bare)) ||
    (PRONOUNS.has(bare) && /^\p{Ll}/u.test(text)) ||
    (AUXILIARIES.has(text.toLowerCase()) && !/^(?:Will|May|Might|Can|Must)$/u.test(text)) ||
    (length < 3 &&
      BARE_ADVERBS.has(bare) &&
      /^\p{Ll}/u.test(text) &&
      !/^(?:first|even|only|once|long)$/u.test(bare))
  );
}

/** "a survey last", "Mr. Holm last", "the report and". */
function closesNone({ text, bare }: Token): boolean {
  const isLower = /^\p{Ll}/u.test(text);
  return (
    isLower &&
    (PREPOSITIONS.has(bare) ||
      CONJUNCTIONS.has(bare) ||
      SUBORDINATORS.has(bare) ||
      AUXILIARIES.has(text) ||
      /^(?:a|an|the|last|this|that|these|those|next|his|its|their)$/u.test(bare) ||
      (BARE_ADVERBS.has(bare) && !/^(?:long|first)$/u.test(bare)) ||
      /\p{L}{2}(?:[^li\P{L}]|al|ful)ly$/u.test(bare))
  );
}

/** One word in lower case: "critics", "auditors", "26%", "both"; not "sleepy" or "yesterday". */
function isSource(token: Token, phrase: NounPhrase): boolean {
  const { bare } = token;
  // "Another said": another sign, post or man
  if (/^(?:another|one)$/u.test(bare)) return false;
  if (isTimeNoun(token) || (/(?:ed|ing|ly)$/u.test(bare) && !isSpeakerNoun(bare) && !/^accused$/u.test(bare)))
    return false;
  // "the journal"
  if (phrase.kind === 'description' && (phrase.isDefinite || phrase.isKnown)) return true;
  return isSpeakerNoun(bare) || isPlural(token) || INDEFINITE_PRONOUNS.has(bare);
}
