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

/** Scores: from `covered` up there may be an answer, from `likely` up it is given without a word of doubt. */
export interface Thresholds {
  readonly covered: number;
  /** Of the first stage alone: below, the stories are about something else. */
  readonly subject: number;
  readonly likely: number;
  readonly high: number;
}

/** What the stage `answered` goes by beside the ranking. */
const ATTRIBUTES = [
  'first',
  'best',
  'wordsFit',
  'isLeftOpen',
  'turnsAround',
  'lacksFuture',
  'ownWords',
] as const;

/** The inputs of each stage, in the order of its weights. */
export const STAGE_INPUTS = {
  // One name says as much as three.
  subject: ({ cosine, ranking, size, unknownNames }: CoverageFeatures) => [
    cosine,
    ranking,
    size,
    Math.min(1, unknownNames),
  ],
  answered: ({ ranking, reading }: CoverageFeatures) =>
    reading === null ? [] : [ranking, ...ATTRIBUTES.map((name) => reading[name])],
  answeredUnread: ({ ranking }: CoverageFeatures) => [ranking],
} as const;

/** Whether the stories answer the question, and how sure that is. */
export function judgeCoverage(features: CoverageFeatures): Coverage {
  const judged = coverageScore(features, COVERAGE_MODEL);
  const score = features.hasAsked ? Math.max(judged, THRESHOLDS.high) : judged;
  const confidence = confidenceOf(score, THRESHOLDS);
  const isCovered =
    features.hasAsked || !isAbstained(score, subjectScore(features, COVERAGE_MODEL), THRESHOLDS);
  const outcome = !isCovered ? 'not-covered' : confidence === 'low' ? 'unsure' : 'answered';
  return { outcome, confidence, score };
}

/** Whether the stories do not cover the question: they are about something else, or hardly anything answers it. */
export function isAbstained(
  score: number,
  isAbout: number,
  { covered, subject }: Pick<Thresholds, 'covered' | 'subject'>,
): boolean {
  return score < covered || isAbout < subject;
}

export function confidenceOf(score: number, { high, likely }: Thresholds): Confidence {
  return score >= high ? 'high' : score >= likely ? 'likely' : 'low';
}

/**
 * What is left of the probability if the words that alone would answer are not there: about half of the questions for a
 * speaker's own words are answered in others.
 */
const WITHOUT_WORDS = 0.4;
/**
 * What is left if the question names what no article does. Not fitted: questions that were written with the article in
 * sight name nothing else where they are covered, but those of members do. So it makes an answer unsure, and only a
 * weak one "not covered".
 */
const WITH_UNKNOWN_NAMES = 0.4;

/**
 * From this probability on a question is about the stories, and how close the closest passage is says no more about
 * whether they answer it: paraphrases are far.
 */
const SURELY_ABOUT = 0.7;

/** The probability that the stories answer a question that is about them, less where it hardly is. */
export function coverageScore(features: CoverageFeatures, model: CoverageModel): number {
  const isAbout = subjectScore(features, model);
  const isAnswered = answeredProbability(features, model);
  const withoutWords = features.lacksWords ? WITHOUT_WORDS : 1;
  const withUnknownNames = features.unknownNames > 0 ? WITH_UNKNOWN_NAMES : 1;
  return Math.min(1, isAbout / SURELY_ABOUT) * isAnswered * withoutWords * withUnknownNames;
}

/** The probability that the question is about the stories. */
export function subjectScore(
  features: CoverageFeatures,
  { subject }: Pick<CoverageModel, 'subject'>,
): number {
  return probabilityOf(subject, STAGE_INPUTS.subject(features));
}

function answeredProbability(features: CoverageFeatures, model: CoverageModel): number {
  const { reading } = features;
  if (reading === null) return probabilityOf(model.answeredUnread, STAGE_INPUTS.answeredUnread(features));
  return probabilityOf(model.answered, STAGE_INPUTS.answered(features));
}

/** sigmoid(intercept + sum of weights x inputs). */
export function probabilityOf({ intercept, weights }: LogisticModel, inputs: readonly number[]): number {
  return sigmoid(weights.reduce((sum, weight, i) => sum + weight * (inputs[i] ?? 0), intercept));
}
