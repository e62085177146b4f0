import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../scripts/coverageFit/fitLogistic.js';
import { probabilityOf } from '../../../src/answer/coverage.js';

const observe = (inputs: readonly number[], isTrue: boolean, weight = 1) => ({ inputs, isTrue, weight });

describe('A logistic regression', () => {
  it('gives the share of true cases where the inputs say nothing', () => {
    const model = fitLogistic(
      [observe([1], true), observe([1], true), observe([1], true), observe([1], false)],
      1,
    );
    expect(probabilityOf(model, [1])).toBeCloseTo(0.75, 6);
  });

  it('finds the weights that the maximum likelihood has', () => {
    // Two groups of four with 1 and 3 true: the log odds are -ln 3 and ln 3.
    const group = (input: number, count: number) => [0, 1, 2, 3].map((i) => observe([input], i < count));
    const model = fitLogistic([...group(0, 1), ...group(1, 3)], 0);
    expect(model.intercept).toBeCloseTo(-Math.log(3), 6);
    expect(model.weights[0]).toBeCloseTo(2 * Math.log(3), 6);
  });

  it('counts a case as often as its weight says', () => {
    const model = fitLogistic([observe([0], true, 3), observe([0], false, 1)], 1);
    expect(probabilityOf(model, [0])).toBeCloseTo(0.75, 6);
  });

  it('keeps finite weights where the inputs separate the cases', () => {
    const model = fitLogistic([observe([0, 5], false), observe([1, 5], true)], 1);
    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(probabilityOf(model, [1, 5])).toBeGreaterThan(probabilityOf(model, [0, 5]));
  });
});
