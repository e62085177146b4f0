import type { ArticleDetails, Span } from '../article/article.js';
import type { Quotation, Speaker } from '../quotation/quotation.js';
import type { CoverageFeatures } from './coverageFeatures.js';

/** How sure it is that the stories cover the question; see coverage.ts for the measured meaning. */
export type Confidence = 'high' | 'likely' | 'low';

export interface TextSpan extends Span {
  readonly text: string;
}

/** A passage as it is shown: every text is a substring of the article's text. */
export interface AnswerPassage extends TextSpan {
  /** 0 to 1, higher is surer. */
  readonly score: number;
  readonly article: ArticleDetails;
  /** The heading above the passage, null before the first one. */
  readonly section: string | null;
  /** The sentence of the passage that answers best. */
  readonly sentence: TextSpan;
  /** The words of the sentence that answer; null without a reader. */
  readonly answer: TextSpan | null;
  readonly quotations: readonly Quotation[];
}

/** Milliseconds. */
export interface Timings {
  readonly embedding: number;
  readonly search: number;
  readonly total: number;
}

interface Answered {
  readonly question: string;
  /** The question together with what it follows up on, a line each: `previous` for the next one. */
  readonly searched: string;
  /** The question before, where this one follows up on it; null where it stands alone. */
  readonly followsUp: string | null;
  readonly confidence: Confidence;
  /** The probability that the stories answer the question, 0 to 1. */
  readonly score: number;
  /** What that goes by. */
  readonly coverageFeatures: CoverageFeatures;
  /** Best first; they share no sentence. Of `not-covered`, what the stories do say nearest to the question. */
  readonly passages: readonly AnswerPassage[];
  /** Who is named as the answer to "who said ...?", or said what "what did Kirby say?" asks for; null otherwise and when not named. */
  readonly speaker: Speaker | null;
  readonly timings: Timings;
}

export interface FoundAnswer extends Answered {
  readonly kind: 'found';
}

export interface NotCoveredAnswer extends Answered {
  readonly kind: 'not-covered';
}

/** The first index is still being built. */
export interface NoIndexAnswer {
  readonly kind: 'no-index';
  readonly question: string;
}

export type Answer = FoundAnswer | NotCoveredAnswer | NoIndexAnswer;
