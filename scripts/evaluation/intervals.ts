import { seededRandom } from '../seededRandom.js';
/** A figure with the ends of its 95 % confidence interval. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution, for 95 %. */
const Z = 1.959964;
/** Samples drawn for an interval. */
const SAMPLES = 1_000;

/**
 * A share of `of` questions, with Wilson's interval (1927), which keeps within 0 and 1 where few questions are asked.
 */
export function rate(count: number, of: number): Estimate {
  const value = count / of;
  const spread = 1 + Z ** 2 / of;
  const center = (value + Z ** 2 / (2 * of)) / spread;
  const half = (Z / spread) * Math.sqrt((value * (1 - value)) / of + Z ** 2 / (4 * of ** 2));
  return { value, low: Math.max(0, center - half), high: Math.min(1, center + half) };
}

/** The mean, with the percentile interval of a bootstrap (Efron 1979); the same values give the same interval. */
export function mean(values: readonly number[]): Estimate {
  const average = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  return bootstrap(average(values), (random) => average(resample(values, random)));
}

/**
 * AUROC: the chance that a covered question scores above an uncovered one, a tie counting half (Mann and Whitney 1947),
 * with the percentile interval of a bootstrap that draws from both separately.
 */
export function rocArea(covered: readonly number[], uncovered: readonly number[]): Estimate {
  return bootstrap(areaOf(covered, uncovered), (random) =>
    areaOf(resample(covered, random), resample(uncovered, random)),
  );
}

function areaOf(covered: readonly number[], uncovered: readonly number[]): number {
  const sorted = [...uncovered].sort((a, b) => a - b);
  const below = (value: number, isBelow: (other: number) => boolean): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBelow(sorted[middle] ?? value)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const wins = covered.reduce(
    (sum, value) =>
      sum + (below(value, (other) => other < value) + below(value, (other) => other <= value)) / 2,
    0,
  );
  return wins / (covered.length * uncovered.length);
}

function bootstrap(value: number, draw: (random: () => number) => number): Estimate {
  const random = seededRandom(1);
  const drawn = Array.from({ length: SAMPLES }, () => draw(random)).sort((a, b) => a - b);
  const at = (share: number) => drawn[Math.min(SAMPLES - 1, Math.floor(share * SAMPLES))] ?? value;
  return { value, low: at(0.025), high: at(0.975) };
}

function resample(values: readonly number[], random: () => number): number[] {
  return values.map(() => values[Math.floor(random() * values.length)] ?? 0);
}
