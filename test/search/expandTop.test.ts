import { describe, expect, it } from 'vitest';
import { expandTop } from '../../src/search/expandTop.js';
import type { RankedPassage } from '../../src/search/ranking.js';
import { indexedArticle } from '../index/indexedArticle.js';

const leak = await indexedArticle(
  'leak',
  'A siren rang. Somebody pressed a key. It was silent. Nobody slept. The sun rose. The shops opened.',
);
const other = await indexedArticle('other', 'A cat slept. A dog barked. A bird sang.');

/** The passage of these sentences, with a score. */
function passage(first: number, last: number, score: number, indexed = leak): RankedPassage {
  const found = indexed.passages.find(({ sentences: s }) => s.first === first && s.last === last);
  if (found === undefined) throw new Error(`No passage from ${first} to ${last}.`);
  return { indexed, passage: found, score, cosine: score, lexical: score, bestSentence: last };
}

const rangesOf = (passages: readonly RankedPassage[]) =>
  passages.map(({ passage: { sentences } }) => [sentences.first, sentences.last]);

describe('Widening the best passage', () => {
  const best = passage(2, 3, 0.9);
  const ranked = [best, passage(1, 3, 0.6), passage(2, 4, 0.5), passage(4, 5, 0.4), passage(0, 1, 0.3)];
  const of = () => ranked;

  it('takes in the neighbour that fits the question better', () => {
    const [first] = expandTop([best], of);
    expect(rangesOf(first ? [first] : [])).toEqual([[1, 3]]);
    expect(first).toMatchObject({ score: 0.9, bestSentence: 3 });
  });

  it('leaves out what shares the sentence taken in', () => {
    const selected = [best, passage(4, 5, 0.4), passage(0, 1, 0.3), passage(0, 1, 0.2, other)];
    const widened = expandTop(selected, of);
    expect(rangesOf(widened)).toEqual([
      [1, 3],
      [4, 5],
      [0, 1],
    ]);
    expect(widened[2]?.indexed).toBe(other);
  });

  it('leaves a passage of three sentences as it is', () => {
    const three = passage(1, 3, 0.9);
    expect(expandTop([three], of)).toEqual([three]);
  });

  it('does nothing without passages', () => {
    expect(expandTop([], of)).toEqual([]);
  });
});
