import { SUBORDINATORS } from '../../../english/functionWords.js';
import { isSpeakerNoun } from '../../../english/speakerNouns.js';
import { participleEnd } from '../../phrases/span/phraseModifiers.js';
import { type PhraseSpan, readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token } from '../../phrases/token.js';
import { isFiniteVerb } from '../../phrases/wordClasses.js';
import { beginsClause } from './beginnings.js';
import { skipBetween } from './betweenSubjectAndVerb.js';
import { canInterpose, isParticipleBefore, supporterEnd } from './interposed.js';
import { canBeFirst, listEnd } from './listedSubjects.js';

/** A subject as token indexes: the phrase, and what stands between commas behind it. */
export interface SubjectSpan {
  readonly start: number;
  /** After the phrase with its modifiers. */
  readonly end: number;
  /** The words in apposition, without their commas; null when there are none. */
  readonly apposition: { readonly start: number; readonly end: number } | null;
}

/**
 * The subject that begins at a token and whose verb is at another; null when what stands between them is something
 * else.
 */
export function readSubject(tokens: readonly Token[], start: number, verb: number): SubjectSpan | null {
  const phrase = readPhrase(tokens, start);
  return phrase === null ? null : subjectFrom(tokens, phrase, verb);
}

/** The same for a phrase that was read. */
export function subjectFrom(tokens: readonly Token[], phrase: PhraseSpan, verb: number): SubjectSpan | null {
  const { start } = phrase;
  if (phrase.end > verb) return null;
  for (const end of new Set([phrase.end, phrase.core])) {
    if (skipBetween(tokens, end, verb) === verb) return { start, end, apposition: null };
  }
  const end = canBeFirst(tokens, phrase) ? listEnd(tokens, phrase.end, verb) : phrase.end;
  if (end !== phrase.end) return { start, end, apposition: null };
  const tail = supporterEnd(tokens, phrase) ?? participleEnd(tokens, phrase.core, phrase.end);
  const opening = tokens[tail]?.text;
  const closing = tokens
    .slice(0, verb)
    .findLastIndex(
      (token, i) =>
        i > tail && (/^(?:[,)—–]|--)$/u.test(token.text) || (token.kind === 'mask' && i === verb - 1)),
    );
  const isClosed = closing > tail && skipBetween(tokens, closing + 1, verb) === verb;
  if (isClosed && /^(?:[,(—–]|--)$/u.test(opening ?? '') && beginsClause(tokens, start)) {
    const inner = tokens.slice(tail + 1, closing);
    return canInterpose(inner) ? { start, end: tail, apposition: { start: tail + 1, end: closing } } : null;
  }
  // "a geologist who asked not to be named said", "people briefed on the matter said"
  const inner = tokens.slice(phrase.end, verb);
  const [first] = inner;
  if (
    first?.kind !== 'word' ||
    inner.some(({ kind }) => kind === 'mask') ||
    inner.some(({ text }) => text === ',')
  )
    return null;
  const head = tokens[phrase.core - 1];
  const isRelative = /^(?:who|which|that|whose)$/u.test(first.bare) && inner.some(isFiniteVerb);
  const isParticiple =
    (/(?:ed|ing)$/u.test(first.text) ||
      // "an e-mail | sent on Monday | warned"
      isParticipleBefore(inner, 0) ||
      /^(?:familiar|close|aboard|outside|inside)$/u.test(first.bare)) &&
    isSpeakerNoun(head?.bare ?? '');
  if (
    (isRelative || isParticiple) &&
    beginsClause(tokens, start) &&
    !inner.slice(1).some(({ bare }) => SUBORDINATORS.has(bare))
  )
    return { start, end: verb, apposition: null };
  return null;
}
