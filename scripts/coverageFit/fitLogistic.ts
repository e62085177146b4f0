import type { LogisticModel } from '../../src/answer/coverage.js';
import { sigmoid } from '../../src/search/rerank.js';

/** The inputs of one case, and how it came out. */
export interface Observation {
  readonly inputs: readonly number[];
  readonly isTrue: boolean;
  /** How many cases this one stands for. */
  readonly weight: number;
}

/** Newton's method settles within ten. */
const MAX_STEPS = 25;
/** A step that changes no weight by more is the last. */
const SETTLED = 1e-9;

/**
 * Logistic regression by Newton's method with a ridge on the weights of the standardized inputs, none on the intercept
 * (le Cessie and van Houwelingen 1992). The model takes the inputs as they are.
 */
export function fitLogistic(observations: readonly Observation[], ridge: number): LogisticModel {
  const size = observations[0]?.inputs.length ?? 0;
  const scales = Array.from({ length: size }, (_, i) =>
    scaleOf(observations.map(({ inputs, weight }) => ({ value: inputs[i] ?? 0, weight }))),
  );
  const rows = observations.map(({ inputs, isTrue, weight }) => ({
    x: [1, ...scales.map(({ mean, deviation }, i) => ((inputs[i] ?? 0) - mean) / deviation)],
    y: isTrue ? 1 : 0,
    weight,
  }));
  let beta: number[] = new Array<number>(size + 1).fill(0);
  for (let step = 0; step < MAX_STEPS; step++) {
    const gradient = beta.map((value, i) => (i === 0 ? 0 : -ridge * value));
    const curvature = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? ridge : 0)));
    for (const { x, y, weight } of rows) {
      const p = sigmoid(dot(beta, x));
      for (const [i, xi] of x.entries()) {
        gradient[i] = (gradient[i] ?? 0) + weight * (y - p) * xi;
        const row = curvature[i] ?? [];
        for (const [j, xj] of x.entries()) row[j] = (row[j] ?? 0) + weight * p * (1 - p) * xi * xj;
      }
    }
    const change = solve(curvature, gradient);
    beta = beta.map((value, i) => value + (change[i] ?? 0));
    if (change.every((value) => Math.abs(value) < SETTLED)) break;
  }
  const weights = scales.map(({ deviation }, i) => (beta[i + 1] ?? 0) / deviation);
  const intercept = (beta[0] ?? 0) - scales.reduce((sum, { mean }, i) => sum + (weights[i] ?? 0) * mean, 0);
  return { intercept, weights };
}

function scaleOf(values: readonly { readonly value: number; readonly weight: number }[]) {
  const all = values.reduce((sum, { weight }) => sum + weight, 0);
  const mean = values.reduce((sum, { value, weight }) => sum + value * weight, 0) / all;
  const variance = values.reduce((sum, { value, weight }) => sum + (value - mean) ** 2 * weight, 0) / all;
  // An input that never changes says nothing, whatever its scale.
  return { mean, deviation: Math.sqrt(variance) || 1 };
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
}

/** Solves matrix x = right, of a symmetric positive definite matrix, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (const [i, pivot] of rows.entries()) {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j < row.length; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = new Array<number>(rows.length).fill(0);
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? [];
    solution[i] =
      ((row[rows.length] ?? 0) - dot(row.slice(i + 1, -1), solution.slice(i + 1))) / (row[i] ?? 1);
  }
  return solution;
}
