import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb } from '../../phrases/wordClasses.js';
import type { Cue, Subject } from '../cue.js';
import { isPassive, namesInMarks } from '../isReportingVerb.js';
import { leadingSubject } from './leadingSubject.js';
import { aspectBefore, verbBeforeTo } from './participleSubject.js';
import { subjectAfter } from './subjectAfter.js';
import { subjectBefore } from './subjectBefore.js';

/** "Holm thanked the crew and said", "…,” Holm said, adding that": a second verb with the subject of the first. */
export function carriedSubject(sentence: TokenizedText, at: number, before: readonly Cue[]): Subject | null {
  const { tokens } = sentence;
  let i = at - 1;
  while (
    /^(?:then|also|later|\p{Ll}+ly|not|only|by|in|has|have|had|is|are|was|were)$/u.test(tokens[i]?.text ?? '')
  )
    i--;
  i = andBeforePlace(tokens, at) ?? i;
  const link = tokens[i];
  const isParticiple = (tokens[at]?.text ?? '').endsWith('ing');
  if (
    !isParticiple &&
    !/^(?:and|but|or)$/u.test(link?.bare ?? '') &&
    !(
      tokens[at - 1]?.bare === 'to' &&
      (isInfinitive(tokens, at) || namesInMarks(tokens, at, tokens[at]?.text ?? ''))
    )
  )
    return null;
  // "He said it was late and Holm said": its own subject, found by the next reading.
  const last = before.findLast(({ subject, end }) => subject !== null && end <= (tokens[at]?.start ?? 0));
  const governing = isParticiple
    ? aspectBefore(tokens, at)
    : last === undefined
      ? verbBeforeTo(tokens, at)
      : null;
  const own = governing === null ? null : subjectBefore(sentence, governing, true);
  const found =
    (isParticiple ? own : null) ??
    last?.subject ??
    own ??
    leadingSubject(sentence, at) ??
    (isParticiple ? null : subjectAheadOfMarks(sentence, i));
  if (found === null) return null;
  if (last?.subject?.form === 'according-to' && !isParticiple) return null;
  return { ...found, form: 'carried-verb' };
}

/** "The ad hits Pell for taking “more money” | and claims": the subject of the verb ahead of words in marks. */
function subjectAheadOfMarks({ text, tokens }: TokenizedText, and: number): Subject | null {
  const first = tokens.findIndex(({ kind }) => kind === 'mask');
  return first > 0 && tokens[and - 1]?.kind === 'mask'
    ? leadingSubject({ text, tokens: tokens.slice(0, first) }, first - 1)
    : null;
}

/** The "and" of "backs the plan and in a speech | praised it". */
function andBeforePlace(tokens: readonly Token[], at: number): number | null {
  const from = Math.max(0, at - MAX_TO_AND);
  const and = from + tokens.slice(from, at).findLastIndex(({ bare }) => bare === 'and');
  const isPlace = and >= from && /^(?:in|on|at|during|after)$/u.test(tokens[and + 1]?.bare ?? '');
  return isPlace && !tokens.slice(and + 1, at).some(isFiniteVerb) ? and : null;
}

/** No phrase of place between "and" and its verb is longer, in tokens. */
const MAX_TO_AND = 6;

/** "Paxon took to Twitter to say", "vowed to fight": only the former reports. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return /^(?:say|tell|announce|warn|argue|insist|deny|declare|complain|acknowledge|note)$/u.test(
    tokens[at]?.text ?? '',
  );
}

/** "The plan was described as “a gift” by Holm", "they were told by Holm that". */
export function passiveSubject(sentence: TokenizedText, at: number): Subject | null {
  const { tokens } = sentence;
  // "as described by Holm"
  const isShort = tokens[at - 1]?.bare === 'as' && tokens[at + 1]?.bare === 'by';
  if (!isShort && !isPassive(tokens, at)) return null;
  const by = tokens.slice(at + 1, at + MAX_TO_BY).findIndex(({ bare }) => bare === 'by');
  return by < 0 ? null : subjectAfter(sentence, at + 2 + by, 'inverted');
}

/** So many tokens may stand between a passive verb and its "by". */
const MAX_TO_BY = 14;

/** "Calling the vote “a coin toss,” Holm went home": the subject of the clause that a participle opens. */
export function mainSubject(sentence: TokenizedText, at: number): Subject | null {
  const { tokens } = sentence;
  const isPerfect = /^having$/u.test(tokens[at - 1]?.bare ?? '');
  if (at > (isPerfect ? 2 : 1) || !(isPerfect || (tokens[at]?.text ?? '').endsWith('ing'))) return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + 30); i++) {
    const token = tokens[i];
    if (token === undefined || !(token.kind === 'mask' || token.text === ',')) continue;
    const phrase = readPhrase(tokens, i + 1);
    const next = tokens[phrase?.end ?? i];
    if (phrase === null || next === undefined || !(isFiniteVerb(next) || isAdverb(next) || next.text === ','))
      continue;
    const subject = subjectAfter(sentence, i + 1, 'according-to');
    if (subject === null || (subject.phrase.kind === 'description' && !subject.phrase.isKnown)) continue;
    return { ...subject, form: 'before' };
  }
  return null;
}
