import type { Span } from '../article/article.js';
import type { Cue } from './cues/cue.js';
import { MASK, type MaskedSentence } from './paragraph.js';
import { BARE_CLAUSE_VERBS, THAT_CLAUSE_VERBS } from './data/reportingVerbs.js';

const FINITE_VERB =
  /\b(?:is|are|was|were|be|been|am|has|have|had|would|will|could|can|should|shall|may|might|must|did|does|do|said|came|went|took|got|made|saw|gave|found|left|lost|won|fell|rose|ran|cost|meant|felt|knew|thought|began|became|kept|held|led|met|paid|put|read|sent|set|stood|told|spoke|broke|grew|drew|drove|struck|spent|\p{L}{3,}(?:ed|es|s))\b/iu;

/** The longest way from a verb to its "that": "told reporters at the harbour on Sunday that". */
const MAX_WORDS_TO_THAT = 10;

/**
 * What a reporting word reports without marks: the clause after "said that" or "said", the one before ", Holm said" or
 * ", according to Holm". Null when the clause holds marks, whose words stand for it, or is none.
 */
export function findIndirect(cue: Cue, sentence: MaskedSentence, next: Cue | undefined): Span | null {
  const { masked } = sentence;
  const span = clauseOf(cue, masked, next);
  if (span === null) return null;
  const text = masked.slice(span.start, span.end);
  const lead = text.length - text.replace(/^[\s,;:—–-]+/u, '').length;
  const words = text.slice(lead).replace(/[\s.,;:!?—–-]+$/u, '');
  if (words.includes(MASK) || words.split(/\s+/u).length < 3) return null;
  const start = sentence.start + span.start + lead;
  return { start, end: start + words.length };
}

function clauseOf(cue: Cue, masked: string, next: Cue | undefined): Span | null {
  if (cue.subject === null) return null;
  if (cue.subject.form === 'according-to') return aroundAccordingTo(cue, masked);
  if (!THAT_CLAUSE_VERBS.has(cue.verb)) return null;
  return thatClause(cue, masked, next) ?? clauseBefore(cue, masked) ?? bareClause(cue, masked, next);
}

/** "said that the bridge was shut", up to "and denied that" or the end. */
function thatClause(cue: Cue, masked: string, next: Cue | undefined): Span | null {
  const rest = masked.slice(cue.end);
  const match =
    /^([^,.;:\uE000]*?)\s+that\s+(?!(?:is|was|are|were|has|had|have|will|would|\p{L}+ed)\s)(?=\S)/u.exec(
      rest,
    );
  if (match === null || (match[1] ?? '').trim().split(/\s+/u).length > MAX_WORDS_TO_THAT) return null;
  if (next !== undefined && next.start < cue.end + match[0].length) return null;
  return { start: cue.end + match[0].length, end: clauseEnd(masked, cue.end + match[0].length, next) };
}

/** "Holm said the bridge was shut", "She told the court it was shut". */
function bareClause(cue: Cue, masked: string, next: Cue | undefined): Span | null {
  if (!BARE_CLAUSE_VERBS.has(cue.verb) || cue.subject?.form === 'inverted') return null;
  let start = cue.end;
  if (cue.verb === 'tell') {
    const object =
      /^\s+(?:reporters|journalists|supporters|lawmakers|them|him|her|us|me|(?:the|a|an|his|her|its|their)\s+(?:\p{Lu}\p{L}+\s+)*\p{L}+|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)*)(?:\s(?:on|in|at)\s(?:the\s)?\p{L}+){0,2}/u.exec(
        masked.slice(start),
      );
    if (object === null) return null;
    start += object[0].length;
  }
  const end = clauseEnd(masked, start, next);
  const text = masked.slice(start, end).trim();
  const isAdverbial =
    /^(?:in|on|at|by|to|of|for|with|during|after|before|so|when|as|about|from|through|via|yes|no,|and|but)\b/iu.test(
      text,
    ) && !/^(?:no \p{L}|about \p{N}|at least)/iu.test(text);
  return /^[\p{L}\p{N}]/u.test(text) && !isAdverbial && FINITE_VERB.test(text) ? { start, end } : null;
}

/** "The bridge was shut, Holm said": from the beginning of the sentence. */
function clauseBefore(cue: Cue, masked: string): Span | null {
  const { subject } = cue;
  if (subject === null || (subject.form !== 'before' && subject.form !== 'inverted')) return null;
  const head = subject.form === 'before' ? masked.slice(0, subject.start) : masked.slice(0, cue.start);
  if (!/,\s*$/u.test(head) || head.trim().length < 12) return null;
  if (
    subject.form === 'before' &&
    !/^\s*(?:[.,;!?]|$|(?:on|in|at|to|of|during|after|when|the|reporters|\p{Lu})\b)/u.test(
      masked.slice(cue.end),
    )
  )
    return null;
  const start = leadLength(head);
  const clause = head.slice(start);
  // "On Monday, Holm said" and "When asked, Holm said" have no clause before.
  if (
    !FINITE_VERB.test(clause) ||
    /^(?:asked|when|while|after|before|if|as|speaking|although|though|in|on|at|during|but asked)\b/iu.test(
      clause,
    )
  )
    return null;
  return { start, end: head.trimEnd().length - 1 };
}

function aroundAccordingTo(cue: Cue, masked: string): Span | null {
  const before = masked.slice(0, cue.start);
  if (/\p{L}{3}/u.test(before)) {
    const start = leadLength(before);
    return FINITE_VERB.test(before.slice(start)) ? { start, end: before.trimEnd().length } : null;
  }
  const { end, apposition } = cue.subject ?? { end: cue.end, apposition: null };
  const comma = masked.indexOf(', ', apposition === null ? end : end + 2 + apposition.length);
  return comma < 0 ? null : { start: comma + 2, end: masked.length };
}

/** Length of what stands before the clause: white space, a conjunction. */
function leadLength(head: string): number {
  return /^\s*(?:(?:But|And|Meanwhile,|However,|Still,|Yet)\s+)?/u.exec(head)?.[0].length ?? 0;
}

/** A clause ends where a second reporting verb of the same subject begins, at a semicolon, or with the sentence. */
function clauseEnd(masked: string, start: number, next: Cue | undefined): number {
  const ends = [masked.length];
  if (next?.subject?.form === 'carried-verb' && next.start > start) {
    const and = /,?\s+(?:and|but|or)\s+(?:\p{L}+ly\s+|then\s+|also\s+|later\s+)?$/u.exec(
      masked.slice(start, next.start),
    );
    if (and !== null) ends.push(start + and.index);
  }
  const semicolon = masked.indexOf(';', start);
  if (semicolon >= 0) ends.push(semicolon);
  return Math.min(...ends);
}
