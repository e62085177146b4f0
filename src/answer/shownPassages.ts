import type { AnswerPassage, FoundAnswer, NotCoveredAnswer } from './answer.js';

/** A passage that scores less than this share of the best one says something else. */
const WORTH_SHOWING = 0.5;

/** The passages that a person is shown: the best, and what comes near it. Of a question not covered, all that are nearest. */
export function shownPassages({ kind, passages }: FoundAnswer | NotCoveredAnswer): readonly AnswerPassage[] {
  const best = passages[0]?.score ?? 0;
  return kind === 'found' ? passages.filter(({ score }) => score >= best * WORTH_SHOWING) : passages;
}
