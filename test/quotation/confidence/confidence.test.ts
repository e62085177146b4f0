import { describe, expect, it } from 'vitest';
import {
  CONFIDENCE_BAR,
  confidenceOf,
  withoutDoubtful,
} from '../../../src/quotation/confidence/confidence.js';
import type { RuleCounts } from '../../../src/quotation/confidence/ruleCounts.js';
import { testQuotation } from '../testQuotation.js';

const COUNTS: RuleCounts = new Map([
  ['adjacent-cue', { right: 90, settled: 100 }],
  ['adjacent-cue+surname', { right: 40, settled: 40 }],
  ['colon', { right: 2, settled: 10 }],
  ['surname', { right: 96, settled: 96 }],
]);

const quotation = testQuotation('No', {
  speaker: { name: 'Ada Holm', role: null, mention: null },
  mentionRule: 'colon',
  speakerRule: 'surname',
  confidence: 0.4,
});

describe('The confidence', () => {
  it('is near the share counted for a frequent pair', () => {
    expect(confidenceOf('adjacent-cue', 'surname', COUNTS)).toBeCloseTo(0.98, 2);
  });

  it('is that of the weaker rule for a pair never seen', () => {
    expect(confidenceOf('colon', 'surname', COUNTS)).toBeCloseTo((2 + 10 * 0.9) / 20, 10);
  });

  it('is cautious about rules never seen', () => {
    expect(confidenceOf('cue-before', 'role', COUNTS)).toBeCloseTo(0.9, 10);
  });

  it('takes a doubtful speaker off and tells by which rules', () => {
    expect(withoutDoubtful(quotation, CONFIDENCE_BAR)).toEqual({
      ...quotation,
      speaker: null,
      candidate: quotation.speaker,
    });
  });

  it('leaves a speaker at the bar', () => {
    expect(withoutDoubtful(quotation, 0.4)).toBe(quotation);
  });
});
