import type { Span } from '../../article/article.js';
import { OBJECT_PATTERNS } from '../../english/verbs/reportingVerbs.js';
import { GERUND_VERBS } from '../../english/verbs/verbClasses.js';
import type { Cue } from '../cues/cue.js';
import { readPhrase } from '../phrases/span/readPhrase.js';
import type { TokenizedText } from '../phrases/token.js';
import { clauseEnd } from './clauseEnd.js';

/** After a verb of denying: "receiving the money". */
const GERUND = /^\s(?:(?:ever|even|personally|knowingly)\s)?\p{Ll}{2,}ing\s\p{L}/u;

/** No link stands farther behind its verb. */
const MAX_TOKENS = 30;

/**
 * "blamed the pump for the flood", "urged lawmakers to pass the budget", "vowed to fight": what follows the verb,
 * with whom it concerns.
 */
export function objectSpeech(
  cue: Cue,
  { text, tokens }: TokenizedText,
  following: readonly Cue[],
): Span | null {
  if (GERUND_VERBS.has(cue.verb) && GERUND.test(text.slice(cue.end)))
    return { start: cue.end, end: clauseEnd(text, cue.end, cue, following) };
  const pattern = OBJECT_PATTERNS.get(cue.verb);
  if (pattern === undefined || cue.subject?.form === 'inverted') return null;
  const from = tokens.findIndex(({ start }) => start >= cue.end);
  const after = from < 0 ? [] : tokens.slice(from, from + MAX_TOKENS);
  const [first] = after;
  if (first?.kind !== 'word') return null;
  const isPronoun = /^(?:him|her|them|us|me|himself|herself|themselves)$/u.test(first.bare);
  const phrase = isPronoun ? null : readPhrase(after, 0);
  const ends = isPronoun ? [1] : [phrase?.core, phrase?.end];
  const links = (at = -1): boolean => {
    const link = after[at]?.bare === 'not' ? after[at + 1] : after[at];
    return pattern.links.includes(link?.bare ?? '');
  };
  const withObject =
    pattern.object !== 'none' && ends.some((end) => end !== undefined && end > 0 && links(end));
  const without = pattern.object !== 'needed' && links(0);
  if (!withObject && !without) return null;
  // "called for | an inquiry", but "called on | Congress to act", "vowed | to fight"
  const start = without && first.bare !== 'to' ? first.end : cue.end;
  return { start, end: clauseEnd(text, start, cue, following) };
}
