import type { Span } from '../article/article.js';
import type { Passage } from '../index/analysis/passages.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { VectorHit, VectorKind } from '../index/passageIndex.js';
import type { Query } from '../question/query.js';
import type { ArticleWords } from './articleWords.js';
import { ALL_FEATURES, type SearchFeatures } from './features.js';
import { fitWords } from './wordFit.js';

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

interface RankOptions {
  readonly words: ArticleWords;
  readonly query: Query;
  /** The cosine of every vector of the articles to the query. */
  readonly hits: readonly VectorHit[];
  /** Default all. */
  readonly features?: SearchFeatures;
}

/**
 * All passages, best first, by 0.5 cosine + 0.5 BM25 / ceiling, with the beginning of their article and the type of
 * answer. One score for ranking and for coverage: it separates covered questions from other subjects better than the
 * cosine or BM25 alone. A question of stop words alone is ranked by cosine.
 */
export function rankPassages({ words, query, hits, features = ALL_FEATURES }: RankOptions): RankedPassage[] {
  const type = features.answerType ? query.expectedAnswer : null;
  const wordFit = fitWords(words, query, features);
  const cosines = new Map(hits.map((hit) => [vectorKey(hit.article, hit.kind, hit), hit.cosine]));
  // In one article alone its beginning is the same for every passage.
  const beginning = features.storyContext && features.dense && words.articles.length > 1 ? BEGINNING : 0;
  const ranked: RankedPassage[] = [];
  let firstSentence = 0;
  for (const indexed of words.articles) {
    const { article, passages, sentences } = indexed;
    const cosineOf = (kind: VectorKind, span: Span) => cosines.get(vectorKey(article.id, kind, span)) ?? 0;
    const sentenceCosines = sentences.map((sentence) => cosineOf('sentence', sentence));
    const [first] = passages;
    const opening = first === undefined ? 0 : cosineOf('passage', first);
    for (const passage of passages) {
      const number = ranked.length;
      const inside = indexesIn(passage);
      const own = cosineOf('passage', passage);
      const best = Math.max(...inside.map((index) => sentenceCosines[index] ?? 0));
      const cosine = features.sentenceScores ? (own + best) / 2 : own;
      const ofAll = (index: number) => firstSentence + index;
      const lexical = wordFit.ofPassage(number, inside.map(ofAll));
      const fit = meanOf(features, wordFit.hasTerms, cosine, lexical);
      const inStory = (fit + beginning * opening) / (1 + beginning);
      const score = inStory + (type !== null && words.types[number]?.has(type) ? ANSWER_TYPE : 0);
      ranked.push({
        indexed,
        passage,
        score: Math.min(1, Math.max(0, score)),
        cosine,
        lexical,
        bestSentence: bestOf(
          inside,
          (index) => (sentenceCosines[index] ?? 0) + wordFit.ofSentence(ofAll(index)),
        ),
      });
    }
    firstSentence += sentences.length;
  }
  return ranked.sort((a, b) => b.score - a.score);
}

function meanOf(features: SearchFeatures, hasTerms: boolean, cosine: number, lexical: number): number {
  if (!features.lexical || (features.dense && !hasTerms)) return cosine;
  return features.dense ? (cosine + lexical) / 2 : lexical;
}

function vectorKey(article: string, kind: string, { start, end }: { start: number; end: number }): string {
  return `${article}\n${kind}\n${start}\n${end}`;
}

function indexesIn({ sentences: { first, last } }: Passage): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function bestOf(candidates: readonly number[], value: (index: number) => number): number {
  let best = candidates[0] ?? 0;
  let bestValue = -Infinity;
  for (const candidate of candidates) {
    const v = value(candidate);
    if (v > bestValue) [best, bestValue] = [candidate, v];
  }
  return best;
}
