import type { Confidence } from '../../src/answer/answer.js';
import { rate } from './intervals.js';
import { showEstimate } from './renderScores.js';

/** How sure the answer to a question said it was, and whether there is one. */
export interface Claim {
  readonly confidence: Confidence;
  readonly isCovered: boolean;
  readonly isAbstained: boolean;
}

/** A line for each word of confidence: how many of the questions answered with it have an answer. */
export function renderConfidence(claims: readonly Claim[]): string[] {
  return (['high', 'likely', 'low'] as const).flatMap((word) => {
    const said = claims.filter(({ confidence, isAbstained }) => confidence === word && !isAbstained);
    const answered = said.filter(({ isCovered }) => isCovered).length;
    if (said.length === 0) return [];
    return [`“${word}” has an answer: ${showEstimate(rate(answered, said.length))} of ${said.length}`];
  });
}
