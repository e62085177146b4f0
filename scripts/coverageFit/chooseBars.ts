import type { ScoredLine } from './fitStages.js';

/** What a score means: see Coverage. */
export interface Bars {
  readonly covered: number;
  readonly likely: number;
  readonly high: number;
}

/** So many of the questions that have an answer may be refused: a refusal costs a member more than an answer that says it is unsure. */
const WRONGLY_REFUSED = 0.025;
/** From “high” on so many of the questions have an answer, from “likely” on to there so many. */
const PRECISION = { high: 0.9, likely: 0.75 } as const;
const STEP = 0.01;

/** Bars by the scores of the questions on the stories themselves, in hundredths. */
export function chooseBars(lines: readonly ScoredLine[]): Bars {
  const own = lines.filter(({ origin }) => origin === 'own');
  const scores = own
    .filter(({ covered, evidence }) => covered && !evidence.lacksWords)
    .map(({ score }) => score)
    .sort((a, b) => a - b);
  const covered = down(scores[Math.floor(WRONGLY_REFUSED * scores.length)] ?? 0);
  const high = lowestBar(own, 1, PRECISION.high);
  return { covered, high, likely: Math.max(covered, lowestBar(own, high, PRECISION.likely)) };
}

/** The lowest bar between which and `top` a share of `precision` has an answer. */
function lowestBar(lines: readonly ScoredLine[], top: number, precision: number): number {
  let lowest = top;
  for (let bar = down(top); bar >= 0; bar = down(bar - STEP / 2)) {
    const above = lines.filter(({ score }) => score >= bar && score < top);
    const answered = above.filter(({ covered }) => covered).length;
    if (above.length > 0 && answered / above.length >= precision) lowest = bar;
    if (bar <= 0) break;
  }
  return lowest;
}

function down(score: number): number {
  return Math.floor(score / STEP + 1e-9) / Math.round(1 / STEP);
}
