import { isContentWord, termsOf, wordsOf } from '../../english/terms.js';
import { REPORTING_VERBS } from '../../english/verbs/reportingVerbs.js';
import type { SoughtWords } from '../../question/speech/speechReading.js';
import type { Quotation } from '../../quotation/quotation.js';
import { closestRun } from './closestRun.js';

/** Verbs that say nothing about how something was said. */
const PLAIN_VERBS = new Set(['say', 'tell', 'quote']);
/** Verbs that turn what follows into its opposite. */
export const OPPOSITES = new Set(['deny', 'reject', 'dismiss']);
const SAME_VERB = 0.1;
/** Fewer words in a row can be in any quotation. */
const MIN_SEQUENCE = 3;
/** A run of words that shares less than this says something else. */
const MIN_CLOSENESS = 0.6;

/**
 * How well a quotation fits words that are sought, 0 to 1: 1 where it has them in a row. Otherwise the share of the
 * content words that it has, with those of the sentences around it counting half; the question's own reporting verb
 * breaks a tie.
 */
export function quotationFit(sought: SoughtWords, { text, cue }: Quotation, around: string): number {
  const verb = cue === null ? null : (REPORTING_VERBS.get(cue.toLowerCase()) ?? null);
  let fit = Math.max(closeness(sought, text), (shareOf(sought, text) + shareOf(sought, around)) / 2);
  if (verb !== null && verb === sought.verb && !PLAIN_VERBS.has(verb)) fit += SAME_VERB;
  if (verb !== null && OPPOSITES.has(verb) && verb !== sought.verb) fit -= SAME_VERB;
  return Math.min(1, Math.max(0, fit));
}

/** Share of the content words that a text has, 0 to 1; 0 where none are sought. */
function shareOf({ terms }: SoughtWords, text: string): number {
  const known = new Set(termsOf(text));
  const found = [...terms].filter((term) => known.has(term)).length;
  return terms.size === 0 ? 0 : found / terms.size;
}

/** How little must be changed to find the words in a row, 0 to 1. */
function closeness({ words }: SoughtWords, text: string): number {
  if (words.length < MIN_SEQUENCE || !words.some(isContentWord)) return 0;
  const near = 1 - closestRun(wordsOf(text), words).distance / words.length;
  return near < MIN_CLOSENESS ? 0 : near;
}
