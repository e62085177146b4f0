import type { Span } from '../../article/article.js';
import type { Cue } from '../cues/cue.js';
import { hasFiniteVerb, hasLikelyVerb } from './hasVerb.js';

/** "On Monday, Holm said" and "When asked, Holm said" have no clause before. */
const NO_CLAUSE =
  /^(?:asked|pressed|questioned|when|while|after|before|if|as|speaking|although|though|in|on|at|during|since|but asked)\b/iu;

/** "The bridge was shut, Holm said": from the beginning of the sentence, or of its last clause after "but". */
export function clauseBefore(cue: Cue, masked: string): Span | null {
  const { subject } = cue;
  if (subject === null || (subject.form !== 'before' && subject.form !== 'inverted')) return null;
  const head = subject.form === 'before' ? masked.slice(0, subject.start) : masked.slice(0, cue.start);
  if (!/,\s*$/u.test(head) || head.trim().length < 12) return null;
  if (
    subject.form === 'before' &&
    !/^\s*(?:[.,;!?—–-]|$|(?:on|in|at|to|of|during|after|when|the|reporters|\p{Lu}\p{L}*|late|early|last|this|\p{L}+ly)\b)/u.test(
      masked.slice(cue.end),
    )
  )
    return null;
  const start = leadLength(head);
  const clause = head.slice(start);
  // "Sending in troops, Holm said, would be a mistake"
  const goesOn = /^\s*,/u.test(masked.slice(cue.end));
  if (!(goesOn ? hasFiniteVerb(clause) : hasLikelyVerb(clause)) || NO_CLAUSE.test(clause)) return null;
  return { start: start + contrastLength(clause), end: head.trimEnd().length - 1 };
}

/** The part of "The quake cracked chimneys, but nobody was hurt, the police said" that is the reporter's own. */
function contrastLength(clause: string): number {
  const match = /^.*,\s+but\s+(?=\S)/u.exec(clause);
  if (match === null || !hasLikelyVerb(clause.slice(match[0].length))) return 0;
  return match[0].length;
}

/** Length of what stands before the clause: white space, a conjunction. */
export function leadLength(head: string): number {
  return /^\s*(?:(?:But|And|Meanwhile,|However,|Still,|Yet)\s+)?/u.exec(head)?.[0].length ?? 0;
}
