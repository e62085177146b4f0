import { diffArrays } from 'diff';

/** Words that stand in both texts, in the first alone, or in the second alone. */
interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly words: readonly string[];
}

/**
 * What changed between two texts, word by word. `maxChanges`: null for texts that differ in more words, as the time
 * grows with them.
 */
export function diffWords(from: readonly string[], to: readonly string[]): WordRun[];
export function diffWords(
  from: readonly string[],
  to: readonly string[],
  maxChanges: number,
): WordRun[] | null;
export function diffWords(
  from: readonly string[],
  to: readonly string[],
  maxChanges?: number,
): WordRun[] | null {
  const [a, b] = [[...from], [...to]];
  const changes =
    maxChanges === undefined ? diffArrays(a, b) : (diffArrays(a, b, { maxEditLength: maxChanges }) ?? null);
  return (
    changes?.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      words: value,
    })) ?? null
  );
}
