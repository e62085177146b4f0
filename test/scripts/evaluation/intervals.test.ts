import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mean, rate, rocArea } from '../../../scripts/evaluation/intervals.js';

describe('A rate', () => {
  it('has the interval of Wilson', () => {
    // Newcombe (1998), Two-sided confidence intervals for the single proportion, table I: 81 of 263 and 15 of 148.
    expect(rate(81, 263)).toMatchObject({
      value: 81 / 263,
      low: expect.closeTo(0.2553, 4) as number,
      high: expect.closeTo(0.3662, 4) as number,
    });
    expect(rate(15, 148)).toMatchObject({
      low: expect.closeTo(0.0624, 4) as number,
      high: expect.closeTo(0.1605, 4) as number,
    });
  });

  it('stays within 0 and 1 where all or none are right', () => {
    expect(rate(20, 20).high).toBe(1);
    expect(rate(20, 20).low).toBeCloseTo(0.8389, 4);
    expect(rate(0, 20).low).toBe(0);
  });
});

describe('The area under the curve', () => {
  it('is the share of pairs in the right order, a tie counting half', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(scores, scores, (covered, uncovered) => {
        const wins = covered.flatMap((a) => uncovered.map((b) => (a > b ? 1 : a === b ? 0.5 : 0)));
        const share = wins.reduce<number>((sum, win) => sum + win, 0) / wins.length;
        expect(rocArea(covered, uncovered).value).toBeCloseTo(share, 10);
      }),
      { numRuns: 30 },
    );
  });

  it('has the same interval each time, around the value', () => {
    const [covered, uncovered] = [
      [0.9, 0.8, 0.4, 0.7],
      [0.5, 0.1, 0.6],
    ];
    const first = rocArea(covered, uncovered);
    expect(rocArea(covered, uncovered)).toEqual(first);
    expect(first.low).toBeLessThan(first.value);
    expect(first.high).toBeGreaterThan(first.value);
  });
});

describe('A mean', () => {
  it('has an interval that narrows with more values', () => {
    const width = (copies: number) => {
      const { low, high } = mean(Array.from({ length: copies }, () => [0, 1, 0.5]).flat());
      return high - low;
    };
    expect(mean([0, 1, 0.5]).value).toBeCloseTo(0.5);
    expect(width(40)).toBeLessThan(width(4));
  });
});
