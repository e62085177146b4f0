import { textOf } from '../article/article.js';
import type { Reader } from '../embedding/reader.js';
import { boostByDate } from './boostByDate.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { RankedPassage } from './ranking.js';
import { CLEAR_DEPTH, CLEAR_LEAD, READING_DEPTH, rerank, withAnswers, type ReadPassage } from './rerank.js';
import { selectPassages } from './selectPassages.js';
import { isContentWord, wordsOf } from '../english/terms.js';
import { expandTop } from './expandTop.js';

export interface ReadOptions {
  /** All that were searched: they tell what "the latest" is. */
  readonly articles: readonly IndexedArticle[];
  /** Null: the passages are selected and no more. */
  readonly reader: Reader | null;
  /** Whether the best passage may change: by the reader, and by a sentence more. */
  readonly reorder: boolean;
  /** How many passages the answer shows. */
  readonly top: number;
  readonly signal?: AbortSignal;
}

/** More words without a function word among them are a question in telegram style. */
const MAX_KEYWORDS = 3;

/** The best passages of a ranking, sharing no sentence, with what the reader finds in them; at least `top`, but for one that the first took in, where there are as many. */
export async function readPassages(
  question: string,
  ranked: readonly RankedPassage[],
  { articles, reader, reorder, top, signal }: ReadOptions,
): Promise<ReadPassage[]> {
  const isRead = reader !== null && !isKeywords(question);
  const selected = selectPassages(ranked, isRead ? Math.max(top, READING_DEPTH) : top);
  const texts = selected
    .slice(0, depthOf(selected))
    .map(({ indexed, passage }) => textOf(indexed.article.text, passage));
  const readings =
    isRead && texts.length > 0 ? await reader.read(question, texts, signal ? { signal } : {}) : [];
  const read = reorder && readings.length > 0 ? rerank(selected, readings) : withAnswers(selected, readings);
  const timely = boostByDate(question, read, articles);
  // A quotation that answers needs no more sentences around it.
  return reorder ? expandTop(timely, ranked) : timely;
}

/** How many of the passages are worth reading. */
function depthOf([first, second]: readonly RankedPassage[]): number {
  const isClear = first !== undefined && second !== undefined && first.score - second.score > CLEAR_LEAD;
  return isClear ? CLEAR_DEPTH : READING_DEPTH;
}

/** "tunnel memo" asks nothing that words could answer: the ranking alone found more of these, and sooner. */
function isKeywords(question: string): boolean {
  const words = wordsOf(question);
  return words.length <= MAX_KEYWORDS && words.every(isContentWord);
}
