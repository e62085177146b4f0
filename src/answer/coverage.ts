import type { Confidence } from './answer.js';

/** Below this score a question is on another subject than the stories. */
const COVERED = 0.26;
const LIKELY = 0.35;
const HIGH = 0.5;

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
