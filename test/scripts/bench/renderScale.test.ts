import { describe, expect, it } from 'vitest';
import { exceededLimits } from '../../../scripts/bench/scale/checkScale.js';
import type { ScaleFigures } from '../../../scripts/bench/scale/measureScale.js';
import { growthOf, renderScale } from '../../../scripts/bench/scale/renderScale.js';
import type { SizeFigures } from '../../../scripts/bench/scale/runScale.js';

const GOOD = { questionCpu: 5, flatScan: 10, firstQuestionCpu: 50, oneMoreCpu: 40, briefingCpu: 20 };

function figuresOf(passages: number, some: Partial<ScaleFigures>): SizeFigures {
  const bot = { ...GOOD, ...some, passages } as ScaleFigures;
  return { build: { indexed: null, embedded: 200 }, bot, langChain: null, candidates: null };
}

describe('The figures of many sizes', () => {
  it('say with which power of the size a figure grows', () => {
    const sizes = [figuresOf(1_000, { questionCpu: 2 }), figuresOf(10_000, { questionCpu: 20 })];
    expect(growthOf(sizes, ({ bot }) => bot.questionCpu)).toBeCloseTo(1);
    expect(growthOf(sizes.slice(1), ({ bot }) => bot.questionCpu)).toBeNull();
    expect(renderScale(sizes)).toMatch(/of it the processor +2 ms +20 ms +1\.00/u);
  });

  it('leave out what was not measured', () => {
    expect(renderScale([figuresOf(1_000, {})])).not.toContain('LangChain');
  });

  it('fail by ratios alone', () => {
    const small = figuresOf(1_000, { questionCpu: 1, oneMoreCpu: 30, briefingCpu: 10 });
    expect(exceededLimits([small, figuresOf(10_000, {})])).toEqual([]);
    const slow = figuresOf(10_000, {
      questionCpu: 500,
      flatScan: 1_000,
      firstQuestionCpu: 5_000,
      oneMoreCpu: 40,
    });
    expect(exceededLimits([small, slow])).toEqual(['growth of a question: 2.70, and at most 1.2 is right.']);
  });
});
