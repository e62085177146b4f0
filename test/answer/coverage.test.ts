import { describe, expect, it } from 'vitest';
import { judgeCoverage } from '../../src/answer/coverage.js';
import type { CoverageFeatures, ReadingFeatures } from '../../src/answer/coverageFeatures.js';

const found: CoverageFeatures = {
  ranking: 0.6,
  cosine: 0.6,
  size: 4,
  unknownNames: 0,
  lacksWords: false,
  reading: { both: 0.42, lacksFigure: 0 },
};
const read = (changes: Partial<ReadingFeatures>): CoverageFeatures => ({
  ...found,
  reading: { both: 0.42, lacksFigure: 0, ...changes },
});
const score = (features: CoverageFeatures) => judgeCoverage(features).score;

describe('The coverage of a question', () => {
  it('is high where ranking and reader find one passage', () => {
    expect(judgeCoverage({ ...read({ both: 0.7 }), ranking: 0.8 })).toMatchObject({
      outcome: 'answered',
      confidence: 'high',
    });
  });

  it('is none on another subject, however well something reads', () => {
    const other = { ranking: 0.15, cosine: 0.15, unknownNames: 1 };
    expect(judgeCoverage({ ...read({ both: 0.09 }), ...other })).toMatchObject({
      outcome: 'not-covered',
      confidence: 'low',
    });
    expect(judgeCoverage({ ...found, ...other, reading: null }).outcome).toBe('not-covered');
  });

  it('is surer the better one passage ranks and reads at once', () => {
    expect(score(read({ both: 0.5 }))).toBeGreaterThan(score(read({ both: 0.2 })));
  });

  it('is less sure of a close passage among many', () => {
    expect(score({ ...found, size: 8 })).toBeLessThan(score({ ...found, size: 3 }));
  });

  it('is unsure where the question names what the stories never name, and none where little else speaks for it', () => {
    const sure = { ...read({ both: 0.7 }), ranking: 0.8, unknownNames: 1 };
    expect(judgeCoverage(sure)).toMatchObject({ outcome: 'unsure', confidence: 'low' });
    expect(judgeCoverage({ ...read({ both: 0.05 }), unknownNames: 1 }).outcome).toBe('not-covered');
  });

  it('is less sure where a figure is asked for and none is found', () => {
    expect(score(read({ lacksFigure: 1 }))).toBeLessThan(score(read({ lacksFigure: 0 })));
  });

  it('is none where only own words answer and nobody says them', () => {
    const sure = { ...read({ both: 0.7 }), ranking: 0.8, lacksWords: true };
    expect(judgeCoverage(sure)).toMatchObject({ outcome: 'not-covered', confidence: 'low' });
  });

  it('is had without a reader', () => {
    expect(judgeCoverage({ ...found, reading: null }).outcome).not.toBe('not-covered');
  });
});
