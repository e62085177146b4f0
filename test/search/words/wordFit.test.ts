import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/question/query.js';
import { weighTerms } from '../../../src/search/words/wordFit.js';
import { bm25Of } from './bm25Of.js';

const weigh = (question: string) => weighTerms(parseQuery(question));

describe('The terms of a question', () => {
  it('have one for each country beside the words', () => {
    const { terms } = parseQuery('did moscow reply to the white house');
    expect(terms).toEqual(['moscow', 'repli', 'white', 'hous']);
    expect([...weigh('did moscow reply to the white house').keys()]).toEqual([
      ...terms,
      'country:RU',
      'country:US',
    ]);
  });

  it('let a country count as much as its words would', () => {
    const total = [...weigh('white house reply').values()].reduce((sum, weight) => sum + weight, 0);
    expect(total).toBeCloseTo(3, 10);
  });

  it('find another name of the country, after its own', () => {
    const texts = [
      ['moscow', 'country:RU'],
      ['kremlin', 'country:RU'],
      ['pari', 'country:FR'],
    ];
    const [same = 0, other = 0, none] = bm25Of(texts).score(weigh('moscow'));
    expect(same).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(0);
    expect(none).toBe(0);
  });
});
