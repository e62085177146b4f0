import { describe, expect, it } from 'vitest';
import { judgeCoverage } from '../../src/answer/coverage.js';

describe('The coverage of a question', () => {
  it('is surer the better passages rank and read', () => {
    const score = (ranking: number, reading: number | null) =>
      judgeCoverage({ ranking, reading, cosine: 0.5 }).score;
    expect(score(0.6, 0.5)).toBeGreaterThan(score(0.3, 0.5));
    expect(score(0.4, 0.9)).toBeGreaterThan(score(0.4, 0.2));
    expect(score(0.6, null)).toBeGreaterThan(score(0.3, null));
  });

  it('is a probability', () => {
    for (const ranking of [0, 0.5, 1]) {
      for (const reading of [null, 0, 1]) {
        const { score } = judgeCoverage({ ranking, reading, cosine: 0.5 });
        expect(score).toBeGreaterThan(0);
        expect(score).toBeLessThan(1);
      }
    }
  });

  it('is none where neither ranking nor reader finds anything', () => {
    expect(judgeCoverage({ ranking: 0, cosine: 0, reading: 0 })).toMatchObject({
      covered: false,
      confidence: 'low',
    });
    expect(judgeCoverage({ ranking: 0, cosine: 0, reading: null })).toMatchObject({
      covered: false,
      confidence: 'low',
    });
  });

  it('is high where both do', () => {
    expect(judgeCoverage({ ranking: 0.7, cosine: 0.7, reading: 0.9 })).toMatchObject({
      covered: true,
      confidence: 'high',
    });
  });

  it('is surer the closer the closest passage is', () => {
    const score = (cosine: number) => judgeCoverage({ ranking: 0.3, reading: 0.4, cosine }).score;
    expect(score(0.7)).toBeGreaterThan(score(0.2));
  });

  it('is had by the reader alone where no word is shared', () => {
    expect(judgeCoverage({ ranking: 0.2, cosine: 0.4, reading: 0.8 }).covered).toBe(true);
    expect(judgeCoverage({ ranking: 0.2, cosine: 0.4, reading: null }).covered).toBe(false);
  });
});
