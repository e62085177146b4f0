import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../../src/discord/format/fitText.js';

describe('Fitted text', () => {
  it('keeps a text that fits whole', () => {
    expect(fitText('One. Two.', { start: 0, end: 4 }, 20)).toEqual({
      start: 0,
      end: 9,
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('cuts at sentence ends around the sentence that matters', () => {
    const text = 'The first one. The second one. The third one.';
    const { start, end, cutBefore, cutAfter } = fitText(text, { start: 15, end: 30 }, 20);
    expect(text.slice(start, end)).toBe('The second one.');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
  });

  it('stays within the limit, holds the sentence or a beginning of it, and halves no character', () => {
    const piece = fc.constantFrom('word ', '🍵', 'End. ', '“Yes.” ', '\n\n', 'longwordwithoutspaces');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 80 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 4, max: 200 }),
        (pieces, a, b, limit) => {
          const text = pieces.join('');
          const units = (count: number) => Array.from(text).slice(0, count).join('').length;
          const [x, y] = [a, b].map((n) => units(n % (Array.from(text).length + 1))) as [number, number];
          const around = { start: Math.min(x, y), end: Math.max(x, y) };
          const { start, end } = fitText(text, around, limit);
          expect(end - start).toBeLessThanOrEqual(limit);
          expect(start).toBeLessThanOrEqual(around.start);
          expect(text.slice(start, end)).not.toMatch(/\p{Cs}/u);
        },
      ),
    );
  });
});
