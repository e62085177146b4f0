import { describe, expect, it } from 'vitest';
import { createTextFinder } from '../../src/index/vectorPool.js';
import { indexedArticle } from './indexedArticle.js';

describe('The finder of texts', () => {
  it('finds the articles that have one of some sentences', async () => {
    const finder = createTextFinder();
    const flood = await indexedArticle('flood', 'The river rose. Nobody was hurt.');
    const strike = await indexedArticle('strike', 'The ferries stay in port.');
    const texts = new Set(['Nobody was hurt.', 'A dog barked.']);
    expect(finder.hasOne(flood, texts)).toBe(true);
    expect(finder.hasOne(strike, texts)).toBe(false);
    expect(finder.hasOne(strike, new Set(['The ferries stay in port.']))).toBe(true);
    expect(finder.hasOne(flood, new Set())).toBe(false);
  });
});
