import { WEEKDAYS } from '../../english/calendar.js';
import { parseNounPhrase } from '../phrases/nounPhrase.js';
import type { Token } from '../phrases/tokens.js';
import type { Subject } from './cue.js';
import { beginsClause, beginsPhrase, readSubject, type SubjectSpan, subjectText } from './readSubject.js';

/** So many tokens may stand between the beginning of a subject and its verb. */
const REACH = 60;

/** "Holm said", "the mayor, Ada Holm, said", "Holm, a baker, said", "Holm on Thursday also told", "Holm, who said". */
export function subjectBefore(
  masked: string,
  tokens: readonly Token[],
  verb: number,
  isStrong: boolean,
): Subject | null {
  const limit = leftLimit(tokens, verb);
  const relative = relativeBefore(tokens, verb);
  const target = relative ?? verb;
  // No phrase reaches past the verb: "The budget office estimates that".
  const head = tokens.slice(0, target);
  for (let start = limit; start < target; start++) {
    if (!beginsPhrase(head, start)) continue;
    const span = relative === null ? readSubject(head, start, verb) : antecedent(head, start, target);
    if (span === null) continue;
    const text = subjectText(masked, tokens, span);
    const phrase = parseNounPhrase(text);
    if (phrase === null) continue;
    if (
      phrase.kind === 'description' &&
      !phrase.isKnown &&
      !(isStrong && beginsClause(head, start) && relative === null)
    )
      continue;
    return toSubject(masked, tokens, span, text);
  }
  return null;
}

export function toSubject(
  masked: string,
  tokens: readonly Token[],
  span: SubjectSpan,
  text: string,
): Subject {
  const { apposition } = span;
  const from = tokens[span.start]?.start ?? 0;
  return {
    start: from,
    end: from + text.length,
    text,
    apposition:
      apposition === null || tokens[apposition.end]?.kind === 'mask'
        ? null
        : masked.slice(tokens[apposition.start]?.start, tokens[apposition.end - 1]?.end),
    form: 'before',
  };
}

/** No subject reaches over a marked text, a colon, a semicolon or a full stop. */
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

/** "who | on Thursday also | said" */
const BEFORE_VERB = new RegExp(
  String.raw`^(?:has|had|have|also|then|later|once|\p{Ll}+ly|would|on|last|${WEEKDAYS.join('|')}|week)$`,
  'u',
);

/** The "who" of "Holm, who said"; null elsewhere. */
function relativeBefore(tokens: readonly Token[], verb: number): number | null {
  let i = verb - 1;
  while (BEFORE_VERB.test(tokens[i]?.bare ?? '')) i--;
  return /^(?:who|which)$/u.test(tokens[i]?.bare ?? '') ? i : null;
}

function antecedent(tokens: readonly Token[], start: number, relative: number): SubjectSpan | null {
  const end = tokens[relative - 1]?.text === ',' ? relative - 1 : relative;
  return readSubject(tokens, start, end);
}
