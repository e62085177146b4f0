import { growthOf } from './renderScale.js';
import type { SizeFigures } from './runScale.js';

interface Limit {
  readonly name: string;
  readonly value: (sizes: readonly SizeFigures[]) => number | null;
  readonly most: number;
}

const ofLast = (value: (figures: SizeFigures) => number) => (sizes: readonly SizeFigures[]) => {
  const last = sizes.at(-1);
  return last === undefined ? null : value(last);
};

/** Ratios of times of the processor in one run: how fast the machine is does not matter. */
const LIMITS: readonly Limit[] = [
  {
    name: 'a question / a flat scan of the vectors',
    value: ofLast(({ bot }) => bot.questionCpu / bot.flatScan),
    most: 4,
  },
  {
    name: 'the first question after a start / a question',
    value: ofLast(({ bot }) => bot.firstQuestionCpu / bot.questionCpu),
    most: 60,
  },
  {
    name: 'growth of a question',
    value: (sizes) => growthOf(sizes, ({ bot }) => bot.questionCpu),
    most: 1.2,
  },
  {
    name: 'growth of one more story',
    value: (sizes) => growthOf(sizes, ({ bot }) => bot.oneMoreCpu),
    most: 0.8,
  },
  {
    name: 'growth of a briefing',
    value: (sizes) => growthOf(sizes, ({ bot }) => bot.briefingCpu),
    most: 1.2,
  },
];

/** A sentence for each ratio that is larger than it may be. */
export function exceededLimits(sizes: readonly SizeFigures[]): string[] {
  return LIMITS.flatMap(({ name, value, most }) => {
    const found = value(sizes);
    return found === null || found <= most
      ? []
      : [`${name}: ${found.toFixed(2)}, and at most ${most} is right.`];
  });
}
