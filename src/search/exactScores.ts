import type { Query } from '../question/query.js';
import type { SearchFeatures } from './features.js';
import type { ArticleWords } from './words/articleWords.js';
import { TYPE_BITS } from './words/storyWords.js';
import { fitWords, lexicalOf, type WordFit } from './words/wordFit.js';

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
export const ANSWER_TYPE = 0.02;

interface ScoreWeights {
  /** What the cosine and the words count; they are 1 together. */
  readonly cosine: number;
  readonly lexical: number;
  readonly sentenceScores: boolean;
  readonly beginning: number;
  /** The bit of the type of answer; 0 for none. */
  readonly type: number;
}

/** What passages are scored by, beside the cosines. */
export interface Scoring {
  readonly words: ArticleWords;
  readonly wordFit: WordFit;
  readonly weights: ScoreWeights;
}

export async function readScoring(
  words: ArticleWords,
  query: Query,
  features: SearchFeatures,
): Promise<Scoring> {
  const type = features.answerType && query.expectedAnswer !== null ? TYPE_BITS[query.expectedAnswer] : 0;
  const wordFit = await fitWords(words, query, features);
  // In one article alone its beginning is the same for every passage.
  const isOne = words.articles.length <= 1;
  const beginning = features.storyContext && features.dense && !isOne ? BEGINNING : 0;
  return { words, wordFit, weights: { ...weightsOf(features, wordFit.hasTerms), beginning, type } };
}

function weightsOf(
  { dense, lexical, sentenceScores }: SearchFeatures,
  hasTerms: boolean,
): Pick<ScoreWeights, 'cosine' | 'lexical' | 'sentenceScores'> {
  const cosine = !lexical || (dense && !hasTerms) ? 1 : dense ? 0.5 : 0;
  return { cosine, lexical: 1 - cosine, sentenceScores };
}

/** Of one passage; `score` is 0 to 1. */
interface ExactScore {
  readonly cosine: number;
  readonly lexical: number;
  readonly score: number;
}

/** Scores single passages, by exact cosines. */
export interface ExactScores {
  of(story: number, number: number): ExactScore;
  /** The best cosine of a passage of a story. */
  closestOf(story: number): number;
  /** The exact cosines of its sentences, then of its passages; empty where it was not compared. */
  cosinesOf(story: number): Float32Array;
}

/** `read` gives what `cosinesOf` does, and is asked once for each story. */
export function createExactScores(
  { words, wordFit, weights }: Scoring,
  read: (story: number) => Float32Array,
): ExactScores {
  const { firsts, passages } = words;
  const known = new Map<number, Float32Array>();
  const sentencesOf = (story: number) => (firsts.sentences[story + 1] ?? 0) - (firsts.sentences[story] ?? 0);
  const passagesOf = (story: number) => (firsts.passages[story + 1] ?? 0) - (firsts.passages[story] ?? 0);
  const cosinesOf = (story: number): Float32Array => {
    let own = known.get(story);
    if (own === undefined) known.set(story, (own = read(story)));
    return own;
  };
  const cosineAt = (story: number, number: number): number => {
    const row = (firsts.passages[story] ?? 0) + number;
    const sentence = firsts.sentences[story] ?? 0;
    const [first, last] = [(passages.first[row] ?? 0) - sentence, (passages.last[row] ?? 0) - sentence];
    return cosineOf(cosinesOf(story), sentencesOf(story) + number, first, last, weights.sentenceScores);
  };
  return {
    cosinesOf,
    closestOf: (story) =>
      Array.from({ length: passagesOf(story) }, (_, number) => cosineAt(story, number)).reduce(
        (best, cosine) => Math.max(best, cosine),
        0,
      ),
    of(story, number) {
      const row = (firsts.passages[story] ?? 0) + number;
      const opening = weights.beginning * (cosinesOf(story)[sentencesOf(story)] ?? 0);
      const cosine = cosineAt(story, number);
      const lexical = lexicalOf(wordFit, row, passages.first[row] ?? 0, passages.last[row] ?? 0);
      return {
        cosine,
        lexical,
        score: scoreFrom(weights, cosine, lexical, opening, passages.types[row] ?? 0),
      };
    },
  };
}

function scoreFrom(
  { cosine: ofCosine, lexical: ofLexical, beginning, type }: ScoreWeights,
  cosine: number,
  lexical: number,
  opening: number,
  types: number,
): number {
  const fit = ofCosine * cosine + ofLexical * lexical;
  const inStory = (fit + opening) / (1 + beginning);
  const score = inStory + ((types & type) === 0 ? 0 : ANSWER_TYPE);
  return score < 0 ? 0 : score > 1 ? 1 : score;
}

/** Mean of a passage's own cosine and that of its best sentence. */
function cosineOf(
  cosines: Float32Array,
  passage: number,
  first: number,
  last: number,
  sentenceScores: boolean,
): number {
  const ofPassage = cosines[passage] ?? 0;
  if (!sentenceScores) return ofPassage;
  let best = -Infinity;
  for (let i = first; i <= last; i++) {
    const cosine = cosines[i] ?? 0;
    if (cosine > best) best = cosine;
  }
  return (ofPassage + best) / 2;
}
