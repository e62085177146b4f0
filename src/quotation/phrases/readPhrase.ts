import { PREPOSITIONS, PRONOUNS } from '../../english/functionWords.js';
import { AUXILIARIES } from '../../english/verbs/verbForms.js';
import { coreEnd } from './phraseCore.js';
import { modifiersEnd } from './phraseModifiers.js';
import { isCapitalized, isPossessive, type Token } from './token.js';
import { isNameWord, isTimeNoun } from './wordClasses.js';

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
    (isTimeNoun(first) && !isPossessive(first)) ||
    (PREPOSITIONS.has(first.bare) && !isNameWord(first))
  )
    return null;
  if (PRONOUNS.has(first.bare) && !/^I\b/u.test(first.text))
    return { start, core: start + 1, end: start + 1 };
  if (AUXILIARIES.has(first.text) || TOLD.has(first.text)) return null;
  // "reports that Lavrov urged"
  const second = tokens[start + 1];
  if (first.bare === 'that' && second !== undefined && isCapitalized(second)) return null;
  const core = coreEnd(tokens, start);
  if (core === start) return null;
  return { start, core, end: modifiersEnd(tokens, core) };
}
