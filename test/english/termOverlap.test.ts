import { describe, expect, it } from 'vitest';
import { shareOfAll, shareOfShorter } from '../../src/english/termOverlap.js';

const terms = (words: string) => new Set(words.split(' ').filter(Boolean));

describe('Terms in common', () => {
  it.each([
    ['the same', 'flood town', 'town flood', 1, 1],
    ['some', 'flood town mayor', 'flood town bridge crane', 2 / 5, 2 / 3],
    ['all of the shorter', 'flood', 'flood town', 1 / 2, 1],
    ['none', 'flood', 'bridge', 0, 0],
    ['none where neither has any', '', '', 0, 0],
  ])('are %s', (_, a, b, ofAll, ofShorter) => {
    expect(shareOfAll(terms(a), terms(b))).toBeCloseTo(ofAll);
    expect(shareOfShorter(terms(a), terms(b))).toBeCloseTo(ofShorter);
  });
});
