import { sigmoid } from '../search/rerank.js';
import type { Confidence, Outcome } from './answer.js';
import type { CoverageFeatures } from './coverageFeatures.js';
import { COVERAGE_MODEL, THRESHOLDS } from './coverageModel.js';

interface Coverage {
  readonly outcome: Outcome;
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
 * Two questions, because different things answer them: is it about these stories at all, which the closest passage
 * shows, and do they answer it or leave it open, which the reader shows. One regression over both was worse at each.
 */
export interface CoverageModel {
  readonly subject: LogisticModel;
  readonly answered: LogisticModel;
  /** The same where the reader read nothing. */
  readonly answeredUnread: LogisticModel;
}

/** Scores: from `covered` up there is an answer, from `likely` and `high` up it is called that. */
export interface Thresholds {
  readonly covered: number;
  readonly likely: number;
  readonly high: number;
}

/** The inputs of each stage, in the order of its weights. */
export const STAGE_INPUTS = {
  // One name says as much as three.
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
  const confidence = confidenceOf(score, THRESHOLDS);
  return { outcome: outcomeOf(score, confidence, features), confidence, score };
}

function outcomeOf(score: number, confidence: Confidence, { lacksWords }: CoverageFeatures): Outcome {
  if (score < THRESHOLDS.covered || lacksWords) return 'not-covered';
  return confidence === 'low' ? 'unsure' : 'answered';
}

export function confidenceOf(score: number, { high, likely }: Thresholds): Confidence {
  return score >= high ? 'high' : score >= likely ? 'likely' : 'low';
}

/**
 * What is left of the probability if the speaker's own words are not there: about half of such questions are answered
 * in other words.
 */
const WITHOUT_WORDS = 0.4;
/**
 * What is left if the question names what no article does. Not fitted: questions that were written with the article in
 * sight name nothing else where they are covered, but those of members do. So it makes an answer unsure, and only a
 * weak one "not covered".
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
