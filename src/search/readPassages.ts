import { textOf } from '../article/article.js';
import type { Reader } from '../embedding/reader.js';
import type { Question } from '../question/readQuestion.js';
import { boostByDate, type IsLater } from './boostByDate.js';
import { expandTop } from './expandTop.js';
import type { SearchResult } from './passageSearch.js';
import type { RankedPassage } from './ranking.js';
import { CLEAR_DEPTH, CLEAR_MARGIN, READING_DEPTH, type ReadPassage, rerank, withAnswers } from './rerank.js';
import { selectPassages } from './selectPassages.js';

/**
 * Passages that are read may share a sentence, because those that share none leave gaps: of 360 questions that members
 * asked, the answer was shown for .911 in place of .894, and came first for .864 in place of .858.
 */
const READ_MAY_SHARE = 1;

interface ReadOptions {
  /** Null: the passages are selected and no more. */
  readonly reader: Reader | null;
  /** How many passages the answer shows. */
  readonly top: number;
  /** See boostByDate; default of none. */
  readonly isLater?: IsLater | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The best passages of a ranking, none sharing a sentence with another, with what the reader finds in them: at least
 * `top` if there are that many, or one less where the first has taken in a sentence of it. The reader changes their
 * order unless quotations have settled it.
 */
export async function readPassages(
  question: Question,
  { ranked, isSettled, of }: Pick<SearchResult, 'ranked' | 'isSettled' | 'of'>,
  { reader, top, isLater, signal }: ReadOptions,
): Promise<ReadPassage[]> {
  // The ranking alone found more of what keywords ask for, and sooner.
  const isRead = reader !== null && !question.isKeywords;
  const limit = isRead ? Math.max(top, READING_DEPTH) : top;
  const selected = selectPassages(ranked, { limit, mayShare: isRead && !isSettled ? READ_MAY_SHARE : 0 });
  const texts = selected
    .slice(0, depthOf(selected))
    .map(({ indexed, passage }) => textOf(indexed.article.text, passage));
  const readings =
    isRead && texts.length > 0 ? await reader.read(question.text, texts, signal ? { signal } : {}) : [];
  const read =
    isSettled || readings.length === 0
      ? withAnswers(selected, readings)
      : rerank(selected, readings, question.askedFor);
  const apart = selectPassages(boostByDate(question, read, isLater), { limit });
  // Where some were left out for the sentence that they share, others follow that nobody has read.
  const timely =
    apart.length < top ? selectPassages([...apart, ...withAnswers(ranked, [])], { limit }) : apart;
  // A quotation that answers needs no more sentences around it.
  return isSettled ? timely : expandTop(timely, of);
}

/** How many of the passages are worth reading. */
function depthOf([first, second]: readonly RankedPassage[]): number {
  const isClear = first !== undefined && second !== undefined && first.score - second.score > CLEAR_MARGIN;
  return isClear ? CLEAR_DEPTH : READING_DEPTH;
}
