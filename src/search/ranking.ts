import { setImmediate as pause } from 'node:timers/promises';
import type { Passage } from '../index/analysis/passages.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { Cosines } from '../index/passageIndex.js';
import type { Query } from '../question/query.js';
import { bestRows, rowsFrom } from './bestRows.js';
import { createExactScores, type ExactScores, readScoring } from './exactScores.js';
import { ALL_FEATURES, type SearchFeatures } from './features.js';
import { scorePassages } from './scorePassages.js';
import { cosinesByStory } from './storyCosines.js';
import type { ArticleWords } from './words/articleWords.js';

/** A passage with how well it fits a query. */
export interface RankedPassage {
  readonly indexed: IndexedArticle;
  readonly passage: Passage;
  /**
   * 0 to 1: half the cosine, half the words, and a little of the beginning of its article and of the type of answer.
   */
  readonly score: number;
  /** Mean of the passage's own cosine and that of its best sentence. */
  readonly cosine: number;
  /** See WordFit.ofPassage, 0 to 1. */
  readonly lexical: number;
  /** Index into the article's sentences of the one that answers best. */
  readonly bestSentence: number;
}

/** All passages of the articles searched, with what each scores. Only the best are there as objects. */
export interface Ranking {
  /** The best, best first; they overlap. All of them where there are no more than RANKED. */
  readonly ranked: readonly RankedPassage[];
  /** How many passages were searched. */
  readonly size: number;
  /** The best cosine of all. */
  readonly closest: number;
  /** Every passage with this score or a better one, best first. */
  from(score: number): RankedPassage[];
  /** Of the passages of an article, those with these numbers or all of them; none if it was not searched. */
  of(indexed: IndexedArticle, numbers?: readonly number[]): RankedPassage[];
  /** Of the passage of an article with this number; 0 if it was not searched. */
  scoreOf(indexed: IndexedArticle, number: number): number;
}

/**
 * How many passages are ranked as objects. Ten that share no sentence are chosen of them: a passage shares one with
 * four others of its article.
 */
const RANKED = 500;

/** With more passages other work gets its turn before the best are chosen. */
const MANY = 20_000;

export interface RankOptions {
  readonly words: ArticleWords;
  readonly query: Query;
  /** Of the articles of `words` to the query. */
  readonly cosines: Cosines;
  /** Default all. */
  readonly features?: SearchFeatures;
  /** Default RANKED. */
  readonly limit?: number;
}

/**
 * Ranks by 0.5 cosine + 0.5 BM25 / ceiling, with the beginning of their article and the type of answer. One score for
 * ranking and for coverage: it separates covered questions from other subjects better than the cosine or BM25 alone. A
 * question of stop words alone is ranked by cosine.
 */
export async function rankPassages({
  words,
  query,
  cosines,
  features = ALL_FEATURES,
  limit = RANKED,
}: RankOptions): Promise<Ranking> {
  const { articles, firsts } = words;
  const scoring = await readScoring(words, query, features);
  const { wordFit } = scoring;
  const ofStories = cosinesByStory(words, cosines);
  const rough = await scorePassages(scoring, ofStories);
  const exact = createExactScores(scoring, (story) => ofStories.exactly(story));
  if (rough.scores.length > MANY) await pause();

  const passageAt = (story: number, number: number): RankedPassage[] => {
    const indexed = articles[story];
    const passage = indexed?.passages[number];
    if (indexed === undefined || passage === undefined) return [];
    const { first, last } = passage.sentences;
    const own = exact.cosinesOf(story);
    const sentence = firsts.sentences[story] ?? 0;
    const bestSentence = bestOf(
      first,
      last,
      (index) => (own[index] ?? 0) + (wordFit.sentences[sentence + index] ?? 0),
    );
    return [{ indexed, passage, ...exact.of(story, number), bestSentence }];
  };
  const exactScore = (row: number): number => {
    const story = storyOf(row, firsts.passages);
    return exact.of(story, row - (firsts.passages[story] ?? 0)).score;
  };
  const passagesAt = (rows: readonly number[]) =>
    rows.flatMap((row) => {
      const story = storyOf(row, firsts.passages);
      return passageAt(story, row - (firsts.passages[story] ?? 0));
    });

  return {
    ranked: passagesAt(bestRows(rough, limit, exactScore)),
    size: rough.scores.length,
    closest: rough.closest.reduce((best, story) => Math.max(best, exact.closestOf(story)), 0),
    from: (score) => passagesAt(rowsFrom(rough, score, exactScore)),
    of(indexed, numbers) {
      const story = words.numberOf(indexed);
      return (numbers ?? [...indexed.passages.keys()]).flatMap((number) => passageAt(story, number));
    },
    scoreOf: (indexed, number) => scoreOf(words, exact, indexed, number),
  };
}

/** The scores of single passages in the same ranking: vectors are compared only when they are asked for. */
export async function scoreSingly({
  words,
  query,
  cosines,
  features = ALL_FEATURES,
}: Omit<RankOptions, 'cosines' | 'limit'> & {
  readonly cosines: Pick<Cosines, 'of'>;
}): Promise<Pick<Ranking, 'scoreOf'>> {
  const exact = createExactScores(await readScoring(words, query, features), (story) =>
    cosines.of(words.articles[story]?.article.id ?? ''),
  );
  return { scoreOf: (indexed, number) => scoreOf(words, exact, indexed, number) };
}

function scoreOf(words: ArticleWords, exact: ExactScores, indexed: IndexedArticle, number: number): number {
  const story = words.numberOf(indexed);
  const { passages } = words.firsts;
  const first = passages[story];
  return first !== undefined && first + number < (passages[story + 1] ?? 0)
    ? exact.of(story, number).score
    : 0;
}

/** The story that a passage is of: the last one that begins at or before it and has passages. */
function storyOf(row: number, firsts: Int32Array): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle + 1] ?? Infinity) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bestOf(first: number, last: number, value: (index: number) => number): number {
  let best = first;
  let bestValue = -Infinity;
  for (let candidate = first; candidate <= last; candidate++) {
    const v = value(candidate);
    if (v > bestValue) [best, bestValue] = [candidate, v];
  }
  return best;
}
