import type { Span } from '../../article/article.js';
import type { Cue } from '../cues/cue.js';
import type { TokenizedText } from '../phrases/token.js';
import { hasFiniteVerb, hasLikelyVerb } from './hasVerb.js';

/** "On Monday, Holm said" and "When asked, Holm said" have no clause before. */
const NO_CLAUSE =
  /^(?:asked|pressed|questioned|when|while|after|before|if|as|speaking|although|though|in|on|at|during|since|but asked)\b/iu;

/** "The bridge was shut, Holm said": from the beginning of the sentence, or of its last clause after "but". */
export function clauseBefore(cue: Cue, sentence: TokenizedText): Span | null {
  const { text } = sentence;
  const { subject } = cue;
  if (subject === null || (subject.form !== 'before' && subject.form !== 'inverted')) return null;
  const head = text.slice(0, subject.form === 'before' ? subject.start : cue.start);
  if (!/,\s*$/u.test(head) || head.trim().length < 12) return null;
  if (
    subject.form === 'before' &&
    !/^\s*(?:[.,;!?—–-]|$|(?:on|in|at|to|of|during|after|when|the|reporters|\p{Lu}\p{L}*|late|early|last|this|\p{L}+ly)\b)/u.test(
      text.slice(cue.end),
    )
  )
    return null;
  const clause = { start: openingLength(head), end: head.length };
  // "Sending in troops, Holm said, would be a mistake"
  const goesOn = /^\s*,/u.test(text.slice(cue.end));
  const hasVerb = goesOn ? hasFiniteVerb(sentence, clause) : hasLikelyVerb(sentence, clause);
  if (!hasVerb || NO_CLAUSE.test(head.slice(clause.start))) return null;
  return { start: clause.start + contrastLength(sentence, clause), end: head.trimEnd().length - 1 };
}

/** The part of "The quake cracked chimneys, but no one was hurt, the police said" that is the reporter's own. */
function contrastLength(sentence: TokenizedText, { start, end }: Span): number {
  const length = /^.*,\s+but\s+(?=\S)/u.exec(sentence.text.slice(start, end))?.[0].length ?? 0;
  return length > 0 && hasLikelyVerb(sentence, { start: start + length, end }) ? length : 0;
}

/** Length of what stands before the clause: white space, a conjunction. */
export function openingLength(head: string): number {
  return /^\s*(?:(?:But|And|Meanwhile,|However,|Still,|Yet)\s+)?/u.exec(head)?.[0].length ?? 0;
}
