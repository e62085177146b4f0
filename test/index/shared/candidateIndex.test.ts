import { describe, expect, it } from 'vitest';
import { packVectors } from '../../../src/index/scan/packedVectors.js';
import { createCandidateIndex } from '../../../src/index/shared/candidateIndex.js';
import { createRowCache } from '../../../src/index/shared/rowCache.js';
import type { ArticleVectors } from '../memoryPassageIndex.js';
import { testPassageIndex } from '../testPassageIndex.js';

/** In place of a database that knows these articles as close. */
function indexOf(
  stored: readonly ArticleVectors[],
  dimensions: number,
  close: readonly string[],
  mostRows?: number,
) {
  const packed = new Map(
    stored.map(({ article, vectors }) => [
      article,
      packVectors(
        vectors.map(({ vector }) => vector),
        dimensions,
      ),
    ]),
  );
  const loaded: string[] = [];
  const index = createCandidateIndex({
    cache: createRowCache(dimensions, mostRows),
    placeOf: (article, cached) =>
      cached.placeOf(article, () => {
        loaded.push(article);
        return packed.get(article) ?? null;
      }),
    closest: () => Promise.resolve(close),
  });
  return { index, loaded };
}

testPassageIndex('The passage index of candidates that are all', (stored, dimensions) =>
  Promise.resolve(
    indexOf(
      stored,
      dimensions,
      stored.map(({ article }) => article),
    ).index,
  ),
);

describe('The passage index of candidates', () => {
  const vectorsOf = (article: string, x: number, y: number): ArticleVectors => ({
    article,
    vectors: [{ kind: 'sentence', start: 0, end: 1, vector: Float32Array.of(x, y) }],
  });
  const stored = [vectorsOf('near', 1, 0), vectorsOf('likely', 0.6, 0.8), vectorsOf('far', 0, 1)];

  it('loads and compares those that are close or likely, each once', async () => {
    const { index, loaded } = indexOf(stored, 2, ['near', 'gone']);
    const cosines = await index.scan({ vector: Float32Array.of(1, 0), likely: ['likely', 'near'] });
    expect(cosines.of('near')[0]).toBeCloseTo(1);
    expect(cosines.of('likely')[0]).toBeCloseTo(0.6);
    expect(cosines.of('far')).toHaveLength(0);
    expect(loaded).toEqual(['near', 'gone', 'likely']);
  });

  it('loads them once for several questions, and again when there were too many', async () => {
    const vector = Float32Array.of(1, 0);
    const { index, loaded } = indexOf(stored, 2, ['near'], 2);
    for (const likely of [[], ['likely'], ['far']]) await index.scan({ vector, likely });
    expect(loaded).toEqual(['near', 'likely', 'far']);
    const cosines = await index.scan({ vector });
    expect(cosines.of('near')[0]).toBeCloseTo(1);
    expect(loaded).toEqual(['near', 'likely', 'far', 'near']);
  });

  it('compares any other one when it is asked for', () => {
    const { index, loaded } = indexOf(stored, 2, []);
    const compared = index.lookUp(Float32Array.of(0, 1));
    expect(loaded).toEqual([]);
    expect(compared.of('far')[0]).toBeCloseTo(1);
    expect(compared.of('far')[0]).toBeCloseTo(1);
    expect(loaded).toEqual(['far']);
  });
});
