import { describe, expect, it } from 'vitest';
import type { ScoredLine } from '../../../scripts/coverageFit/fitStages.js';
import { renderCurve } from '../../../scripts/coverageFit/renderFit.js';

function line(covered: boolean, score: number, origin: ScoredLine['origin'] = 'own'): ScoredLine {
  return {
    set: 'corpus',
    scope: 'article',
    id: `${String(covered)} ${String(score)}`,
    origin,
    kind: covered ? 'answerable' : 'near miss',
    covered,
    story: 'ferry',
    features: {
      ranking: score,
      cosine: score,
      size: 1,
      unknownNames: 0,
      lacksWords: false,
      hasAsked: false,
      reading: null,
    },
    score,
    isAbout: 1,
  };
}

describe('The curve of a fit', () => {
  it('tells what each threshold refuses of the answered and answers of those left open', () => {
    const curve = renderCurve([
      line(true, 0.35),
      line(true, 0.9),
      line(false, 0.2),
      line(false, 0.55),
      line(false, 0.95, 'other-story'),
    ]);
    expect(curve.at(1)).toBe('0.1    0.000                    1.000');
    expect(curve.at(4)).toBe('0.4    0.500                    0.500');
    expect(curve.at(9)).toBe('0.9    0.500                    0.000');
  });
});
