import type { Span } from '../article/article.js';
import type { Cue } from './cues/cue.js';
import { THAT_CLAUSE_VERBS } from './data/reportingVerbs.js';
import { aroundAccordingTo } from './indirect/aroundAccordingTo.js';
import { bareClause } from './indirect/bareClause.js';
import { clauseBefore } from './indirect/clauseBefore.js';
import { objectSpeech } from './indirect/objectSpeech.js';
import { thatClause } from './indirect/thatClause.js';
import { MASK, type MaskedSentence } from './paragraph.js';

/** "did not say whether", "declined to say how", "would not tell": nothing was said. */
const UNSAID =
  /(?:\b(?:not|never|nor)|n['’]t|\b(?:declin|refus)(?:ed|es|ing) to|\bnobody|\bno one|\bneither)\s+(?:\p{L}+ly\s+|yet\s+)?$/u;
const CAN_BE_UNSAID = /^(?:say|tell|state|disclose|reveal|specify|explain|announce|indicate|confirm|add)$/u;

/**
 * What a reporting word reports without marks: the clause after "said that" or "said", the one before ", Holm said" or
 * ", according to Holm", or what somebody blamed, urged or vowed. Null when the clause holds marks, whose words stand for it, or is
 * none. `following`: the later reporting words of the sentence, which can end the clause.
 */
export function findIndirect(cue: Cue, sentence: MaskedSentence, following: readonly Cue[]): Span | null {
  const { masked } = sentence;
  const span = clauseOf(cue, masked, following);
  if (span === null) return null;
  const text = masked.slice(span.start, span.end);
  const lead = text.length - text.replace(/^[\s,;:—–-]+/u, '').length;
  const words = text.slice(lead).replace(/[\s.,;:!?—–-]+$/u, '');
  if (words.includes(MASK) || words.split(/\s+/u).length < 3) return null;
  const start = sentence.start + span.start + lead;
  return { start, end: start + words.length };
}

function clauseOf(cue: Cue, masked: string, following: readonly Cue[]): Span | null {
  if (cue.subject === null) return null;
  if (cue.subject.form === 'according-to')
    return cue.text.startsWith('in ') ? null : aroundAccordingTo(cue, masked);
  if (CAN_BE_UNSAID.test(cue.verb) && UNSAID.test(masked.slice(0, cue.start))) return null;
  const object = objectSpeech(cue, masked, following);
  if (object !== null) return object;
  if (!THAT_CLAUSE_VERBS.has(cue.verb)) return null;
  return (
    thatClause(cue, masked, following) ?? clauseBefore(cue, masked) ?? bareClause(cue, masked, following)
  );
}
