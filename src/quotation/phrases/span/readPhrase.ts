import {
  BARE_ADVERBS,
  DETERMINERS,
  NOUNLIKE_SUBORDINATORS,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from '../../../english/functionWords.js';
import { isGivenName } from '../../../english/names/givenNames.js';
import { isSpeakerNoun } from '../../../english/speakerNouns.js';
import { AUXILIARIES } from '../../../english/verbs/verbForms.js';
import { isCapitalized, isPossessive, type Token } from '../token.js';
import { isFiniteVerb, isNameWord, isPlural, isTimeNoun } from '../wordClasses.js';
import { coreEnd } from './phraseCore.js';
import { modifiersEnd } from './phraseModifiers.js';

/**
 * A noun phrase as indexes into a sentence's tokens, each end exclusive: "the chair | of the association | who left".
 */
export interface PhraseSpan {
  readonly start: number;
  /** After the head noun or the name. */
  readonly core: number;
  /** After what modifies it: "of the association", "familiar with the matter". */
  readonly end: number;
}

/** Pasts that are never the adjective that "alleged" can be. */
const TOLD = new Set(['said', 'told', 'says', 'tells', 'warned', 'added', 'wrote', 'argued', 'insisted']);

/** The noun phrase that begins at a token; null where none can begin. */
export function readPhrase(tokens: readonly Token[], start: number): PhraseSpan | null {
  const first = tokens[start];
  if (
    first?.kind !== 'word' ||
    (isTimeNoun(first) && !isPossessive(first) && !isTimeOfNoun(tokens, start)) ||
    (PREPOSITIONS.has(first.bare) && !isNameWord(first)) ||
    opensNoPhrase(first) ||
    /^(?:then|also|later|again|never|already|often|not)$/u.test(first.text)
  )
    return null;
  if (PRONOUNS.has(first.bare) && !/^I\b/u.test(first.text))
    return { start, core: start + 1, end: start + 1 };
  if (AUXILIARIES.has(lowerUnlessName(first)) || TOLD.has(first.text)) return null;
  const second = tokens[start + 1];
  if (isTimeAhead(first, second, tokens[start + 2])) return null;
  // "reports that Lavrov urged"
  if (first.bare === 'that' && second !== undefined && beginsAfterThat(second)) return null;
  const core = coreEnd(tokens, start);
  if (core === start) return null;
  return { start, core, end: modifiersEnd(tokens, core) };
}

/** "this week | Holm said", "every day | the mayor": a time that somebody follows. */
function isTimeAhead(first: Token, second: Token | undefined, third: Token | undefined): boolean {
  return (
    DETERMINERS.has(first.bare) &&
    second !== undefined &&
    /^\p{Ll}/u.test(second.text) &&
    isTimeNoun(second) &&
    !isPossessive(second) &&
    third?.kind === 'word' &&
    (isCapitalized(third) || DETERMINERS.has(third.bare))
  );
}

/** Adverbs of time, which belong to no noun. */
const NO_ATTRIBUTES = new Set(['today', 'tomorrow', 'tonight', 'yesterday']);

/** "night guards", "the Evening Mercury": a word of time that belongs to a noun or a name. */
function isTimeOfNoun(tokens: readonly Token[], at: number): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (first === undefined || next?.kind !== 'word' || NO_ATTRIBUTES.has(first.bare)) return false;
  // "last night | officials said"
  if (/^(?:last|this|that|next|one|every|late|early)$/u.test(tokens[at - 1]?.bare ?? '')) return false;
  const isNoun = isSpeakerNoun(next.bare) || (isPlural(next) && !isTimeNoun(next) && !isFiniteVerb(next));
  return /^\p{Ll}/u.test(first.text) && /^\p{Ll}/u.test(next.text) && isNoun;
}

/** "that | the union estimated", "that | reporters estimated", "that | Lavrov urged": no "that officer". */
function beginsAfterThat(next: Token): boolean {
  return isCapitalized(next) || DETERMINERS.has(next.bare) || PRONOUNS.has(next.bare) || isPlural(next);
}

/** "If Holm", "Then Holm", "Perhaps Holm", "Simply put": with a capital only because it opens the sentence. */
function opensNoPhrase({ text, bare }: Token): boolean {
  if (!/^\p{Lu}/u.test(text) || bare === text) return false;
  return (
    (SUBORDINATORS.has(bare) && !NOUNLIKE_SUBORDINATORS.has(bare)) ||
    (BARE_ADVERBS.has(bare) && !/^(?:will|may|can|long|do|soon)$/u.test(bare)) ||
    /^(?:perhaps|maybe|moreover|therefore|yes|ok|please)$/u.test(bare) ||
    (/\p{L}{2,}(?:[^li\P{L}]|al|ful)ly$/u.test(bare) &&
      !isGivenName(bare) &&
      !/^(?:family|ally|assembly)$/u.test(bare))
  );
}

/** "Had", but "Will" and "May" can be names. */
function lowerUnlessName({ text }: Token): string {
  return /^(?:Will|May|Might|Must|Can|Ought)$/u.test(text) ? text : text.toLowerCase();
}
