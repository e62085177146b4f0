import { setImmediate as pause } from 'node:timers/promises';
import type { Passage } from '../index/analysis/passages.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { Cosines } from '../index/passageIndex.js';
import type { Query } from '../question/query.js';
import { bestRows } from './bestRows.js';
import { ALL_FEATURES, type SearchFeatures } from './features.js';
import type { ArticleWords } from './words/articleWords.js';
import { TYPE_BITS } from './words/storyWords.js';
import { fitWords } from './words/wordFit.js';

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

/**
 * What the beginning of its article counts beside a passage, which tells apart the articles that a question without
 * names may mean: "how much will the work cost". With the headlines' words it took hit@1 and hit@3 of the corpus over
 * all articles from .799 and .878 to .815 and .926; 0.1 found less, 0.3 as many.
 */
const BEGINNING = 0.2;

/**
 * What a passage gains that has words of the type that answers the question, see expectedAnswer; of 0.01 to 0.05 the
 * best.
 */
const ANSWER_TYPE = 0.02;

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

/** Passages that are scored before other work gets its turn: about 2 ms. */
const SLICE = 20_000;

interface RankOptions {
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
  const type = features.answerType && query.expectedAnswer !== null ? TYPE_BITS[query.expectedAnswer] : 0;
  const wordFit = await fitWords(words, query, features);
  // In one article alone its beginning is the same for every passage.
  const beginning = features.storyContext && features.dense && articles.length > 1 ? BEGINNING : 0;
  const ofStory = cosinesByStory(words, cosines);

  const scores = new Float64Array(firsts.passages.at(-1) ?? 0);
  const weights = weightsOf(features, wordFit.hasTerms);
  let closest = 0;
  let slice = SLICE;
  for (let story = 0; story < articles.length; story++) {
    const row = firsts.passages[story] ?? 0;
    if (row > slice) {
      slice += SLICE;
      await pause();
    }
    const cosine = scoreStory(
      { words, story, ...ofStory(story), lexical: wordFit.passages },
      { ...weights, beginning, type },
      scores,
    );
    if (cosine > closest) closest = cosine;
  }

  if (scores.length > SLICE) await pause();
  const passageAt = (story: number, number: number): RankedPassage[] => {
    const indexed = articles[story];
    const passage = indexed?.passages[number];
    if (indexed === undefined || passage === undefined) return [];
    const { first, last } = passage.sentences;
    const { own, at: from } = ofStory(story);
    const sentence = firsts.sentences[story] ?? 0;
    const at = (firsts.passages[story] ?? 0) + number;
    const bestSentence = bestOf(
      first,
      last,
      (index) => (own[from + index] ?? 0) + (wordFit.sentences[sentence + index] ?? 0),
    );
    return [
      {
        indexed,
        passage,
        score: scores[at] ?? 0,
        cosine: cosineOf(
          own,
          from + indexed.sentences.length + number,
          from + first,
          from + last,
          features.sentenceScores,
        ),
        lexical: wordFit.passages[at] ?? 0,
        bestSentence,
      },
    ];
  };
  const passagesAt = (rows: readonly number[]) =>
    rows.flatMap((at) => {
      const story = storyOf(at, firsts.passages);
      return passageAt(story, at - (firsts.passages[story] ?? 0));
    });
  const numberOf = numbersOf(articles);

  return {
    ranked: passagesAt(bestRows(scores, limit)),
    size: scores.length,
    closest,
    from(score) {
      const count = scores.reduce((sum, each) => sum + (each >= score ? 1 : 0), 0);
      return passagesAt(bestRows(scores, count));
    },
    of(indexed, numbers) {
      const story = numberOf(indexed);
      return (numbers ?? [...indexed.passages.keys()]).flatMap((number) => passageAt(story, number));
    },
    scoreOf(indexed, number) {
      const first = firsts.passages[numberOf(indexed)];
      return first === undefined ? 0 : (scores[first + number] ?? 0);
    },
  };
}

