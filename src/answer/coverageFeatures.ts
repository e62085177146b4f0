import { textOf } from '../article/article.js';
import { typesIn } from '../question/answerType.js';
import type { Question } from '../question/readQuestion.js';
import type { ReadPassage } from '../search/rerank.js';
import type { SpeechRanking } from '../search/speech/speechPassage.js';

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
  /** Only a speaker's own words would answer, and they are not there. */
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

/** `ranked`: all passages searched; `read`: the best of them, as the reader left them. */
export function gatherFeatures(
  { unknownNames, expectedAnswer }: Pick<Question, 'unknownNames' | 'expectedAnswer'>,
  { ranked, isAnswered }: Pick<SpeechRanking, 'ranked' | 'isAnswered'>,
  read: readonly ReadPassage[],
): CoverageFeatures {
  return {
    ranking: Math.max(0, ...read.map(({ rankingScore }) => rankingScore)),
    cosine: ranked.reduce((best, { cosine }) => Math.max(best, cosine), 0),
    size: Math.log(Math.max(1, ranked.length)),
    unknownNames: unknownNames.length,
    lacksWords: !isAnswered,
    reading: readingFeatures(expectedAnswer === 'figure', read),
  };
}

function readingFeatures(asksFigure: boolean, read: readonly ReadPassage[]): ReadingFeatures | null {
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
    lacksFigure: asksFigure && !hasFigure ? 1 : 0,
  };
}
