import type { Confidence } from './answer.js';

/**
 * Bars for the score of the best passage, set on the development corpus (`npm run evaluate`): from HIGH 94 of 100 answers come from an
 * article that covers the question, from LIKELY 86, though a third of its questions are on the subject of the article and
 * left open by it. Below COVERED two of three questions on other subjects are refused, and few that have an answer.
 */
const HIGH = 0.45;
const LIKELY = 0.35;
const COVERED = 0.22;

export interface Coverage {
  readonly covered: boolean;
  readonly confidence: Confidence;
}

/** Whether a best passage with this score answers the question, and how sure that is. */
export function judgeCoverage(score: number): Coverage {
  return {
    covered: score >= COVERED,
    confidence: score >= HIGH ? 'high' : score >= LIKELY ? 'likely' : 'low',
  };
}
