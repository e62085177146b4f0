import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import type { IndexedVector, PassageIndex, VectorHit, VectorKind } from '../../src/index/passageIndex.js';
import type { ArticleVectors } from './memoryPassageIndex.js';

type MakePassageIndex = (stored: readonly ArticleVectors[], dimensions: number) => Promise<PassageIndex>;

const DIMENSIONS = 12;

/** Stored vectors are rounded to 5 decimals. */
const COSINE_DIGITS = 4;

const unitVector: fc.Arbitrary<Float32Array> = fc
  .array(fc.integer({ min: -100, max: 100 }), { minLength: DIMENSIONS, maxLength: DIMENSIONS })
  .filter((values) => values.some((value) => value !== 0))
  .map(toUnit);

const kinds = fc.constantFrom<VectorKind>('passage', 'sentence');

const install: fc.Arbitrary<ArticleVectors[]> = fc
  .array(fc.array(fc.tuple(unitVector, kinds), { maxLength: 15 }), { minLength: 1, maxLength: 4 })
  .map((articles) =>
    articles.map((vectors, i) => ({
      article: `article-${i}`,
      vectors: vectors.map(([vector, kind], j) => ({ vector, kind, start: 10 * j, end: 10 * j + 9 })),
    })),
  );

/** What every PassageIndex does. */
export function testPassageIndex(name: string, makeIndex: MakePassageIndex): void {
  describe(name, () => {
    it('finds the top ten of comparing every vector', async () => {
      await fc.assert(
        fc.asyncProperty(install, unitVector, async (stored, query) => {
          const index = await makeIndex(stored, DIMENSIONS);
          const hits = await index.search({ vector: query, limit: 10 });
          const all = stored.flatMap(({ article, vectors }) =>
            vectors.map((vector) => ({
              key: keyOf({ article, ...vector }),
              cosine: dot(query, vector.vector),
            })),
          );
          const best = all.map(({ cosine }) => cosine).sort((a, b) => b - a);
          // Equal cosines may come in any order, so the cosines are compared, and each hit with its own vector.
          expect(hits).toHaveLength(Math.min(10, all.length));
          for (const [i, hit] of hits.entries()) {
            expect(hit.cosine).toBeCloseTo(best[i] ?? NaN, COSINE_DIGITS);
            const own = all.find(({ key }) => key === keyOf(hit));
            expect(hit.cosine).toBeCloseTo(own?.cosine ?? NaN, COSINE_DIGITS);
          }
          expect(new Set(hits.map(keyOf)).size).toBe(hits.length);
        }),
        { numRuns: 25 },
      );
    });

    const stored: ArticleVectors[] = [
      { article: 'flood', vectors: [at('sentence', 0, [1, 0]), at('passage', 0, [1, 1])] },
      { article: 'harvest', vectors: [at('sentence', 0, [0, 1]), at('sentence', 30, [-1, 0])] },
    ];
    const query = toUnit([1, 0]);
    const spans = (hits: readonly VectorHit[]) => hits.map(keyOf);

    it('gives every cosine, best first, when asked without a limit', async () => {
      const index = await makeIndex(stored, 2);
      const hits = await index.search({ vector: query, limit: Infinity });
      expect(spans(hits)).toEqual([
        'flood sentence 0-10',
        'flood passage 0-10',
        'harvest sentence 0-10',
        'harvest sentence 30-40',
      ]);
      expect(hits.map(({ cosine }) => Math.round(cosine * 1000) / 1000)).toEqual([1, 0.707, 0, -1]);
    });

    it('gives at most the limit', async () => {
      const index = await makeIndex(stored, 2);
      expect(spans(await index.search({ vector: query, limit: 1 }))).toEqual(['flood sentence 0-10']);
    });

    it('gives nothing but the kind asked for', async () => {
      const index = await makeIndex(stored, 2);
      const hits = await index.search({ vector: query, limit: 10, kind: 'passage' });
      expect(spans(hits)).toEqual(['flood passage 0-10']);
    });

    it('searches the articles asked for alone', async () => {
      const index = await makeIndex(stored, 2);
      const hits = await index.search({ vector: query, limit: 1, articles: ['harvest'] });
      expect(spans(hits)).toEqual(['harvest sentence 0-10']);
    });

    it('finds nothing in an article it does not have', async () => {
      const index = await makeIndex(stored, 2);
      expect(await index.search({ vector: query, limit: 10, articles: ['election'] })).toEqual([]);
    });

    it('refuses a vector of another length', async () => {
      const index = await makeIndex(stored, 2);
      await expect(index.search({ vector: toUnit([1, 0, 0]), limit: 1 })).rejects.toThrow(VerbatimError);
    });

    it('refuses a vector that is not made of numbers', async () => {
      const index = await makeIndex(stored, 2);
      await expect(index.search({ vector: Float32Array.of(NaN, 1), limit: 1 })).rejects.toThrow(
        VerbatimError,
      );
    });
  });
}

function at(kind: VectorKind, start: number, values: readonly number[]): IndexedVector {
  return { kind, start, end: start + 10, vector: toUnit(values) };
}

function toUnit(values: readonly number[]): Float32Array {
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

function keyOf(hit: { article: string; kind: VectorKind; start: number; end: number }): string {
  return `${hit.article} ${hit.kind} ${hit.start}-${hit.end}`;
}
