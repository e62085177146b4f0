import { WITHIN_SPEECH } from '../../english/verbs/verbClasses.js';
import type { Cue } from '../cues/cue.js';
import { REPORTER_TAILS } from './reporterTail.js';

const RELATIVE = /\s(?:who|which)\s(?:(?:has|have|had|also|later|\p{L}+ly)\s)*$/u;
const CONTRAST = /,\s(?:but|though|although|even though|while|which)\s/gu;
const PRESENT =
  /^(?:\S+\s){0,7}?(?:is|are|has|have|does|do|remains?|isn['’]t|aren['’]t|hasn['’]t|haven['’]t|doesn['’]t|don['’]t)\s/u;
const SHIFTED = /\b(?:was|were|had|would|could|might|did|\p{L}{2,}ed)\b/u;
const PAST_CUE = /(?:ed|told|said|wrote|swore)$/u;

/**
 * Where the clause ends that begins at `start`: before a second reporting verb ("and denied that", ", adding that",
 * ", but she warned"), before the reporter's own words (", but did not say when", ", a claim"), at a semicolon, or
 * with the sentence.
 */
export function clauseEnd(masked: string, start: number, cue: Cue, following: readonly Cue[]): number {
  const ends = [masked.length];
  for (const next of following) {
    if (next.start <= start || next.subject === null) continue;
    const end = endBefore(masked, start, next);
    if (end !== null) ends.push(end);
  }
  const clause = masked.slice(start);
  for (const pattern of [/;/u, ...REPORTER_TAILS]) {
    const match = pattern.exec(clause);
    if (match !== null && match.index > 0) ends.push(start + match.index);
  }
  // "Holm, who had accused the firm of neglect, stood by"
  const relative = RELATIVE.test(masked.slice(0, cue.start)) ? masked.indexOf(', ', start) : -1;
  if (relative >= 0) ends.push(relative);
  const contrast = contrastOf(clause);
  if (contrast !== null && PAST_CUE.test(cue.text)) ends.push(start + contrast);
  return Math.min(...ends);
}

/** Where a later reporting word takes over; null where it is part of the clause. */
function endBefore(masked: string, start: number, next: Cue): number | null {
  const { subject } = next;
  if (subject === null) return null;
  if (subject.form === 'carried-verb') {
    const link =
      /(?:,?\s+(?:and|but|or)|,)\s+(?:\p{L}+ly\s+|then\s+|also\s+|later\s+|has\s+|have\s+|had\s+)*$/u.exec(
        masked.slice(start, next.start),
      );
    const isLink = link !== null && (link[0].trim() !== ',' || next.text.endsWith('ing'));
    return isLink ? start + link.index : null;
  }
  if (subject.form === 'according-to') {
    const opens = /,\s*$/u.exec(masked.slice(start, next.start));
    const isLast = !/,\s\p{Ll}/u.test(masked.slice(subject.end));
    return opens !== null && isLast ? start + opens.index : null;
  }
  // "…, and Lind agreed that …" is Lind's, "…, and she believed it" is part of what was said.
  const isOwn = subject.phrase.kind !== 'pronoun' && /^\sthat\s/u.test(masked.slice(next.end));
  if (subject.start <= start || (WITHIN_SPEECH.has(next.verb) && !isOwn)) return null;
  const before = masked.slice(start, Math.min(subject.start, next.start));
  const link = /,?\s+(?:but|while|though|although|whereas)\s+$|,\s+(?:and|as)\s+$/u.exec(before);
  if (link !== null && !/\bhad\s+(?:\p{L}+ly\s+)?$/u.test(masked.slice(start, next.start)))
    return start + link.index;
  // "... had been armed, The Ledger reported."
  const closing = /,\s*$/u.exec(before);
  const rest = masked.slice(Math.max(next.end, subject.end));
  return closing !== null && /^(?:\s(?:on\s)?\p{Lu}\p{Ll}+day)?[\s.]*$/u.test(rest)
    ? start + closing.index
    : null;
}

/**
 * ", but the contract has not been signed": after a verb in the past what was said is shifted back ("would open"), so
 * that a clause in the present is the reporter's (Quirk et al., A Comprehensive Grammar of the English Language,
 * 14.31).
 */
function contrastOf(clause: string): number | null {
  for (const match of clause.matchAll(CONTRAST)) {
    const rest = clause.slice(match.index + match[0].length);
    if (PRESENT.test(rest) && SHIFTED.test(clause.slice(0, match.index))) return match.index;
  }
  return null;
}
