import type { IndexedArticle } from './indexedArticle.js';
import type { LexicalIndex } from './lexicalIndex.js';
import type { VectorHit } from './passageIndex.js';
import { ALL_PARTS, type RetrievalParts } from './parts.js';
import type { Passage } from './passages.js';

/** A passage with how well it fits a question. */
export interface RankedPassage {
  readonly indexed: IndexedArticle;
  readonly passage: Passage;
  /** 0 to 1: half the cosine, half the words. */
  readonly score: number;
  /** Mean of the passage's own cosine and that of its best sentence. */
  readonly cosine: number;
  /**
   * Mean of the passage's own BM25 and that of its best sentence, each as a share of its ceiling, 0 to 1; halfway to 1 where
   * one sentence has all the question's words, which scattered over a passage say less.
   */
  readonly lexical: number;
  /** Index into the article's sentences of the one that answers best. */
  readonly bestSentence: number;
}

/** A share this large is all of it: it is a sum of fractions. */
const ALL_WORDS = 0.999;

export interface RankOptions {
  readonly articles: readonly IndexedArticle[];
  /** Over the passages of `articles`, in that order. */
  readonly passageWords: LexicalIndex;
  /** Over their sentences. */
  readonly sentenceWords: LexicalIndex;
  readonly queryTerms: readonly string[];
  /** The cosine of every vector of `articles` to the question. */
  readonly hits: readonly VectorHit[];
  /** Default all. */
  readonly parts?: RetrievalParts;
}

/**
 * All passages, best first, by 0.5 cosine + 0.5 BM25 / ceiling. One score for ranking and for refusing: it told covered
 * questions from other subjects better than the cosine or BM25 alone. A question of stop words alone is ranked by cosine.
 */
export function rankPassages(options: RankOptions): RankedPassage[] {
  const { queryTerms, parts = ALL_PARTS } = options;
  const passageScores = options.passageWords.score(queryTerms);
  const sentenceScores = options.sentenceWords.score(queryTerms);
  const sentenceShares = options.sentenceWords.coverage(queryTerms);
  const cosines = new Map(options.hits.map((hit) => [vectorKey(hit.article, hit.kind, hit), hit.cosine]));
  const ranked: RankedPassage[] = [];
  let nextPassage = 0;
  let firstSentence = 0;
  for (const indexed of options.articles) {
    const sentenceCosines = indexed.sentences.map(
      (sentence) => cosines.get(vectorKey(indexed.article.id, 'sentence', sentence)) ?? 0,
    );
    for (const passage of indexed.passages) {
      const own = cosines.get(vectorKey(indexed.article.id, 'passage', passage)) ?? 0;
      const range = indexesIn(passage);
      const best = Math.max(...range.map((index) => sentenceCosines[index] ?? 0));
      const cosine = parts.sentenceScores ? (own + best) / 2 : own;
      const bestWords = Math.max(...range.map((index) => sentenceScores[firstSentence + index] ?? 0));
      const share = Math.max(...range.map((index) => sentenceShares[firstSentence + index] ?? 0));
      const ownWords = passageScores[nextPassage++] ?? 0;
      const partial = parts.sentenceScores ? (ownWords + bestWords) / 2 : ownWords;
      const words = parts.allWordsBonus && share > ALL_WORDS ? (partial + 1) / 2 : partial;
      const score =
        !parts.words || (parts.meaning && queryTerms.length === 0)
          ? cosine
          : parts.meaning
            ? (cosine + words) / 2
            : words;
      ranked.push({
        indexed,
        passage,
        score: Math.min(1, Math.max(0, score)),
        cosine,
        lexical: words,
        bestSentence: bestOf(
          range,
          (index) => (sentenceCosines[index] ?? 0) + (sentenceScores[firstSentence + index] ?? 0),
        ),
      });
    }
    firstSentence += indexed.sentences.length;
  }
  return ranked.sort((a, b) => b.score - a.score);
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
