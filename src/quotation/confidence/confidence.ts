import type { Quotation } from '../quotation.js';
import type { RuleCounts } from './ruleCounts.js';
import { RULE_PRECISION } from './rulePrecision.js';

/**
 * Below it no speaker is named: one who is likelier wrong than right. `npm run fit:speakers` prints what other bars
 * would do.
 */
export const CONFIDENCE_BAR = 0.5;

/** So many quotations the expectation weighs against what was counted. */
const PRIOR_WEIGHT = 10;

/** What a rule is worth of which nothing is known. */
const USUAL = 0.9;

/** What rules are worth that guess, until they have been counted. */
const OF_GUESSES: ReadonlyMap<string, number> = new Map([
  ['guessed-pronoun', 0.4],
  // A paragraph of nothing but words may be an answer.
  ['bare-paragraph', 0.6],
  // "the author" may be another.
  ['epithet', 0.6],
]);

const expectedOf = (rule: string): number => OF_GUESSES.get(rule) ?? USUAL;

/** "adjacent-cue+pronoun" */
export function pairOf(mentionRule: string, speakerRule: string): string {
  return `${mentionRule}+${speakerRule}`;
}

/**
 * The chance, 0 to 1, that a speaker settled by these two rules is right: the share counted for the pair, drawn to
 * what the weaker of the two is worth (an m-estimate, Cestnik 1990), since most pairs are rare.
 */
export function confidenceOf(
  mentionRule: string,
  speakerRule: string,
  counts: RuleCounts = RULE_PRECISION,
): number {
  const weaker = Math.min(
    shareOf(mentionRule, expectedOf(mentionRule), counts),
    shareOf(speakerRule, expectedOf(speakerRule), counts),
  );
  return shareOf(pairOf(mentionRule, speakerRule), weaker, counts);
}

function shareOf(name: string, expected: number, counts: RuleCounts): number {
  const { right, settled } = counts.get(name) ?? { right: 0, settled: 0 };
  return (right + PRIOR_WEIGHT * expected) / (settled + PRIOR_WEIGHT);
}

/** Makes the speaker a mere candidate where the rules are too often wrong; the rules stay, to tell why. */
export function withoutDoubtful(quotation: Quotation, bar: number): Quotation {
  return quotation.confidence !== null && quotation.confidence < bar
    ? { ...quotation, speaker: null, candidate: quotation.speaker }
    : quotation;
}
