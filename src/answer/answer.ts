import type { ArticleDetails, Span } from '../article/article.js';
import type { Manners } from '../question/manners/readManners.js';
import type { Quotation, Speaker } from '../quotation/quotation.js';
import type { CoverageFeatures } from './coverageFeatures.js';
import type { PassageLead } from './shown/passageLead.js';
import type { MeantPerson } from './whichPeople.js';

/** How sure it is that the stories cover the question; coverageModel.ts has what each was worth. */
export type Confidence = 'high' | 'likely' | 'low';

/**
 * What a member is told: the passages answer; the stories may not say this, and one passage comes closest; the stories
 * do not cover this.
 */
export type Outcome = 'answered' | 'unsure' | 'not-covered';

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
  /** What makes its beginning understood, see leadOf. */
  readonly lead: Omit<PassageLead, 'before'> & { readonly before: TextSpan | null };
}

/** Milliseconds. */
interface Timings {
  readonly embedding: number;
  readonly search: number;
  readonly total: number;
}

interface Answered {
  readonly question: string;
  /** The question with everything that it follows up on, a line for each: `previous` of the next one. */
  readonly searched: string;
  /** The question before, where this one follows up on it; null where it stands alone. */
  readonly followsUp: string | null;
  readonly confidence: Confidence;
  /** The probability that the stories answer the question, 0 to 1. */
  readonly score: number;
  /** What the score was computed from. */
  readonly coverageFeatures: CoverageFeatures;
  /** Best first; they share no sentence. If not covered: what the stories say that comes closest. */
  readonly passages: readonly AnswerPassage[];
  /**
   * The answer to "who said ...?", or the speaker that "what did Kirby say?" asks for; null for other questions and if
   * not named.
   */
  readonly speaker: Speaker | null;
  /** Whether it asks who said something, or what somebody said. */
  readonly asksSpeech: boolean;
  /** Whether the passages are key sentences, as it asks what the stories say in short. */
  readonly isOverview: boolean;
  /** Two or more, if the surname that it names can mean any of them; else none. */
  readonly people: readonly MeantPerson[];
  readonly timings: Timings;
}

export interface FoundAnswer extends Answered {
  readonly kind: 'found';
  readonly outcome: Exclude<Outcome, 'not-covered'>;
}

export interface NotCoveredAnswer extends Answered {
  readonly kind: 'not-covered';
  readonly outcome: Extract<Outcome, 'not-covered'>;
}

/** The first index is still being built. */
interface NoIndexAnswer {
  readonly kind: 'no-index';
  readonly question: string;
}

/** Nothing was asked of the stories: one line answers. */
interface MannersAnswer {
  readonly kind: 'manners';
  readonly question: string;
  readonly manners: Manners;
}

export type Answer = FoundAnswer | NotCoveredAnswer | NoIndexAnswer | MannersAnswer;
