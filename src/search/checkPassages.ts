import { textOf } from '../article/article.js';
import type { Reader, Reading } from '../embedding/reader.js';
import type { Question } from '../question/readQuestion.js';
import { type ReadPassage, sigmoid, TEMPERATURE } from './rerank.js';

/** What an answer shows at most: what comes after does not make it one. */
const CHECKED = 3;

/**
 * Share of the checker in the score of those. Of 328 questions that it was not trained with, hit@1 was .744 without it,
 * .763 with 0.1 and 0.15, .750 with 0.25; read in all ten passages instead of the reader it found 3 to 5 points less.
 */
const CHECKER_SHARE = 0.1;

/** A passage that the checker may have read. */
export interface CheckedPassage extends ReadPassage {
  /** What the checker reads in it; null where it did not. */
  readonly check: Reading | null;
}

interface CheckOptions {
  /** Null: nothing is checked. */
  readonly checker: Reader | null;
  /** Whether quotations have settled the order. */
  readonly isSettled: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** The first passages read once more by the checker, which may change their order; then the others. */
export async function checkPassages(
  { text, isKeywords }: Pick<Question, 'text' | 'isKeywords'>,
  read: readonly ReadPassage[],
  { checker, isSettled, signal }: CheckOptions,
): Promise<CheckedPassage[]> {
  const unchecked = read.map((passage): CheckedPassage => ({ ...passage, check: null }));
  if (checker === null || isKeywords || read.length === 0) return unchecked;
  const first = unchecked.slice(0, CHECKED);
  const texts = first.map(({ indexed, passage }) => textOf(indexed.article.text, passage));
  const readings = await checker.read(text, texts, signal ? { signal } : {});
  const checked = first.map((passage, i) => withCheck(passage, readings[i] ?? null, isSettled));
  if (!isSettled) checked.sort((a, b) => b.score - a.score);
  return [...checked, ...unchecked.slice(CHECKED)];
}

function withCheck(passage: CheckedPassage, check: Reading | null, isSettled: boolean): CheckedPassage {
  if (check === null || isSettled) return { ...passage, check };
  const score = (1 - CHECKER_SHARE) * passage.score + CHECKER_SHARE * sigmoid(check.score / TEMPERATURE);
  return { ...passage, check, score };
}
