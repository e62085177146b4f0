import { describe, expect, it } from 'vitest';
import type { FeatureLine } from '../../../scripts/coverageFit/featureLine.js';
import { crossValidate, fitStages } from '../../../scripts/coverageFit/fitStages.js';
import { coverageScore } from '../../../src/answer/coverage.js';

/** Other subjects are far, what is left open is close and reads badly. */
function line(i: number, kind: string, cosine: number, best: number): FeatureLine {
  const reading = {
    first: best - 0.5,
    best,
    wordsFit: 1,
    isLeftOpen: 0,
    turnsAround: 0,
    lacksFuture: 0,
    ownWords: 0,
  };
  return {
    set: 'corpus',
    scope: 'all',
    id: `${kind}${i}`,
    origin: 'own',
    kind,
    covered: kind === 'answerable',
    story: `story ${i % 4}`,
    features: {
      ranking: cosine,
      cosine,
      size: 3,
      unknownNames: 0,
      lacksWords: false,
      hasAsked: false,
      reading,
    },
  };
}
const lines = Array.from({ length: 12 }, (_, i) => [
  line(i, 'answerable', 0.5 + i / 100, 0.7 + i / 100),
  line(i, 'adversarial', 0.5 + i / 100, 0.3 + i / 100),
  line(i, 'offtopic', 0.1 + i / 100, 0.5),
]).flat();

describe('The fit of the coverage', () => {
  it('tells answered from left open and from other subjects', () => {
    const model = fitStages(lines);
    const score = (kind: string) =>
      lines.filter((one) => one.kind === kind).map(({ features }) => coverageScore(features, model));
    const worst = Math.min(...score('answerable'));
    expect(worst).toBeGreaterThan(Math.max(...score('adversarial')));
    expect(worst).toBeGreaterThan(Math.max(...score('offtopic')));
  });

  it('is measured on every question once, each by a fit without its story', () => {
    const scored = crossValidate(lines);
    expect(scored.map(({ id }) => id).sort()).toEqual(lines.map(({ id }) => id).sort());
    const [first] = scored;
    const without = fitStages(lines.filter(({ story }) => story !== first?.story));
    expect(first?.score).toBe(first === undefined ? undefined : coverageScore(first.features, without));
  });
});
