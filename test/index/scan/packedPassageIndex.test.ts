import { describe, expect, it } from 'vitest';
import { createPackedPassageIndex } from '../../../src/index/scan/packedPassageIndex.js';
import { packVectors } from '../../../src/index/scan/packedVectors.js';
import { createVectorRows } from '../../../src/index/scan/vectorRows.js';
import { createMemoryPassageIndex } from '../memoryPassageIndex.js';
import { testPassageIndex } from '../testPassageIndex.js';

testPassageIndex('The passage index in memory', (stored, dimensions) =>
  Promise.resolve(createMemoryPassageIndex(stored, dimensions)),
);

testPassageIndex('The passage index of packed vectors', (stored, dimensions) => {
  const rows = createVectorRows(dimensions);
  const places = stored.map(({ article, vectors }) => {
    const packed = packVectors(
      vectors.map(({ vector }) => vector),
      dimensions,
    );
    return [article, { first: rows.add(packed), count: vectors.length }] as const;
  });
  return Promise.resolve(createPackedPassageIndex(rows, new Map(places)));
});

describe('Packed vectors', () => {
  const DIMENSIONS = 384;
  /** Always the same, of length 1, with the decimals that are stored. */
  const vectorOf = (seed: number) => {
    const values = Array.from({ length: DIMENSIONS }, (_, i) => Math.sin(seed * 7_919 + i * i));
    const length = Math.hypot(...values);
    return Float32Array.from(values, (value) => Math.round((value / length) * 1e5) / 1e5);
  };
  const vectors = Array.from({ length: 1_500 }, (_, i) => vectorOf(i));
  const exact = (a: Float32Array, b: Float32Array) =>
    a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0) / Math.hypot(...a) / Math.hypot(...b);

  it('have cosines as exact as 32-bit numbers', () => {
    const rows = createVectorRows(DIMENSIONS);
    rows.add(packVectors(vectors, DIMENSIONS));
    const query = vectorOf(0.5);
    const cosines = new Float32Array(vectors.length);
    rows.query(query).exactly(0, vectors.length, cosines, 0);
    const errors = vectors.map((vector, i) => Math.abs((cosines[i] ?? 0) - exact(vector, query)));
    expect(Math.max(...errors)).toBeLessThan(1e-6);
  });

  it('have rough cosines no further from the exact ones than they say', () => {
    const rows = createVectorRows(DIMENSIONS);
    rows.add(packVectors(vectors, DIMENSIONS));
    for (const seed of [0.5, 3, 7.25]) {
      const query = rows.query(vectorOf(seed));
      const [exactly, roughly] = [new Float32Array(vectors.length), new Float32Array(vectors.length)];
      query.exactly(0, vectors.length, exactly, 0);
      query.roughly(0, 700, roughly, 0);
      query.roughly(700, vectors.length - 700, roughly, 700);
      const errors = [...roughly].map((cosine, i) => Math.abs(cosine - (exactly[i] ?? 0)));
      expect(Math.max(...errors)).toBeLessThanOrEqual(query.error);
      expect(query.error).toBeLessThan(1e-3);
    }
  });

  it('go on to be compared while others are added', () => {
    const rows = createVectorRows(DIMENSIONS);
    const cosines = new Float32Array(vectors.length);
    for (let first = 0; first < vectors.length; first += 100) {
      expect(rows.add(packVectors(vectors.slice(first, first + 100), DIMENSIONS))).toBe(first);
      rows.query(vectorOf(first)).exactly(first, 100, cosines, first);
      expect(cosines[first]).toBeCloseTo(1, 4);
    }
    rows.query(vectorOf(3)).exactly(0, vectors.length, cosines, 0);
    expect(cosines.indexOf(Math.max(...cosines))).toBe(3);
  });

  it('have a cosine of 0 where no vector is known', () => {
    const rows = createVectorRows(2);
    rows.add(packVectors([null, Float32Array.of(0, 0), Float32Array.of(0, 1)], 2));
    const cosines = new Float32Array(3);
    rows.query(Float32Array.of(0, 1)).exactly(0, 3, cosines, 0);
    expect([...cosines].map((cosine) => Math.round(cosine * 1_000))).toEqual([0, 0, 1_000]);
  });
});
