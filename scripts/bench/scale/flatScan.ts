const DIMENSIONS = 384;
const ROUNDS = 5;

/** Milliseconds to compare one vector with so many in a Float32Array, the plain way; the best of some rounds. */
export function measureFlatScan(count: number): number {
  const vectors = new Float32Array(count * DIMENSIONS).fill(0.05);
  const query = new Float32Array(DIMENSIONS).fill(0.05);
  const cosines = new Float32Array(count);
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    for (let row = 0; row < count; row++) {
      let sum = 0;
      const first = row * DIMENSIONS;
      for (let i = 0; i < DIMENSIONS; i++) sum += (vectors[first + i] ?? 0) * (query[i] ?? 0);
      cosines[row] = sum;
    }
    return performance.now() - started;
  });
  return Math.min(...times);
}
