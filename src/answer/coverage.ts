import { sigmoid } from '../search/rerank.js';
import type { Confidence } from './answer.js';
import { COVERAGE_MODEL, THRESHOLDS } from './coverageModel.js';
import type { CoverageFeatures } from './coverageFeatures.js';

export interface Coverage {
  readonly covered: boolean;
  readonly confidence: Confidence;
  /** The probability that the stories answer the question, 0 to 1: what the other two go by. */
  readonly score: number;
}

/** A logistic regression. */
export interface LogisticModel {
  readonly intercept: number;
  readonly weights: readonly number[];
}

/**
 * Two questions, because different things answer them: is it about these stories at all, which the closest passage tells, and do they
 * answer it or leave it open, which the reader tells. One regression over both weakened either.
 */
export interface CoverageModel {
  readonly subject: LogisticModel;
  readonly answered: LogisticModel;
  /** The same where the reader read nothing. */
  readonly answeredUnread: LogisticModel;
}

/** Scores: from `covered` on there is an answer, from `likely` and `high` on it is called so. */
export interface Thresholds {
  readonly covered: number;
  readonly likely: number;
  readonly high: number;
}

/** The inputs of each stage, in the order of its weights. */
export const STAGE_INPUTS = {
  // One name is as telling as three.
  subject: ({ cosine, ranking, size, unknownNames }: CoverageFeatures) => [
    cosine,
    ranking,
    size,
    Math.min(1, unknownNames),
  ],
  answered: ({ reading }: CoverageFeatures) => (reading === null ? [] : [reading.both, reading.lacksFigure]),
  answeredUnread: ({ ranking }: CoverageFeatures) => [ranking],
} as const;

/** Whether the stories answer the question, and how sure that is. */
export function judgeCoverage(features: CoverageFeatures): Coverage {
  const score = coverageScore(features, COVERAGE_MODEL);
  return {
    covered: score >= THRESHOLDS.covered && !features.lacksWords,
    confidence: confidenceOf(score, THRESHOLDS),
    score,
  };
}

export function confidenceOf(score: number, { high, likely }: Thresholds): Confidence {
  return score >= high ? 'high' : score >= likely ? 'likely' : 'low';
}

/** What is left of the probability where nobody's own words answer: of such questions on the stories about half are answered in other words. */
const WITHOUT_WORDS = 0.4;
/**
 * What is left where the question names what no article does. Not fitted: whoever writes questions with the article in sight names nothing
 * else in one that is covered, as members do; so it makes an answer unsure and a weak one "not covered", no more.
 */
const WITH_UNKNOWN_NAMES = 0.4;

/** The probability that the question is about the stories, times that of an answer if it is. */
export function coverageScore(
  features: CoverageFeatures,
  { subject, answered, answeredUnread }: CoverageModel,
): number {
  const isAbout = probabilityOf(subject, STAGE_INPUTS.subject(features));
  const isAnswered =
    features.reading === null
      ? probabilityOf(answeredUnread, STAGE_INPUTS.answeredUnread(features))
      : probabilityOf(answered, STAGE_INPUTS.answered(features));
  const withoutWords = features.lacksWords ? WITHOUT_WORDS : 1;
  const withUnknownNames = features.unknownNames > 0 ? WITH_UNKNOWN_NAMES : 1;
  return isAbout * isAnswered * withoutWords * withUnknownNames;
}

/** sigmoid(intercept + sum of weights x inputs). */
export function probabilityOf({ intercept, weights }: LogisticModel, inputs: readonly number[]): number {
  return sigmoid(weights.reduce((sum, weight, i) => sum + weight * (inputs[i] ?? 0), intercept));
}
