import { describe, expect, it } from 'vitest';
import { quotationLine, quotedWords, shownName } from '../../../src/discord/format/quotationLine.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { namingOf } from '../../../src/quotation/naming.js';
import { describeSpeaker } from '../../../src/terminal/renderQuotation.js';
import { testQuotation } from '../../quotation/testQuotation.js';

const said = (mention: string, confidence: number) =>
  testQuotation('No', {
    speaker: { name: 'Ada Holm', role: 'captain', mention },
    mentionRule: 'adjacent-cue',
    speakerRule: 'surname',
    confidence,
  });

describe('A quotation in one line', () => {
  it.each([
    ['Holm', 0.97, '“No” — **Ada\u00a0Holm**, captain', 'Ada Holm, captain'],
    ['she', 0.97, '“No” — *read as* **Ada\u00a0Holm**, captain', 'read as Ada Holm, captain'],
    [
      'Holm',
      0.7,
      '“No” — *speaker not named, perhaps* **Ada\u00a0Holm**, captain',
      'speaker not named, perhaps Ada Holm, captain',
    ],
    ['Holm', 0.6, '“No” — *speaker not named*', 'speaker not named'],
  ])('with “%s” and a confidence of %f', (mention, confidence, inDiscord, inTerminal) => {
    const quotation = said(mention, confidence);
    expect(quotationLine(quotation, ENGLISH)).toBe(inDiscord);
    expect(describeSpeaker(quotation.speaker, namingOf(quotation))).toBe(inTerminal);
  });

  it('keeps the two parts of a name together, and lets a long one break', () => {
    expect(shownName('Ada Holm')).toBe('Ada\u00a0Holm');
    expect(shownName('Commission for Lights, Buoys and Ferries')).toContain(' ');
  });

  it('says that told words are the story’s', () => {
    const told = testQuotation('the engine was cold', { kind: 'indirect' });
    expect(quotedWords(told, ENGLISH)).toBe('*in the story’s words:* the engine was cold');
  });
});
