import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestRun } from '../../../src/search/speech/closestRun.js';

describe('The closest run of words', () => {
  /** The textbook edit distance between all runs and the words sought. */
  function slow(words: readonly string[], sought: readonly string[]): number {
    let best = sought.length;
    for (let start = 0; start <= words.length; start++)
      for (let end = start; end <= words.length; end++)
        best = Math.min(best, distance(words.slice(start, end), sought));
    return best;
  }
  function distance([a, ...as]: readonly string[], [b, ...bs]: readonly string[]): number {
    if (a === undefined) return b === undefined ? 0 : 1 + bs.length;
    if (b === undefined) return 1 + as.length;
    return Math.min(
      distance(as, bs) + (a === b ? 0 : 1),
      distance(as, [b, ...bs]) + 1,
      distance([a, ...as], bs) + 1,
    );
  }
  it('has as few changes as any, and lies where it says', () => {
    const word = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), fc.array(word, { maxLength: 4 }), (words, sought) => {
        const { start, end, distance: changes } = closestRun(words, sought);
        expect(changes).toBe(slow(words, sought));
        expect(distance(words.slice(start, end), sought)).toBe(changes);
      }),
    );
  });
});
