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
  /** A query of length 1, to be compared. */
  query(vector: Float32Array): RowQuery;
}

/** A query of some rows. Both ways write the cosines of rows from `first` on into `into`, from its place `at` on. */
export interface RowQuery {
  /** As exact as with 32-bit floating numbers. */
  exactly(first: number, count: number, into: Float32Array, at: number): void;
  /** In half the time, each no further than `error` from the exact one. */
  roughly(first: number, count: number, into: Float32Array, at: number): void;
  readonly error: number;
}

const PAGE_BYTES = 65_536;
const BYTES = 2;
/** Rows that are compared in one go, about a tenth of a millisecond. */
const BATCH = 1_024;
/** So large that the sums of the scan fit into 32 bits: for the query 20,000 and 105,000 for a row, see LONGEST. */
const QUERY_STEPS = 20_000;
/** Memory grows by a quarter at least: growing may copy all of it. */
const GROWTH = 1.25;

/** More than what the 32-bit numbers of a rough cosine are rounded by. */
const ROUNDING = 1e-6;

/**
 * The query is two rows of 16-bit numbers, the second for what the first rounds away: so the cosines are as exact as
 * those of 32-bit floating numbers. What the second adds is at most its length, by the inequality of Cauchy and
 * Schwarz.
 */
export function createVectorRows(dimensions: number): VectorRows {
  const stride = strideOf(dimensions);
  const rowBytes = stride * BYTES;
  const lowStep = Math.sqrt(dimensions) / 2 / QUERY_STEPS ** 2;
  const [queries, out] = [0, 2 * rowBytes];
  const firstRow = out + BATCH * 8;
  const memory = createMemory();
  const kernels = { one: createDotKernel(memory, 1), two: createDotKernel(memory, 2) };
  let scales = new Float32Array(0);
  let count = 0;

  const reserve = (rows: number): void => {
    const bytes = firstRow + rows * rowBytes;
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) {
      const spare = Math.max(missing, memory.buffer.byteLength * (GROWTH - 1));
      memory.grow(Math.ceil(spare / PAGE_BYTES));
    }
    if (rows <= scales.length) return;
    const larger = new Float32Array(Math.ceil(rows * GROWTH));
    larger.set(scales);
    scales = larger;
  };
  const numbersAt = (row: number, rows: number) =>
    new Int16Array(memory.buffer, firstRow + row * rowBytes, rows * stride);
  const inBatches = (first: number, rows: number, task: (row: number, batch: number) => void): void => {
    for (let row = first; row < first + rows; row += BATCH) task(row, Math.min(BATCH, first + rows - row));
  };

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
    query(vector) {
      reserve(count);
      const parts = new Int16Array(2 * stride);
      let squares = 0;
      vector.forEach((value, i) => {
        const steps = Math.round(value * QUERY_STEPS);
        const rest = value - steps / QUERY_STEPS;
        parts[i] = steps;
        parts[stride + i] = Math.round(rest / lowStep);
        squares += rest * rest;
      });
      /** Other queries may have been there since. */
      const place = () => {
        new Int16Array(memory.buffer, queries, 2 * stride).set(parts);
        return new Int32Array(memory.buffer, out, 2 * BATCH);
      };
      return {
        error: Math.sqrt(squares) + ROUNDING,
        exactly(first, rows, into, at) {
          const sums = place();
          inBatches(first, rows, (row, batch) => {
            kernels.two(firstRow + row * rowBytes, batch, rowBytes, queries, out);
            for (let i = 0; i < batch; i++) {
              const sum = (sums[2 * i] ?? 0) / QUERY_STEPS + (sums[2 * i + 1] ?? 0) * lowStep;
              into[at + row - first + i] = sum * (scales[row + i] ?? 0);
            }
          });
        },
        roughly(first, rows, into, at) {
          const sums = place();
          inBatches(first, rows, (row, batch) => {
            kernels.one(firstRow + row * rowBytes, batch, rowBytes, queries, out);
            const to = at + row - first;
            for (let i = 0; i < batch; i++) {
              into[to + i] = ((sums[i] ?? 0) / QUERY_STEPS) * (scales[row + i] ?? 0);
            }
          });
        },
      };
    },
  };
}
