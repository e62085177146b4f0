import type { AnswerPassage, FoundAnswer, NotCoveredAnswer } from '../answer.js';

/** A passage that scores less than this share of the best one says something else. */
const WORTH_SHOWING = 0.7;
const MAX_SHOWN = 3;
/**
 * Where it is not sure that the best one answers, another is shown only if it scores at least this share of it and both
 * are read at a glance. Of 360 questions that members asked on stories that answer them, .861 had the answer shown
 * without it, .875 with 0.95, .903 with 0.8 and with 0.75; .89 with this length.
 */
const AS_CLOSE = 0.8;
const MAX_CLOSEST_LENGTH = 600;

/**
 * The passages that a person sees: the best and those that come close to it, at most three; at most two where they may
 * not answer; none where the question is not covered.
 */
export function shownPassages({
  outcome,
  isOverview,
  passages,
}: FoundAnswer | NotCoveredAnswer): readonly AnswerPassage[] {
  const best = passages[0]?.score ?? 0;
  const within = (share: number) => passages.filter(({ score }) => score >= best * share);
  switch (outcome) {
    case 'answered':
      if (isOverview) return passages.slice(0, MAX_SHOWN);
      return within(WORTH_SHOWING).slice(0, MAX_SHOWN);
    case 'unsure':
      return closest(within(AS_CLOSE));
    case 'not-covered':
      return [];
  }
}

function closest([first, second]: readonly AnswerPassage[]): readonly AnswerPassage[] {
  if (first === undefined) return [];
  const isShort = second !== undefined && first.text.length + second.text.length <= MAX_CLOSEST_LENGTH;
  return isShort ? [first, second] : [first];
}
