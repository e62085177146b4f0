import { type CoverageModel, coverageScore, STAGE_INPUTS, subjectScore } from '../../src/answer/coverage.js';
import type { CoverageFeatures } from '../../src/answer/coverageFeatures.js';
import type { FeatureLine } from './featureLine.js';
import { fitLogistic, type Observation } from './fitLogistic.js';

const RIDGE = 1;

/** There are many of these and all are alike: what one counts beside a question on the stories. */
const WEIGHTS = { own: 1, 'other-subject': 0.5, 'other-story': 0.5 } as const;

/** A line with the score that a model gave it which had not seen its story. */
export interface ScoredLine extends FeatureLine {
  readonly score: number;
  /** That of the stage `subject` alone. */
  readonly isAbout: number;
}

/**
 * Fits the stages: other subjects against the rest, then of the rest what is answered against what is left open.
 */
export function fitStages(lines: readonly FeatureLine[]): CoverageModel {
  const about = lines.filter(({ kind, features }) => kind !== 'offtopic' && !features.lacksWords);
  const observe = (
    of: readonly FeatureLine[],
    inputs: (features: CoverageFeatures) => readonly number[],
    isTrue: (line: FeatureLine) => boolean,
  ): Observation[] =>
    of.map((line) => ({ inputs: inputs(line.features), isTrue: isTrue(line), weight: WEIGHTS[line.origin] }));
  const isCovered = ({ covered }: FeatureLine) => covered;
  const read = about.filter(({ features }) => features.reading !== null);
  return {
    subject: fitLogistic(
      observe(lines, STAGE_INPUTS.subject, ({ kind }) => kind !== 'offtopic'),
      RIDGE,
    ),
    answered: fitLogistic(evenOut(observe(read, STAGE_INPUTS.answered, isCovered)), RIDGE),
    answeredUnread: fitLogistic(evenOut(observe(about, STAGE_INPUTS.answeredUnread, isCovered)), RIDGE),
  };
}

/** Gives both outcomes the same weight together: the sets have three answers to one question left open. */
function evenOut(observations: readonly Observation[]): Observation[] {
  const weightOf = (isTrue: boolean) =>
    observations.reduce((sum, each) => sum + (each.isTrue === isTrue ? each.weight : 0), 0);
  const total = weightOf(true) + weightOf(false);
  const factors = { true: total / 2 / (weightOf(true) || 1), false: total / 2 / (weightOf(false) || 1) };
  return observations.map((each) => ({
    ...each,
    weight: each.weight * (each.isTrue ? factors.true : factors.false),
  }));
}

/** Scores each line by a fit on all stories but its own. */
export function crossValidate(lines: readonly FeatureLine[]): ScoredLine[] {
  const stories = new Set(lines.map(({ story }) => story));
  return [...stories].flatMap((story) => {
    const model = fitStages(lines.filter((line) => line.story !== story));
    return lines
      .filter((line) => line.story === story)
      .map((line) => ({
        ...line,
        score: coverageScore(line.features, model),
        isAbout: subjectScore(line.features, model),
      }));
  });
}
