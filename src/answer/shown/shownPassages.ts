import type { AnswerPassage, FoundAnswer, NotCoveredAnswer } from '../answer.js';

/** A passage that scores less than this share of the best one says something else. */
const WORTH_SHOWING = 0.7;
const MAX_SHOWN = 3;

/**
 * The passages that a person sees: the best and those that come close to it, at most three; the best alone where it may
 * not answer; none where the question is not covered.
 */
export function shownPassages({
  outcome,
  isOverview,
  passages,
}: FoundAnswer | NotCoveredAnswer): readonly AnswerPassage[] {
  const best = passages[0]?.score ?? 0;
  switch (outcome) {
    case 'answered':
      if (isOverview) return passages.slice(0, MAX_SHOWN);
      return passages.filter(({ score }) => score >= best * WORTH_SHOWING).slice(0, MAX_SHOWN);
    case 'unsure':
      return passages.slice(0, 1);
    case 'not-covered':
      return [];
  }
}
