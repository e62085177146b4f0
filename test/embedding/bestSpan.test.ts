import { describe, expect, it } from 'vitest';
import { bestSpan, MAX_ANSWER_TOKENS } from '../../src/embedding/bestSpan.js';

describe('The best span', () => {
  it('has the highest sum of start and end, less that of position 0', () => {
    const logits = { start: [1, 0, 5, 2, 0], end: [2, 0, 1, 4, 0] };
    expect(bestSpan(logits, 1, 5)).toEqual({ first: 2, last: 3, score: 6 });
  });

  it('lies within the passage', () => {
    const logits = { start: [0, 9, 1, 0], end: [0, 9, 0, 1] };
    expect(bestSpan(logits, 2, 3)).toEqual({ first: 2, last: 2, score: 1 });
  });

  it('never ends before it starts', () => {
    const logits = { start: [0, 0, 5], end: [0, 5, 0] };
    expect(bestSpan(logits, 1, 3)).toMatchObject({ score: 5 });
    expect(bestSpan(logits, 1, 3)).not.toMatchObject({ first: 2, last: 1 });
  });

  it('is no longer than an answer may be', () => {
    const length = MAX_ANSWER_TOKENS + 5;
    const at = (index: number) => Array.from({ length }, (_, i) => (i === index ? 5 : 0));
    const best = bestSpan({ start: at(1), end: at(length - 1) }, 1, length);
    expect((best?.last ?? 0) - (best?.first ?? 0)).toBeLessThan(MAX_ANSWER_TOKENS);
  });

  it('is none in an empty passage', () => {
    expect(bestSpan({ start: [1, 1], end: [1, 1] }, 1, 1)).toBeNull();
  });
});