const NO_COSINES = new Float32Array(0);

/** The cosines of a story: of its sentences, then of its passages, from a place on. */
interface StoryCosines {
  readonly own: Float32Array;
  readonly at: number;
}

function cosinesByStory(words: ArticleWords, cosines: Cosines): (story: number) => StoryCosines {
  const { inOneArray } = cosines;
  if (inOneArray === undefined) {
    const all = words.articles.map(({ article }) => cosines.of(article.id));
    return (story) => ({ own: all[story] ?? NO_COSINES, at: 0 });
  }
  const { values, places } = inOneArray;
  const firsts = words.firstsIn(places);
  return (story) => {
    const at = firsts[story] ?? -1;
    return at < 0 ? { own: NO_COSINES, at: 0 } : { own: values, at };
  };
}

interface ScoredStory extends StoryCosines {
  readonly words: ArticleWords;
  readonly story: number;
  /** Of all passages. */
  readonly lexical: Float64Array;
}

interface ScoreWeights {
  /** What the cosine and the words count; they are 1 together. */
  readonly cosine: number;
  readonly lexical: number;
  readonly sentenceScores: boolean;
  readonly beginning: number;
  /** The bit of the type of answer; 0 for none. */
  readonly type: number;
}

/** Scores the passages of a story; gives the best cosine of them. */
function scoreStory(
  { words, story, own, at, lexical }: ScoredStory,
  { cosine: ofCosine, lexical: ofLexical, sentenceScores, beginning, type }: ScoreWeights,
  scores: Float64Array,
): number {
  const { firsts, passages } = words;
  const { first, last, types } = passages;
  const sentence = firsts.sentences[story] ?? 0;
  const sentences = (firsts.sentences[story + 1] ?? 0) - sentence;
  const start = firsts.passages[story] ?? 0;
  const end = firsts.passages[story + 1] ?? 0;
  const opening = beginning * (own[at + sentences] ?? 0);
  const toOwn = at - sentence;
  let closest = 0;
  for (let row = start; row < end; row++) {
    const cosine = cosineOf(
      own,
      at + sentences + row - start,
      toOwn + (first[row] ?? 0),
      toOwn + (last[row] ?? 0),
      sentenceScores,
    );
    const fit = ofCosine * cosine + ofLexical * (lexical[row] ?? 0);
    const inStory = (fit + opening) / (1 + beginning);
    const score = inStory + (((types[row] ?? 0) & type) === 0 ? 0 : ANSWER_TYPE);
    scores[row] = score < 0 ? 0 : score > 1 ? 1 : score;
    if (cosine > closest) closest = cosine;
  }
  return closest;
}

/** Mean of a passage's own cosine and that of its best sentence. */
function cosineOf(
  own: Float32Array,
  passage: number,
  first: number,
  last: number,
  sentenceScores: boolean,
): number {
  const ofPassage = own[passage] ?? 0;
  if (!sentenceScores) return ofPassage;
  let best = -Infinity;
  for (let i = first; i <= last; i++) {
    const cosine = own[i] ?? 0;
    if (cosine > best) best = cosine;
  }
  return (ofPassage + best) / 2;
}

/** The numbers of articles, looked up when the first is asked for. */
function numbersOf(articles: readonly IndexedArticle[]): (indexed: IndexedArticle) => number {
  let numbers: Map<IndexedArticle, number> | null = null;
  return (indexed) => {
    numbers ??= new Map(articles.map((each, i) => [each, i]));
    return numbers.get(indexed) ?? -1;
  };
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

function weightsOf(
  { dense, lexical, sentenceScores }: SearchFeatures,
  hasTerms: boolean,
): Pick<ScoreWeights, 'cosine' | 'lexical' | 'sentenceScores'> {
  const cosine = !lexical || (dense && !hasTerms) ? 1 : dense ? 0.5 : 0;
  return { cosine, lexical: 1 - cosine, sentenceScores };
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
