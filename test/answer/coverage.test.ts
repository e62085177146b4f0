import { describe, expect, it } from 'vitest';
import { judgeCoverage } from '../../src/answer/coverage.js';
import type { CoverageFeatures, ReadingFeatures } from '../../src/answer/coverageFeatures.js';

const reading: ReadingFeatures = {
  first: 1,
  best: 1,
  wordsFit: 1,
  isLeftOpen: 0,
  turnsAround: 0,
  lacksFuture: 0,
  ownWords: 0,
};
const found: CoverageFeatures = {
  ranking: 0.6,
  cosine: 0.6,
  size: 4,
  unknownNames: 0,
  lacksWords: false,
  hasAsked: false,
  reading,
};
const read = (changes: Partial<ReadingFeatures>): CoverageFeatures => ({
  ...found,
  reading: { ...reading, ...changes },
});
const score = (features: CoverageFeatures) => judgeCoverage(features).score;

describe('The coverage of a question', () => {
  it('is high where ranking and reader find one passage', () => {
    expect(judgeCoverage({ ...read({ first: 2, best: 2 }), ranking: 0.8 })).toMatchObject({
      outcome: 'answered',
      confidence: 'high',
    });
  });

  it('is none on another subject, however well something reads', () => {
    const other = { ranking: 0.15, cosine: 0.15, unknownNames: 1 };
    expect(judgeCoverage({ ...read({ first: -1, best: -1 }), ...other })).toMatchObject({
      outcome: 'not-covered',
      confidence: 'low',
    });
    expect(judgeCoverage({ ...found, ...other, reading: null }).outcome).toBe('not-covered');
  });

  it('is surer the better one passage ranks and reads at once', () => {
    expect(score(read({ first: 0.5 }))).toBeGreaterThan(score(read({ first: 0.2 })));
  });

  it('is less sure of a close passage among many', () => {
    const far = { ...found, cosine: 0.2, ranking: 0.1 };
    expect(score({ ...far, size: 8 })).toBeLessThan(score({ ...far, size: 3 }));
  });

  it('is unsure where the question names what the stories never name, and none where little else speaks for it', () => {
    const sure = { ...read({ first: 2, best: 2 }), ranking: 0.8, unknownNames: 1 };
    expect(judgeCoverage(sure)).toMatchObject({ outcome: 'unsure', confidence: 'low' });
    expect(judgeCoverage({ ...read({ first: -2, best: -2 }), unknownNames: 1 }).outcome).toBe('not-covered');
  });

  it('is less sure where what is found is not of the kind that is asked for', () => {
    expect(score(read({ wordsFit: 0 }))).toBeLessThan(score(read({})));
  });

  it('is less sure where the sentence says that this is not known', () => {
    expect(score(read({ isLeftOpen: 1 }))).toBeLessThan(score(read({})));
  });

  it('is surer where the reader is', () => {
    expect(score(read({ first: -1 }))).toBeLessThan(score(read({ first: 1 })));
    expect(score(read({ best: -1 }))).toBeLessThan(score(read({ best: 1 })));
  });

  it('is doubted where only own words answer and nobody says them', () => {
    const sure = { ...read({ first: 2, best: 2 }), ranking: 0.8, lacksWords: true };
    expect(judgeCoverage(sure)).toMatchObject({ outcome: 'unsure', confidence: 'low' });
  });

  it('is there where a question asks for whatever somebody says, and they say something', () => {
    const faint = { ...read({ first: -1, best: -1 }), ranking: 0.1, cosine: 0.1 };
    expect(judgeCoverage({ ...faint, hasAsked: true })).toMatchObject({ outcome: 'answered' });
    expect(judgeCoverage(faint).outcome).not.toBe('answered');
  });

  it('is had without a reader', () => {
    expect(judgeCoverage({ ...found, reading: null }).outcome).not.toBe('not-covered');
  });
});
