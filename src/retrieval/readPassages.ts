import { textOf } from '../article/article.js';
import type { Reader } from '../embedding/reader.js';
import type { RankedPassage } from './ranking.js';
import { READING_DEPTH, rerank, withAnswers, type ReadPassage } from './rerank.js';
import { selectPassages } from './selectPassages.js';
import { isContentWord, wordsOf } from './terms.js';

export interface ReadOptions {
  /** Null: the passages are selected and no more. */
  readonly reader: Reader | null;
  /** Whether the reader may change the order. */
  readonly reorder: boolean;
  /** How many passages the answer shows. */
  readonly top: number;
  readonly signal?: AbortSignal;
}

/** More words without a function word among them are a question in telegram style. */
const MAX_KEYWORDS = 3;

/** The best passages of a ranking, sharing no sentence, with what the reader finds in them; at least `top` where there are as many. */
export async function readPassages(
  question: string,
  ranked: readonly RankedPassage[],
  { reader, reorder, top, signal }: ReadOptions,
): Promise<ReadPassage[]> {
  const isRead = reader !== null && !isKeywords(question);
  const selected = selectPassages(ranked, isRead ? Math.max(top, READING_DEPTH) : top);
  if (!isRead || selected.length === 0) return withAnswers(selected, []);
  const texts = selected.map(({ indexed, passage }) => textOf(indexed.article.text, passage));
  const readings = await reader.read(question, texts, signal ? { signal } : {});
  return reorder ? rerank(selected, readings) : withAnswers(selected, readings);
}

/** "tunnel memo" asks nothing that words could answer: the ranking alone found more of these, and sooner. */
function isKeywords(question: string): boolean {
  const words = wordsOf(question);
  return words.length <= MAX_KEYWORDS && words.every(isContentWord);
}
