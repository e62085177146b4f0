import { textOf } from '../article/article.js';
import { askedType, typesIn } from '../question/answerType.js';
import type { SearchResult } from '../search/passageSearch.js';
import type { ReadPassage } from '../search/rerank.js';

/** What tells whether the stories cover a question. */
export interface CoverageFeatures {
  /** The best score of the ranking, before the reader, 0 to 1. */
  readonly ranking: number;
  /** The best cosine of all passages, which tells other subjects best. */
  readonly cosine: number;
  /** ln of the number of passages searched: of more passages the best is closer by chance. */
  readonly size: number;
  /** How many names of the question none of the articles has, see unknownNames. */
  readonly unknownNames: number;
  /** Only somebody's own words would answer, and they are not there. */
  readonly lacksWords: boolean;
  /** What the reader makes of the passages; null where it read none. */
  readonly reading: ReadingFeatures | null;
}

export interface ReadingFeatures {
  /** The best product of a passage's two scores: ranked well and read well, not one passage this and another that. */
  readonly both: number;
  /** 1 where the question asks for a figure and the words that answer have none, else 0. */
  readonly lacksFigure: number;
}

export function gatherFeatures(
  found: SearchResult,
  read: readonly ReadPassage[],
  lacksWords: boolean,
): CoverageFeatures {
  return {
    ranking: Math.max(0, ...read.map(({ rankingScore }) => rankingScore)),
    cosine: found.ranked.reduce((best, { cosine }) => Math.max(best, cosine), 0),
    size: Math.log(Math.max(1, found.ranked.length)),
    unknownNames: found.unknownNames.length,
    lacksWords,
    reading: readingFeatures(found.question, read),
  };
}

function readingFeatures(question: string, read: readonly ReadPassage[]): ReadingFeatures | null {
  const readings = read.flatMap((passage) =>
    passage.reading === null ? [] : [{ passage, reading: passage.reading }],
  );
  const [first, ...others] = readings;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (b.reading > a.reading ? b : a), first);
  const { indexed, answer } = best.passage;
  const hasFigure = answer !== null && typesIn(textOf(indexed.article.text, answer)).has('figure');
  return {
    both: Math.max(...readings.map(({ passage, reading }) => passage.rankingScore * reading)),
    lacksFigure: askedType(question) === 'figure' && !hasFigure ? 1 : 0,
  };
}
