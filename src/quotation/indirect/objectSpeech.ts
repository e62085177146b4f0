import type { Span } from '../../article/article.js';
import { OBJECT_PATTERNS } from '../../english/reportingVerbs.js';
import { GERUND_VERBS } from '../../english/verbClasses.js';
import type { Cue } from '../cues/cue.js';
import { readPhrase } from '../phrases/readPhrase.js';
import { tokenize } from '../phrases/tokens.js';
import { clauseEnd } from './clauseEnd.js';

/** After a verb of denying: "receiving the money". */
const GERUND = /^\s(?:(?:ever|even|personally|knowingly)\s)?\p{Ll}{2,}ing\s\p{L}/u;

/**
 * "blamed the pump for the flood", "urged lawmakers to pass the budget", "vowed to fight": what follows the verb,
 * with whom it concerns.
 */
export function objectSpeech(cue: Cue, masked: string, following: readonly Cue[]): Span | null {
  const rest = masked.slice(cue.end);
  if (GERUND_VERBS.has(cue.verb) && GERUND.test(rest))
    return { start: cue.end, end: clauseEnd(masked, cue.end, cue, following) };
  const pattern = OBJECT_PATTERNS.get(cue.verb);
  if (pattern === undefined || cue.subject?.form === 'inverted') return null;
  const tokens = tokenize(rest).slice(0, 30);
  const [first] = tokens;
  if (first?.kind !== 'word') return null;
  const hearer = /^(?:him|her|them|us|me|himself|herself|themselves)$/u.test(first.bare) ? 1 : null;
  const phrase = hearer === null ? readPhrase(tokens, 0) : null;
  const ends = hearer === null ? [phrase?.core, phrase?.end] : [hearer];
  const links = (at = -1): boolean => {
    const link = tokens[at]?.bare === 'not' ? tokens[at + 1] : tokens[at];
    return pattern.links.includes(link?.bare ?? '');
  };
  const withObject =
    pattern.object !== 'none' && ends.some((end) => end !== undefined && end > 0 && links(end));
  const without = pattern.object !== 'needed' && links(0);
  if (!withObject && !without) return null;
  // "called for | an inquiry", but "called on | Congress to act", "vowed | to fight"
  const drops = without && first.bare !== 'to' ? first.end : 0;
  const start = cue.end + drops;
  return { start, end: clauseEnd(masked, start, cue, following) };
}
