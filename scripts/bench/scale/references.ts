import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

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

/** The files of an index that a start reads. */
const READ_AT_START = new Set(['article.json', 'vectors.bin', 'words.bin']);

/** Milliseconds to read the same files as a start does and do nothing with them. */
export async function measureReading(indexFolder: string): Promise<number> {
  const names = await readdir(indexFolder, { recursive: true });
  const files = names.filter((name) => READ_AT_START.has(path.basename(name)));
  const started = performance.now();
  for (const file of files) await readFile(path.join(indexFolder, file));
  return performance.now() - started;
}
