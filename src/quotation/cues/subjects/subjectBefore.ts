import { MONTHS, WEEKDAYS } from '../../../english/calendar.js';
import { PREPOSITIONS } from '../../../english/functionWords.js';
import { readPhrase } from '../../phrases/span/readPhrase.js';
import type { Token, TokenizedText } from '../../phrases/token.js';
import type { Subject } from '../cue.js';
import { beginsClause, beginsPhrase } from './beginnings.js';
import { readSubject, type SubjectSpan } from './readSubject.js';
import { subjectAt } from './subjectAt.js';

/** No more tokens may stand between the beginning of a subject and its verb. */
const REACH = 60;

/** "Holm said", "the mayor, Ada Holm, said", "Holm, a baker, said", "Holm on Thursday also told", "Holm, who said". */
export function subjectBefore(sentence: TokenizedText, verb: number, isStrong: boolean): Subject | null {
  const { tokens } = sentence;
  const limit = leftLimit(tokens, verb);
  const relative = relativeBefore(tokens, verb);
  const target = relative ?? verb;
  // No phrase reaches past the verb: "The budget office estimates that".
  const head = tokens.slice(0, target);
  const near = relative === null ? null : nearestAntecedent(sentence, limit, relative);
  if (near !== null) return near;
  for (let start = limit; start < target; start++) {
    if (!beginsPhrase(head, start)) continue;
    const span = relative === null ? readSubject(head, start, verb) : antecedent(head, start, target);
    const subject = span === null ? null : subjectAt(sentence, span);
    if (subject === null) continue;
    const { phrase } = subject;
    const isSure = phrase.kind !== 'description' || phrase.isKnown;
    if (isSure || (isStrong && beginsClause(head, start) && relative === null)) return subject;
  }
  return null;
}

/** No subject reaches over hidden words, a colon, a semicolon or a full stop. */
function leftLimit(tokens: readonly Token[], verb: number): number {
  for (let i = verb - 1; i >= 0 && i > verb - REACH; i--) {
    const token = tokens[i];
    if (token === undefined) break;
    // "Holm, the author of “How to Fold a Map,” said"
    const isTitle =
      token.kind === 'mask' && i === verb - 1 && /^(?:of|on|titled|called)$/u.test(tokens[i - 1]?.bare ?? '');
    if ((token.kind === 'mask' && !isTitle) || /^[;:?!.]$/u.test(token.text)) return i + 1;
  }
  return Math.max(0, verb - REACH);
}

/** "who | on Thursday also | said", "who | had earlier in the week | said" */
const BEFORE_VERB = new RegExp(
  String.raw`^(?:has|had|have|also|then|later|once|earlier|twice|first|\p{Ll}+ly|would|on|in|at|the|last|this|that|same|${WEEKDAYS.join('|')}|${MONTHS.join('|')}|day|week|weekend|month|year|night|morning|evening|afternoon|spring|summer|autumn|fall|winter|\p{N}+)$`,
  'u',
);

/** So many words of time may stand between "who" and its verb. */
const MAX_TO_RELATIVE = 8;

/** The "who" of "Holm, who said"; null elsewhere. */
function relativeBefore(tokens: readonly Token[], verb: number): number | null {
  let i = verb - 1;
  while (verb - i <= MAX_TO_RELATIVE && BEFORE_VERB.test(tokens[i]?.bare ?? '')) i--;
  return /^(?:who|which)$/u.test(tokens[i]?.bare ?? '') ? i : null;
}

/** "endured a lecture from | the Solmark president, | who said": the person right before "who". */
function nearestAntecedent(sentence: TokenizedText, limit: number, relative: number): Subject | null {
  const { tokens } = sentence;
  const end = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  for (let start = limit; start < end; start++) {
    const before = tokens[start - 1];
    if (before?.kind === 'word' && !PREPOSITIONS.has(before.bare) && !beginsPhrase(tokens, start)) continue;
    const phrase = readPhrase(tokens, start);
    if (phrase?.core !== end) continue;
    const subject = subjectAt(sentence, { start, end, apposition: null });
    if (
      subject?.phrase.kind === 'person' ||
      (subject?.phrase.kind === 'description' && subject.phrase.isPerson)
    )
      return subject;
  }
  return null;
}

function antecedent(tokens: readonly Token[], start: number, relative: number): SubjectSpan | null {
  const end = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  return readSubject(tokens, start, end);
}
