import type { Quotation } from '../../src/quotation/quotation.js';

/** A direct quotation of these words at the beginning of a text, by nobody, but for what is told. */
export function testQuotation(text: string, more: Partial<Quotation> = {}): Quotation {
  return {
    start: 0,
    end: text.length,
    text,
    kind: 'direct',
    cue: null,
    reportingPhrase: null,
    speaker: null,
    candidate: null,
    occasion: null,
    mentionRule: null,
    speakerRule: null,
    confidence: null,
    ...more,
  };
}
