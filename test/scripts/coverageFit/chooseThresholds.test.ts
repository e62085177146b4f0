import { describe, expect, it } from 'vitest';
import { chooseThresholds } from '../../../scripts/coverageFit/chooseThresholds.js';
import type { ScoredLine } from '../../../scripts/coverageFit/fitStages.js';

const line = (score: number, covered: boolean, changes: Partial<ScoredLine> = {}): ScoredLine => ({
  set: 'corpus',
  scope: 'all',
  id: 'q1',
  origin: 'own',
  kind: covered ? 'answerable' : 'adversarial',
  covered,
  story: 'harbour',
  features: {
    ranking: 0,
    cosine: 0,
    size: 0,
    unknownNames: 0,
    lacksWords: false,
    hasAsked: false,
    reading: null,
  },
  score,
  isAbout: 0.9,
  ...changes,
});
/** Scores from 0.005 to 0.995, so that one of a hundred lies in each hundredth. */
const even = Array.from({ length: 100 }, (_, i) => (i + 0.5) / 100);

describe('The thresholds', () => {
  it('leave three of a hundred questions with an answer unanswered', () => {
    const { covered } = chooseThresholds(even.map((score) => line(score, true)));
    expect(even.filter((score) => score < covered)).toHaveLength(3);
  });

  it('call “high” from where nine of ten have an answer', () => {
    const lines = even.flatMap((score) => [line(score, true), ...(score < 0.6 ? [line(score, false)] : [])]);
    const { high } = chooseThresholds(lines);
    const above = lines.filter(({ score }) => score >= high);
    expect(high).toBeLessThan(0.6);
    expect(above.filter(({ covered }) => covered).length / above.length).toBeGreaterThanOrEqual(0.9);
  });

  it('do not go by questions of other stories', () => {
    const own = even.map((score) => line(score, true));
    const others = even.map((score) => line(score, false, { origin: 'other-story', kind: 'offtopic' }));
    expect(chooseThresholds([...own, ...others])).toEqual(chooseThresholds(own));
  });

  it('keep the order of the words', () => {
    const { covered, likely, high } = chooseThresholds(even.map((score) => line(score, score > 0.5)));
    expect(covered).toBeLessThanOrEqual(likely);
    expect(likely).toBeLessThanOrEqual(high);
  });
});
