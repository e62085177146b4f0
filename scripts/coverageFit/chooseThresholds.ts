import type { Thresholds } from '../../src/answer/coverage.js';
import type { ScoredLine } from './fitStages.js';

/**
 * The share of the questions with an answer that may go unanswered: this costs a member more than an answer that says
 * it is unsure.
 */
const WRONGLY_ABSTAINED = 0.03;
/** The share of the questions with an answer: from “high” up, and from “likely” up to there. */
const PRECISION = { high: 0.9, likely: 0.75 } as const;
const HUNDREDTHS = 100;

/** Thresholds by the scores of the questions on the stories themselves, in hundredths. */
export function chooseThresholds(lines: readonly ScoredLine[]): Thresholds {
  const own = lines.filter(({ origin }) => origin === 'own');
  const scores = own
    .filter(({ covered, features }) => covered && !features.lacksWords)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  const covered = down(scores[Math.floor(WRONGLY_ABSTAINED * scores.length)] ?? 0);
  const high = Math.max(covered, lowestThreshold(own, Infinity, PRECISION.high));
  const likely = Math.max(covered, lowestThreshold(own, high, PRECISION.likely));
  return { covered, likely, high };
}

/**
 * The lowest threshold between which and `top` a share of `precision` has an answer; `top`, but 1 at most, where there
 * is none.
 */
function lowestThreshold(lines: readonly ScoredLine[], top: number, precision: number): number {
  const thresholds = Array.from({ length: HUNDREDTHS }, (_, i) => i / HUNDREDTHS).filter(
    (threshold) => threshold < top,
  );
  return (
    thresholds.find((threshold) => {
      const above = lines.filter(({ score }) => score >= threshold && score < top);
      const answered = above.filter(({ covered }) => covered).length;
      return above.length > 0 && answered / above.length >= precision;
    }) ?? Math.min(1, top)
  );
}

function down(score: number): number {
  return Math.floor(score * HUNDREDTHS) / HUNDREDTHS;
}
