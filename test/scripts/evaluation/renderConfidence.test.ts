import { describe, expect, it } from 'vitest';
import { type Claim, renderConfidence } from '../../../scripts/evaluation/renderConfidence.js';

const claim = (confidence: Claim['confidence'], isCovered: boolean, isAbstained = false): Claim => ({
  confidence,
  isCovered,
  isAbstained,
});

describe('The table of confidence', () => {
  it('tells for each word how many questions have an answer', () => {
    const [high, low] = renderConfidence([
      claim('high', true),
      claim('high', true),
      claim('low', true),
      claim('low', false),
    ]);
    expect(high).toMatch(/“high” .* 1\.000 .* of 2$/u);
    expect(low).toMatch(/“low” .* \.500 .* of 2$/u);
  });

  it('leaves out what is not answered', () => {
    expect(renderConfidence([claim('low', false, true)])).toEqual([]);
  });
});
