import type { Span } from '../../article/article.js';
import type { Cue } from '../cues/cue.js';
import type { TokenizedText } from '../phrases/token.js';
import { openingLength } from './clauseBefore.js';
import { hasLikelyVerb } from './hasVerb.js';

/**
 * "According to a poll | published on Friday, before the speech |, 48 percent": what may stand before the comma that
 * ends the source.
 */
const ASIDE =
  /^[^,]*,\s(?:before|after|on|in|at|during|published|released|obtained|dated|who|which)\s[^,]*(?=,\s)/u;

/** "The bridge was shut, according to Holm", "According to Holm, the bridge was shut". */
export function aroundAccordingTo(cue: Cue, sentence: TokenizedText): Span | null {
  const { text } = sentence;
  const before = text.slice(0, cue.start);
  if (/\p{L}{3}/u.test(before)) {
    const start = openingLength(before);
    const isClause = hasLikelyVerb(sentence, { start, end: cue.start });
    return isClause ? { start, end: before.trimEnd().length } : null;
  }
  const { end, apposition } = cue.subject ?? { end: cue.end, apposition: null };
  const after = apposition === null ? end : end + ', '.length + apposition.text.length;
  const comma = text.indexOf(', ', after + (ASIDE.exec(text.slice(after))?.[0].length ?? 0));
  return comma < 0 ? null : { start: comma + ', '.length, end: text.length };
}
