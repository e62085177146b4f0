import type { Thresholds } from '../../src/answer/coverage.js';
import type { ScoredLine } from './fitStages.js';

/** The share of the questions with an answer that may be called not covered: this costs more than a word of doubt. */
const WRONGLY_ABSTAINED = 0.03;
/** The share of the questions with an answer that may be taken for ones about another subject. */
const WRONGLY_ELSEWHERE = 0.005;
/** The share of the questions left open that may be answered without a word of doubt. */
const WRONGLY_SURE = 0.1;
/** The share of those from “high” up that have an answer, if half of all questions have one. */
const PRECISION = 0.9;
const HUNDREDTHS = 100;

/** Thresholds by the scores of the questions on the stories themselves, in hundredths. */
export function chooseThresholds(lines: readonly ScoredLine[]): Thresholds {
  const own = lines.filter(({ origin, kind }) => origin === 'own' && kind !== 'offtopic');
  const scoresOf = (covered: boolean) =>
    own.filter((line) => line.covered === covered).map(({ score }) => score);
  const [answered, open] = [scoresOf(true), scoresOf(false)];
  const covered = below(answered, WRONGLY_ABSTAINED);
  const about = own.filter((line) => line.covered).map(({ isAbout }) => isAbout);
  const from = (first: number, isEnough: (threshold: number) => boolean) => {
    let threshold = first;
    while (threshold < HUNDREDTHS && !isEnough(threshold / HUNDREDTHS)) threshold++;
    return threshold;
  };
  const likely = from(covered, (threshold) => shareFrom(threshold, open) <= WRONGLY_SURE);
  const high = from(likely, (threshold) => {
    const [right, wrong] = [shareFrom(threshold, answered), shareFrom(threshold, open)];
    return right / (right + wrong) >= PRECISION;
  });
  const subject = below(about, WRONGLY_ELSEWHERE) / HUNDREDTHS;
  return { covered: covered / HUNDREDTHS, subject, likely: likely / HUNDREDTHS, high: high / HUNDREDTHS };
}

/** The highest threshold, in hundredths, below which no more than a share of the scores lies. */
function below(scores: readonly number[], share: number): number {
  const sorted = [...scores].sort((a, b) => a - b);
  return Math.floor((sorted[Math.floor(share * sorted.length)] ?? 0) * HUNDREDTHS);
}

function shareFrom(threshold: number, scores: readonly number[]): number {
  return scores.filter((score) => score >= threshold).length / Math.max(1, scores.length);
}
