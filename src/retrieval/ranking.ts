import type { Span } from '../article/article.js';
import { queryTermsOf } from './aliases/queryTerms.js';
import { askedType } from './answerType.js';
import type { ArticleWords } from './articleWords.js';
import type { IndexedArticle } from './indexedArticle.js';
import type { VectorHit, VectorKind } from './passageIndex.js';
import { ALL_PARTS, type RetrievalParts } from './parts.js';
import type { Passage } from './passages.js';

/** A passage with how well it fits a question. */
export interface RankedPassage {
  readonly indexed: IndexedArticle;
  readonly passage: Passage;
  /** 0 to 1: half the cosine, half the words, and a little of the beginning of its article and of the type of answer. */
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

/**
 * What the beginning of its article counts beside a passage, which tells apart the articles that a question without names may mean: "how
 * much will the work cost". Of 0.1 to 0.4 the best; with the headlines' words, hit@1 over all articles from .65 to .68, hit@3 from .82 to .85.
 */
const BEGINNING = 0.2;

/** What a passage gains that has words of the type that answers the question, see askedType; of 0.01 to 0.05 the best. */
const ANSWER_TYPE = 0.02;

export interface RankOptions {
  readonly words: ArticleWords;
  /** As searched. */
  readonly question: string;
  /** The cosine of every vector of the articles to the question. */
  readonly hits: readonly VectorHit[];
  /** Default all. */
  readonly parts?: RetrievalParts;
}

/**
 * All passages, best first, by 0.5 cosine + 0.5 BM25 / ceiling, with the beginning of their article and the type of answer. One score for ranking and for
 * refusing: it told covered questions from other subjects better than the cosine or BM25 alone. A question of stop words alone is
 * ranked by cosine.
 */
export function rankPassages({ words, question, hits, parts = ALL_PARTS }: RankOptions): RankedPassage[] {
  const query = queryTermsOf(question);
  const type = parts.answerType ? askedType(question) : null;
  const { passages, sentences } = parts.storyContext ? words.inContext : words.bare;
  const terms = parts.countryNames ? query.withCountries : query.own;
  const weightOf = parts.countryNames ? query.weightOf : undefined;
  const passageScores = passages.score(terms, weightOf);
  const sentenceScores = sentences.score(terms, weightOf);
  // A headline with a word of the question is no sentence with all of them.
  const sentenceShares = words.bare.sentences.coverage(query.own);
  const cosines = new Map(hits.map((hit) => [vectorKey(hit.article, hit.kind, hit), hit.cosine]));
  const ranked: RankedPassage[] = [];
  let nextPassage = 0;
  let firstSentence = 0;
  for (const indexed of words.articles) {
    const cosineOf = (kind: VectorKind, span: Span) =>
      cosines.get(vectorKey(indexed.article.id, kind, span)) ?? 0;
    const sentenceCosines = indexed.sentences.map((sentence) => cosineOf('sentence', sentence));
    const [first] = indexed.passages;
    // In one article alone it is the same for every passage.
    const beginning =
      parts.storyContext && parts.meaning && first !== undefined && words.articles.length > 1
        ? { cosine: cosineOf('passage', first) }
        : null;
    for (const passage of indexed.passages) {
      const own = cosineOf('passage', passage);
      const range = indexesIn(passage);
      const best = Math.max(...range.map((index) => sentenceCosines[index] ?? 0));
      const cosine = parts.sentenceScores ? (own + best) / 2 : own;
      const bestWords = Math.max(...range.map((index) => sentenceScores[firstSentence + index] ?? 0));
      const share = Math.max(...range.map((index) => sentenceShares[firstSentence + index] ?? 0));
      const ownWords = passageScores[nextPassage] ?? 0;
      const hasType = type !== null && words.types[nextPassage]?.has(type) === true;
      nextPassage++;
      const partial = parts.sentenceScores ? (ownWords + bestWords) / 2 : ownWords;
      const lexical = parts.allWordsBonus && share > ALL_WORDS ? (partial + 1) / 2 : partial;
      const fit =
        !parts.words || (parts.meaning && terms.length === 0)
          ? cosine
          : parts.meaning
            ? (cosine + lexical) / 2
            : lexical;
      const inStory = beginning === null ? fit : (fit + BEGINNING * beginning.cosine) / (1 + BEGINNING);
      const score = inStory + (hasType ? ANSWER_TYPE : 0);
      ranked.push({
        indexed,
        passage,
        score: Math.min(1, Math.max(0, score)),
        cosine,
        lexical,
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
