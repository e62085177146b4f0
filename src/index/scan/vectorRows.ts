import { createDotKernel, createMemory } from './dotKernel.js';
import { type PackedVectors, strideOf } from './packedVectors.js';

/** Vectors in memory, one after another, to be compared with a query. They are only ever added. */
export interface VectorRows {
  readonly dimensions: number;
  count(): number;
  /** Gives the row of the first. */
  add(vectors: PackedVectors): number;
  /** The vectors of some rows, to be added elsewhere. */
  copy(first: number, count: number): PackedVectors;
  /** Writes the cosines of rows to a query of length 1 into the same places of `cosines`. */
  scan(query: Float32Array, first: number, count: number, cosines: Float32Array): void;
}

const PAGE_BYTES = 65_536;
const BYTES = 2;
/** Rows that are compared in one go, about a tenth of a millisecond. */
const BATCH = 1_024;
/** So large that the sums of the scan fit into 32 bits: for the query 20,000 and 105,000 for a row, see LONGEST. */
const QUERY_STEPS = 20_000;
/** Memory grows by a quarter, so that adding one story after another does not copy all of them each time. */
const GROWTH = 1.25;

/**
 * The query is two rows of 16-bit numbers, the second for what the first rounds away: so the cosines are as exact as
 * those of 32-bit floating numbers.
 */
export function createVectorRows(dimensions: number): VectorRows {
  const stride = strideOf(dimensions);
  const rowBytes = stride * BYTES;
  const lowStep = Math.sqrt(dimensions) / 2 / QUERY_STEPS ** 2;
  const [high, low, out] = [0, rowBytes, 2 * rowBytes];
  const firstRow = out + BATCH * 8;
  const memory = createMemory();
  const dots = createDotKernel(memory);
  let scales = new Float32Array(0);
  let count = 0;

  const reserve = (rows: number): void => {
    const bytes = firstRow + rows * rowBytes;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE_BYTES));
    if (rows <= scales.length) return;
    const larger = new Float32Array(Math.ceil(rows * GROWTH));
    larger.set(scales);
    scales = larger;
  };
  const numbersAt = (row: number, rows: number) =>
    new Int16Array(memory.buffer, firstRow + row * rowBytes, rows * stride);

  return {
    dimensions,
    count: () => count,
    add({ numbers, scales: added }) {
      const first = count;
      reserve(count + added.length);
      numbersAt(first, added.length).set(numbers);
      scales.set(added, first);
      count += added.length;
      return first;
    },
    copy: (first, rows) => ({
      dimensions,
      numbers: numbersAt(first, rows).slice(),
      scales: scales.slice(first, first + rows),
    }),
    scan(query, first, rows, cosines) {
      reserve(count);
      const [highs, lows] = [high, low].map((at) => new Int16Array(memory.buffer, at, stride));
      query.forEach((value, i) => {
        const steps = Math.round(value * QUERY_STEPS);
        if (highs !== undefined) highs[i] = steps;
        if (lows !== undefined) lows[i] = Math.round((value - steps / QUERY_STEPS) / lowStep);
      });
      const sums = new Int32Array(memory.buffer, out, 2 * BATCH);
      const end = first + rows;
      for (let row = first; row < end; row += BATCH) {
        const batch = Math.min(BATCH, end - row);
        dots(firstRow + row * rowBytes, batch, rowBytes, high, low, out);
        for (let i = 0; i < batch; i++) {
          const sum = (sums[2 * i] ?? 0) / QUERY_STEPS + (sums[2 * i + 1] ?? 0) * lowStep;
          cosines[row + i] = sum * (scales[row + i] ?? 0);
        }
      }
    },
  };
}
