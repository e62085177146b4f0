import { describe, expect, it } from 'vitest';
import { namedSpeaker, namingOf, SET_BY_MODERATORS } from '../../src/quotation/naming.js';
import type { Quotation } from '../../src/quotation/quotation.js';
import { testQuotation } from './testQuotation.js';

const said = (mention: string | null, confidence: number, more: Partial<Quotation> = {}) =>
  testQuotation('No', {
    speaker: { name: 'Ada Holm', role: null, mention },
    mentionRule: 'adjacent-cue',
    speakerRule: 'surname',
    confidence,
    ...more,
  });

describe('A speaker', () => {
  it.each([
    ['named', said('Holm', 0.97)],
    ['named', said('the minister', 0.97)],
    ['read', said('he', 0.97)],
    ['read', said('They', 0.97)],
    ['read', said(null, 0.97)],
    ['named', said(null, 0.97, { mentionRule: 'same-utterance' })],
    ['perhaps', said('Holm', 0.84)],
    ['perhaps', said('he', 0.7)],
    ['open', said('Holm', 0.6)],
    ['open', said('he', 0.4, { speaker: null })],
    ['set', said(null, 0.2, { speakerRule: SET_BY_MODERATORS })],
  ])('is shown as %s', (naming, quotation) => {
    expect(namingOf(quotation)).toBe(naming);
  });

  it('counts as the one who said it only where that is not in doubt', () => {
    expect(namedSpeaker(said('he', 0.97))?.name).toBe('Ada Holm');
    expect(namedSpeaker(said('Holm', 0.84))).toBeNull();
  });
});
