import type { Span } from '../../article/article.js';
import { THAT_CLAUSE_VERBS } from '../../english/verbs/reportingVerbs.js';
import type { Cue } from '../cues/cue.js';
import type { TokenizedText } from '../phrases/token.js';
import { isFiniteVerb } from '../phrases/wordClasses.js';
import { hasFiniteVerb, hasLikelyVerb } from './hasVerb.js';

/** "On Monday, Holm said" and "When asked, Holm said" have no clause before. */
const NO_CLAUSE =
  /^(?:(?:not\s)?(?:\p{L}+\s){0,2}?(?:after|before)|asked|pressed|questioned|when|while|after|before|if|as|speaking|although|though|in|on|at|during|since|but asked)\b/iu;

/** "The bridge was shut, Holm said": from the beginning of the sentence, or of its last clause after "but". */
export function clauseBefore(cue: Cue, sentence: TokenizedText): Span | null {
  const { text } = sentence;
  const { subject } = cue;
  if (subject === null || (subject.form !== 'before' && subject.form !== 'inverted')) return null;
  const head = text.slice(0, subject.form === 'before' ? subject.start : cue.start);
  if (!/,\s*$/u.test(head) || head.trim().length < 12) return null;
  if (
    subject.form === 'before' &&
    !(cue.verb === 'tell' && /^\s(?:the|an?|his|her|their|its)\s[^,;:]*$/u.test(text.slice(cue.end))) &&
    !/^\s*(?:[.,;!?—–-]|$|(?:on|in|at|to|of|by|via|from|over|through|during|after|when|the|reporters|\p{Lu}\p{L}*|late|early|last|this|\p{L}+ly)\b)/u.test(
      text.slice(cue.end),
    )
  )
    return null;
  const clause = { start: openingLength(head) + circumstanceLength(sentence, head), end: head.length };
  // "Sending in troops, Holm said, would be a mistake"
  const goesOn = /^\s*,/u.test(text.slice(cue.end));
  const hasVerb = goesOn ? hasFiniteVerb(sentence, clause) : hasLikelyVerb(sentence, clause);
  if (!hasVerb || (NO_CLAUSE.test(head.slice(clause.start)) && !isAfterPlace(sentence, clause))) return null;
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

/** "In Orlin, the queue reached the market, officials said": the place belongs to the clause after its comma. */
function isAfterPlace(sentence: TokenizedText, { start, end }: Span): boolean {
  const place = /^(?:In|On|At|During)\s[^,]{1,60},\s(?=\S)/u.exec(sentence.text.slice(start, end));
  return place !== null && hasFiniteVerb(sentence, { start: start + place[0].length, end });
}

/** "Though the party boasts of its crowds, | there is no link": the reporter's own clause ahead of what was said. */
function circumstanceLength(sentence: TokenizedText, head: string): number {
  const length =
    /^(?:Al)?(?:[Tt]hough|While|Whereas|Even though|Even as)\s[^,]{3,120},\s(?=\S)/u.exec(head)?.[0].length ??
    0;
  return length > 0 && hasFiniteVerb(sentence, { start: length, end: head.length }) ? length : 0;
}

/**
 * "The winters since then, Holm said, have been mild": the subject before the reporting clause and its verb behind it
 * are two pieces. Null where the clause is whole on one side.
 */
export function interruptedClause(cue: Cue, sentence: TokenizedText): [Span, Span] | null {
  const { text, tokens } = sentence;
  const { subject } = cue;
  const isInverted = subject?.form === 'inverted' && subject.start > cue.start;
  const isSource = subject?.form === 'according-to';
  if (subject === null || cue.isUnsaid || !(subject.form === 'before' || isInverted || isSource)) return null;
  const isVerb = isSource || (THAT_CLAUSE_VERBS.has(cue.verb) && !cue.text.endsWith('ing'));
  const between = isInverted || isSource ? '' : text.slice(subject.end, cue.start);
  if (
    !isVerb ||
    (subject.apposition !== null && !isSource) ||
    !/^\s(?:\p{Ll}+ly\s|also\s|later\s)?$|^$/u.test(between)
  )
    return null;
  const [from, to] = [Math.min(subject.start, cue.start), Math.max(subject.end, cue.end)];
  const head = text.slice(0, from);
  if (!/\p{L},\s*$/u.test(head) || /[\uE000;:]/u.test(head)) return null;
  const tail = /^[^,;:\uE000]{0,60},\s(?=\p{Ll})/u.exec(text.slice(to));
  if (tail === null || text.slice(to).includes('')) return null;
  const start = to + tail[0].length;
  const verb = tokens.find((token) => token.start >= start);
  const isSplit =
    verb !== undefined && isFiniteVerb(verb) && !hasFiniteVerb(sentence, { start: 0, end: from });
  return isSplit && !NO_CLAUSE.test(head)
    ? [
        { start: 0, end: from },
        { start, end: text.length },
      ]
    : null;
}
