import { describe, expect, it } from 'vitest';
import { queryTermsOf } from '../../src/search/queryTerms.js';
import { buildBm25 } from '../../src/search/bm25.js';

describe('The terms of a question', () => {
  it('have one for each country beside the words', () => {
    const { own, withCountries } = queryTermsOf('did moscow reply to the white house');
    expect(own).toEqual(['moscow', 'repli', 'white', 'hous']);
    expect(withCountries).toEqual([...own, 'country:RU', 'country:US']);
  });

  it('let a country count as much as its words would', () => {
    const { withCountries, weightOf } = queryTermsOf('white house reply');
    const total = withCountries.reduce((sum, term) => sum + weightOf(term), 0);
    expect(total).toBeCloseTo(3, 10);
  });

  it('find another name of the country, after its own', () => {
    const texts = [
      ['moscow', 'country:RU'],
      ['kremlin', 'country:RU'],
      ['pari', 'country:FR'],
    ];
    const { withCountries, weightOf } = queryTermsOf('moscow');
    const [same = 0, other = 0, none] = buildBm25(texts).score(withCountries, weightOf);
    expect(same).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(0);
    expect(none).toBe(0);
  });
});
