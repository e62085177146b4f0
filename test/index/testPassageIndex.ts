import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import type { IndexedVector, PassageIndex, VectorKind } from '../../src/index/passageIndex.js';
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
      vectors: vectors
        .map(([vector, kind], j) => ({ vector, kind, start: 10 * j, end: 10 * j + 9 }))
        .sort((a, b) => Number(a.kind === 'passage') - Number(b.kind === 'passage')),
    })),
  );

/** What every PassageIndex does. */
export function testPassageIndex(name: string, makeIndex: MakePassageIndex): void {
  describe(name, () => {
    it('gives the cosine of every vector', async () => {
      await fc.assert(
        fc.asyncProperty(install, unitVector, async (stored, query) => {
          const index = await makeIndex(stored, DIMENSIONS);
          const cosines = await index.scan({ vector: query });
          for (const { article, vectors } of stored) {
            const found = [...cosines.of(article)];
            expect([...index.lookUp(query).of(article)]).toEqual(found);
            expect(found).toHaveLength(vectors.length);
            vectors.forEach(({ vector }, i) => {
              expect(found[i]).toBeCloseTo(dot(query, vector), COSINE_DIGITS);
            });
          }
        }),
        { numRuns: 25 },
      );
    });

    const stored: ArticleVectors[] = [
      { article: 'flood', vectors: [at('sentence', 0, [1, 0]), at('passage', 0, [1, 1])] },
      { article: 'harvest', vectors: [at('sentence', 0, [0, 1]), at('sentence', 30, [-1, 0])] },
    ];
    const query = toUnit([1, 0]);
    const rounded = (cosines: Float32Array) =>
      Array.from(cosines, (each) => Math.round(each * 1000) / 1000 + 0);

    it('gives them in the order of the vectors of each article', async () => {
      const cosines = await (await makeIndex(stored, 2)).scan({ vector: query });
      expect(rounded(cosines.of('flood'))).toEqual([1, 0.707]);
      expect(rounded(cosines.of('harvest'))).toEqual([0, -1]);
    });

    it('compares the article asked for alone', async () => {
      const cosines = await (await makeIndex(stored, 2)).scan({ vector: query, article: 'harvest' });
      expect(rounded(cosines.of('harvest'))).toEqual([0, -1]);
      expect(rounded(cosines.of('flood'))).toEqual([]);
    });

    it('finds nothing in an article it does not have', async () => {
      const cosines = await (await makeIndex(stored, 2)).scan({ vector: query, article: 'election' });
      expect(rounded(cosines.of('election'))).toEqual([]);
    });

    it('answers two questions at once', async () => {
      const index = await makeIndex(stored, 2);
      const [one, other] = await Promise.all([
        index.scan({ vector: query }),
        index.scan({ vector: toUnit([0, 1]) }),
      ]);
      expect(rounded(one.of('harvest'))).toEqual([0, -1]);
      expect(rounded(other.of('harvest'))).toEqual([1, 0]);
    });

    it('refuses a vector of another length', async () => {
      const index = await makeIndex(stored, 2);
      await expect(index.scan({ vector: toUnit([1, 0, 0]) })).rejects.toThrow(VerbatimError);
      expect(() => index.lookUp(toUnit([1, 0, 0]))).toThrow(VerbatimError);
    });

    it('refuses a vector that is not made of numbers', async () => {
      const index = await makeIndex(stored, 2);
      await expect(index.scan({ vector: Float32Array.of(NaN, 1) })).rejects.toThrow(VerbatimError);
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
