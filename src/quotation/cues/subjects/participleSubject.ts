import { PREPOSITIONS } from '../../../english/functionWords.js';
import { DOCUMENT_NOUNS } from '../../../english/speakerNouns.js';
import { RECEIVING_VERBS } from '../../../english/verbs/verbClasses.js';
import { AUXILIARIES } from '../../../english/verbs/verbForms.js';
import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import { isAdverb, isFiniteVerb, isTimeNoun } from '../../phrases/wordClasses.js';
import type { Cue, Subject } from '../cue.js';
import { isPassive } from '../isReportingVerb.js';
import { beginsClause } from './beginnings.js';
import { subjectAt } from './subjectAt.js';

/** No word that tells a participle's subject stands farther before it, in tokens. */
const REACH = 24;

/**
 * "with spokesman Bo Lind | taking to the radio to call", "with directors | threatening": whom a "with" before a
 * participle brings in.
 */
export function subjectOfWith(sentence: TokenizedText, at: number): Subject | null {
  const { tokens } = sentence;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'mask' || /^[;:.]$/u.test(token.text)) return null;
    if (token.bare !== 'with') continue;
    const phrase = readPhrase(tokens, i + 1);
    const first = tokens.slice(phrase?.core ?? at).find((next) => !isAdverb(next));
    if (phrase === null || first === undefined || !/\p{Ll}{2}ing$/u.test(first.text)) return null;
    if (tokens.slice(phrase.core, at).some(isFiniteVerb)) return null;
    const subject = subjectAt(sentence, { start: i + 1, end: phrase.core, apposition: null });
    return subject?.phrase.kind === 'description' && !subject.phrase.isKnown ? null : subject;
  }
  return null;
}

/** "Holm, | citing “the smell,”": the phrase right before the comma, where no verb stands before it. */
export function subjectOfAside(sentence: TokenizedText, at: number): Subject | null {
  const { tokens } = sentence;
  if (!(tokens[at]?.text ?? '').endsWith('ing') || tokens[at - 1]?.text !== ',') return null;
  for (let start = 0; start < at - 1; start++) {
    if (!beginsClause(tokens, start)) continue;
    const phrase = readPhrase(tokens, start);
    if (phrase === null || tokens.slice(start, at).some(isFiniteVerb)) continue;
    const isClosed = phrase.core === at - 1 || phrase.end === at - 1;
    const isApposed = tokens[phrase.core]?.text === ',' && phrase.core < at - 1;
    if (!isClosed && !isApposed) continue;
    const apposition = isApposed ? { start: phrase.core + 1, end: at - 1 } : null;
    const subject = subjectAt(sentence, { start, end: phrase.core, apposition });
    if (subject !== null && (subject.phrase.kind !== 'description' || subject.phrase.isKnown)) return subject;
  }
  return null;
}

/** "Holm, citing “the smell,” | said": the subject of a participle goes on after its words in marks. */
export function subjectAcrossMask(
  sentence: TokenizedText,
  at: number,
  before: readonly Cue[],
): Subject | null {
  const { tokens } = sentence;
  let i = at - 1;
  while (tokens[i] !== undefined && (isAdverb(tokens[i] ?? SPACE) || tokens[i]?.text === ',')) i--;
  const mask = tokens[i];
  const last = before.at(-1);
  if (mask?.kind !== 'mask' || last?.subject == null || last.subject.start > last.start) return null;
  const isAside =
    last.text.endsWith('ing') && tokens.some(({ end, text }) => text === ',' && end < last.start);
  return isAside ? last.subject : null;
}

/** "Holm, who said “no” to Lind last year, | now says": the subject goes on behind its relative clause. */
export function subjectOfRelative(
  { tokens }: TokenizedText,
  at: number,
  before: readonly Cue[],
): Subject | null {
  let i = at - 1;
  while (isAdverb(tokens[i] ?? SPACE)) i--;
  const last = before.at(-1);
  if (tokens[i]?.text !== ',' || last?.subject == null || last.subject.start > last.start) return null;
  const who = tokens.findIndex(({ start, bare }) => start >= (last.subject?.end ?? 0) && bare === 'who');
  const isRelative = who > 0 && tokens[who - 1]?.text === ',' && (tokens[who]?.end ?? 0) <= last.start;
  const hasMarks = tokens.slice(who, i).some(({ kind }) => kind === 'mask');
  return isRelative && hasMarks ? last.subject : null;
}

const SPACE: Token = { start: 0, end: 0, text: '', bare: '', kind: 'punctuation' };

/**
 * "received cards | accusing her", "was handed a petition | urging him": what the participle says stands in something
 * that its clause's subject got and did not say.
 */
export function isOfReceived(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at - 1];
  if (!(tokens[at]?.text ?? '').endsWith('ing') || noun?.kind !== 'word') return false;
  if (
    isAdverb(noun) ||
    isTimeNoun(noun) ||
    PREPOSITIONS.has(noun.bare) ||
    /^(?:and|but|or|as)$/u.test(noun.bare)
  )
    return false;
  const verb = tokens.slice(0, at).findLastIndex(isFiniteVerb);
  if (verb < 0) return false;
  const isWriting = DOCUMENT_NOUNS.has(noun.bare) || /\p{L}s$/u.test(noun.text);
  return RECEIVING_VERBS.has(tokens[verb]?.text ?? '') || (isWriting && isPassive(tokens, verb));
}

/** "could finish | saying", "kept | calling": the first token of the verbs before it; null for other words. */
export function aspectBefore(tokens: readonly Token[], at: number): number | null {
  if (
    !/^(?:begin|began|begins|continued?|continues|finish|finished|finishes|keeps?|kept|start|started|stopped)$/u.test(
      tokens[at - 1]?.text ?? '',
    )
  )
    return null;
  return AUXILIARIES.has(tokens[at - 2]?.text ?? '') ? at - 2 : at - 1;
}

/** "was so sleepy that Holm was moved | to say": the subject of the verb that "to" hangs on. */
export function verbBeforeTo(tokens: readonly Token[], at: number): number | null {
  if (tokens[at - 1]?.bare !== 'to') return null;
  const last = tokens.slice(0, at - 1).findLastIndex(isFiniteVerb);
  if (last < 0 || at - last > REACH) return null;
  // "was moved": the auxiliary is the verb with tense.
  return isFiniteVerb(tokens[last - 1] ?? SPACE) ? last - 1 : last;
}
