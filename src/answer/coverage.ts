import { sigmoid } from '../search/rerank.js';
import type { Confidence } from './answer.js';
import { BARS, COVERAGE_MODEL } from './coverageModel.js';
import type { Evidence } from './evidence.js';

export interface Coverage {
  readonly covered: boolean;
  readonly confidence: Confidence;
  /** The probability that the stories answer the question, 0 to 1: what the other two go by. */
  readonly score: number;
}

/** A logistic regression. */
export interface CoverageStage {
  readonly base: number;
  readonly weights: readonly number[];
}

/**
 * Two questions, because different things answer them: is it about these stories at all, which the closest passage tells, and do they
 * answer it or leave it open, which the reader tells. One regression over both weakened either.
 */
export interface CoverageModel {
  readonly subject: CoverageStage;
  readonly answered: CoverageStage;
  /** The same where the reader read nothing. */
  readonly answeredUnread: CoverageStage;
}

/** Scores: from `covered` on there is an answer, from `likely` and `high` on it is called so. */
export interface Bars {
  readonly covered: number;
  readonly likely: number;
  readonly high: number;
}

/** The inputs of each stage, in the order of its weights. */
export const STAGE_INPUTS = {
  // One name is as telling as three.
  subject: ({ cosine, ranking, size, unknownNames }: Evidence) => [
    cosine,
    ranking,
    size,
    Math.min(1, unknownNames),
  ],
  answered: ({ reading }: Evidence) => (reading === null ? [] : [reading.both, reading.lacksFigure]),
  answeredUnread: ({ ranking }: Evidence) => [ranking],
} as const;

/** Whether the stories answer the question, and how sure that is. */
export function judgeCoverage(evidence: Evidence): Coverage {
  const score = coverageScore(evidence, COVERAGE_MODEL);
  return {
    covered: score >= BARS.covered && !evidence.lacksWords,
    confidence: confidenceOf(score, BARS),
    score,
  };
}

export function confidenceOf(score: number, { high, likely }: Bars): Confidence {
  return score >= high ? 'high' : score >= likely ? 'likely' : 'low';
}

/** What is left of the probability where nobody's own words answer: of such questions on the stories about half are answered in other words. */
const WITHOUT_WORDS = 0.4;
/**
 * What is left where the question names what no article does. Not fitted: whoever writes questions with the article in sight names nothing
 * else in one that is covered, as members do; so it makes an answer unsure and a weak one refused, no more.
 */
const WITH_FOREIGN_NAMES = 0.4;

/** The probability that the question is about the stories, times that of an answer if it is. */
export function coverageScore(
  evidence: Evidence,
  { subject, answered, answeredUnread }: CoverageModel,
): number {
  const isAbout = probabilityOf(subject, STAGE_INPUTS.subject(evidence));
  const isAnswered =
    evidence.reading === null
      ? probabilityOf(answeredUnread, STAGE_INPUTS.answeredUnread(evidence))
      : probabilityOf(answered, STAGE_INPUTS.answered(evidence));
  const withoutWords = evidence.lacksWords ? WITHOUT_WORDS : 1;
  const withForeignNames = evidence.unknownNames > 0 ? WITH_FOREIGN_NAMES : 1;
  return isAbout * isAnswered * withoutWords * withForeignNames;
}

/** sigmoid(base + sum of weights x inputs). */
export function probabilityOf({ base, weights }: CoverageStage, inputs: readonly number[]): number {
  return sigmoid(weights.reduce((sum, weight, i) => sum + weight * (inputs[i] ?? 0), base));
}
