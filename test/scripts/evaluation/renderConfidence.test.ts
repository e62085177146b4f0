import { describe, expect, it } from 'vitest';
import { type Claim, renderConfidence } from '../../../scripts/evaluation/renderConfidence.js';

const claim = (confidence: Claim['confidence'], isCovered: boolean, isRefused = false): Claim => ({
  confidence,
  isCovered,
  isRefused,
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

  it('leaves out what is refused', () => {
    expect(renderConfidence([claim('low', false, true)])).toEqual([]);
  });
});
