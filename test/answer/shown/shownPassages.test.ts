import { describe, expect, it } from 'vitest';
import type { AnswerPassage, FoundAnswer } from '../../../src/answer/answer.js';
import { shownPassages } from '../../../src/answer/shown/shownPassages.js';

const passage = (score: number, length = 200) =>
  ({ score, text: 'a'.repeat(length) }) as unknown as AnswerPassage;
const shown = (outcome: 'answered' | 'unsure' | 'not-covered', passages: readonly AnswerPassage[]) =>
  shownPassages({ outcome, isOverview: false, passages } as unknown as FoundAnswer).length;

describe('The passages that are shown', () => {
  it('are those close to the best one, three at most', () => {
    expect(shown('answered', [passage(0.9), passage(0.5)])).toBe(1);
    expect(
      shown(
        'answered',
        [0.9, 0.8, 0.7, 0.7].map((score) => passage(score)),
      ),
    ).toBe(3);
  });

  it('are the best one alone where it may not answer, or two short ones as close', () => {
    expect(shown('unsure', [passage(0.9), passage(0.6)])).toBe(1);
    expect(shown('unsure', [passage(0.9), passage(0.8), passage(0.8)])).toBe(2);
    expect(shown('unsure', [passage(0.9, 400), passage(0.8, 400)])).toBe(1);
  });

  it('are none where the question is not covered', () => {
    expect(shown('not-covered', [passage(0.9)])).toBe(0);
  });
});
