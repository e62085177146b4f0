import { textOf } from '../article/article.js';
import type { Reader, Reading } from '../embedding/reader.js';
import type { Question } from '../question/readQuestion.js';
import type { ReadPassage } from './rerank.js';

/** What an answer shows at most: what comes after does not make it one. */
const CHECKED = 3;

interface CheckOptions {
  /** Null: nothing is checked. */
  readonly checker: Reader | null;
  readonly signal?: AbortSignal | undefined;
}

/** What the checker reads in the first passages of an answer, as they are shown; none where the reader read none. */
export async function checkPassages(
  { text, isKeywords }: Pick<Question, 'text' | 'isKeywords'>,
  read: readonly ReadPassage[],
  { checker, signal }: CheckOptions,
): Promise<readonly Reading[]> {
  if (checker === null || isKeywords || read.length === 0) return [];
  const texts = read
    .slice(0, CHECKED)
    .map(({ indexed, passage }) => textOf(indexed.article.text, passage));
  return checker.read(text, texts, signal ? { signal } : {});
}
