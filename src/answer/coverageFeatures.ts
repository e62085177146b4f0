import type { Question } from '../question/readQuestion.js';
import type { SearchResult } from '../search/passageSearch.js';
import type { ReadPassage } from '../search/rerank.js';
import { type AttributeFeatures, attributeFeatures } from './attribute/attributeFeatures.js';
import { hasAsked } from './attribute/hasAsked.js';
import { lacksSuccession } from './attribute/succession.js';

/** What the coverage of a question is computed from. */
export interface CoverageFeatures {
  /** The best score of the ranking, before the reader, 0 to 1. */
  readonly ranking: number;
  /** The best cosine of all passages: the best sign of another subject. */
  readonly cosine: number;
  /** ln of the number of passages searched: of more passages the best is closer by chance. */
  readonly size: number;
  /** How many names of the question no article has. */
  readonly unknownNames: number;
  /**
   * Only certain words would answer, and they are not there: a speaker's own, or those that tell who came before or
   * after somebody.
   */
  readonly lacksWords: boolean;
  /** See hasAsked. */
  readonly hasAsked: boolean;
  /** What the reader makes of the passages; null where it read none. */
  readonly reading: ReadingFeatures | null;
}

export interface ReadingFeatures extends AttributeFeatures {
  /** The log odds that the reader gives the first passage it has read, as they are shown; about -2.5 to 2.5. */
  readonly first: number;
  /** The best log odds that it gives one of the first three. */
  readonly best: number;
}

/** Of a search, and of the best passages that it found, as the reader left them. */
export function gatherFeatures(
  question: Pick<Question, 'text' | 'unknownNames' | 'askedFor' | 'speech'>,
  { closest, size, isAnswered }: Pick<SearchResult, 'closest' | 'size' | 'isAnswered'>,
  read: readonly ReadPassage[],
): CoverageFeatures {
  return {
    ranking: Math.max(0, ...read.map(({ rankingScore }) => rankingScore)),
    cosine: closest,
    size: Math.log(Math.max(1, size)),
    unknownNames: question.unknownNames.length,
    lacksWords: !isAnswered || lacksSuccession(question, read[0]),
    hasAsked: hasAsked(question, read[0]),
    reading: readingFeatures(question, read),
  };
}

/** What an answer shows at most: what comes after does not make it one. */
const SHOWN_AT_MOST = 3;

function readingFeatures(
  question: Pick<Question, 'text' | 'askedFor' | 'speech'>,
  read: readonly ReadPassage[],
): ReadingFeatures | null {
  const first = read.find(({ reading }) => reading !== null);
  if (first === undefined) return null;
  const shown = read.slice(0, SHOWN_AT_MOST).flatMap(({ reading }) => reading ?? []);
  return {
    ...attributeFeatures(question, first),
    first: logOdds(first.reading ?? 0.5),
    best: logOdds(Math.max(first.reading ?? 0.5, ...shown)),
  };
}

/** The inverse of `sigmoid`. */
function logOdds(probability: number): number {
  return Math.log(probability / (1 - probability));
}
