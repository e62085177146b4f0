/** A sentence's vector; L2-normalized, so the dot product of two is their cosine. */
export type Vector = Float32Array;

/** For sentences that are compared without their meaning: its cosine to all is 0. */
export const NO_VECTOR: Vector = new Float32Array(0);

export function cosine(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The normalized mean; null if there are no vectors. */
export function centroid(vectors: readonly Vector[]): Vector | null {
  const [first] = vectors;
  if (first === undefined) return null;
  const mean = new Float32Array(first.length);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i++) mean[i] = (mean[i] ?? 0) + (vector[i] ?? 0);
  const length = Math.sqrt(cosine(mean, mean));
  return length === 0 ? null : mean.map((value) => value / length);
}

/** The highest cosine to any of the others; 0 if there are none. */
export function closest(vector: Vector, others: readonly Vector[]): number {
  return others.reduce((best, other) => Math.max(best, cosine(vector, other)), 0);
}
