import type { Bars } from '../../src/answer/coverage.js';
import type { ScoredLine } from './fitStages.js';

/** So many of the questions that have an answer may be refused: a refusal costs a member more than an answer that says it is unsure. */
const WRONGLY_REFUSED = 0.03;
/** From “high” on so many of the questions have an answer, from “likely” on to there so many. */
const PRECISION = { high: 0.9, likely: 0.75 } as const;
const HUNDREDTHS = 100;

/** Bars by the scores of the questions on the stories themselves, in hundredths. */
export function chooseBars(lines: readonly ScoredLine[]): Bars {
  const own = lines.filter(({ origin }) => origin === 'own');
  const scores = own
    .filter(({ covered, evidence }) => covered && !evidence.lacksWords)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  const covered = down(scores[Math.floor(WRONGLY_REFUSED * scores.length)] ?? 0);
  const high = Math.max(covered, lowestBar(own, Infinity, PRECISION.high));
  const likely = Math.max(covered, lowestBar(own, high, PRECISION.likely));
  return { covered, likely, high };
}

/** The lowest bar between which and `top` a share of `precision` has an answer; `top`, but 1 at most, where there is none. */
function lowestBar(lines: readonly ScoredLine[], top: number, precision: number): number {
  const bars = Array.from({ length: HUNDREDTHS }, (_, i) => i / HUNDREDTHS).filter((bar) => bar < top);
  return (
    bars.find((bar) => {
      const above = lines.filter(({ score }) => score >= bar && score < top);
      const answered = above.filter(({ covered }) => covered).length;
      return above.length > 0 && answered / above.length >= precision;
    }) ?? Math.min(1, top)
  );
}

function down(score: number): number {
  return Math.floor(score * HUNDREDTHS) / HUNDREDTHS;
}
