/** Vectors in 16-bit numbers: a vector is its row of `numbers`, times its scale. */
export interface PackedVectors {
  readonly dimensions: number;
  /** Row after row, each with `strideOf(dimensions)` numbers, the last of them 0. */
  readonly numbers: Int16Array;
  /** By row: 0 for a vector of zeroes. */
  readonly scales: Float32Array;
}

/** The last of the decimals that are stored: a vector of length 1 with no number above 0.32 loses nothing more. */
const STEP = 1e-5;
const LARGEST = 32_767;
/** Longer vectors would overflow the sums of the scan. */
const LONGEST = 1.05;
/** Eight numbers are multiplied at once. */
const LANES = 8;

/** How many numbers a row has. */
export function strideOf(dimensions: number): number {
  return Math.ceil(dimensions / LANES) * LANES;
}

/** Packs vectors of so many numbers; null stands for a vector that is not known. The cosine of each stays the same. */
export function packVectors(vectors: readonly (Float32Array | null)[], dimensions: number): PackedVectors {
  const stride = strideOf(dimensions);
  const numbers = new Int16Array(vectors.length * stride);
  const scales = new Float32Array(vectors.length);
  vectors.forEach((vector, row) => {
    if (vector === null) return;
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const length = Math.hypot(...vector);
    const step = Math.max(STEP * (length > LONGEST ? length : 1), largest / LARGEST);
    let squares = 0;
    vector.forEach((value, i) => {
      const number = Math.round(value / step);
      numbers[row * stride + i] = number;
      squares += number * number;
    });
    scales[row] = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  });
  return { dimensions, numbers, scales };
}
