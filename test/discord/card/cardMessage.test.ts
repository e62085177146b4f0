import { describe, expect, it } from 'vitest';
import { cardFile, cardOf } from '../../../src/discord/card/cardMessage.js';
import { isForCard } from '../../../src/discord/card/cardQuotations.js';
import { SET_BY_MODERATORS } from '../../../src/quotation/naming.js';
import { testQuotation } from '../../quotation/testQuotation.js';

const article = {
  id: 'ferry',
  title: 'Ferry Stays in Port',
  source: 'Orlin Courier',
  url: 'https://www.courier.example/ferry/?utm=1',
  published: '2031-03-03',
  author: null,
};
const speaker = { name: 'Åda Holm', role: 'captain of the ferry', mention: 'Holm' };

describe('A quotation on a card', () => {
  it('stands with who said it and where it is from', () => {
    expect(cardOf({ article, words: 'No', speaker }, 'dark')).toEqual({
      kind: 'card',
      theme: 'dark',
      words: 'No',
      name: 'Åda\u00a0Holm',
      role: 'captain of the ferry',
      origin: 'Orlin Courier · 3 March 2031',
      address: 'courier.example/ferry',
    });
  });

  it('leaves out what is not known', () => {
    const bare = { ...article, source: null, url: null, published: null };
    const institution = { name: 'Ministry of Ferries', role: 'Ministry of Ferries', mention: null };
    const card = cardOf({ article: bare, words: 'No', speaker: institution }, 'light');
    expect(card).toMatchObject({ role: null, origin: '', address: '' });
  });

  it('is told to those who do not see it', () => {
    const file = cardFile({ article, words: 'We wait\n for the wind', speaker }, new Uint8Array());
    expect(file.name).toBe('quote-ada-holm.png');
    expect(file.description).toBe(
      '“We wait for the wind” — Åda Holm, captain of the ferry, Orlin Courier, 3 March 2031, courier.example/ferry',
    );
  });

  it('is told within the limit of Discord, the speaker too', () => {
    const long = { name: 'N'.repeat(300), role: 'r'.repeat(300), mention: null };
    const { description = '' } = cardFile(
      { article, words: 'words '.repeat(400), speaker: long },
      new Uint8Array(),
    );
    expect(description.length).toBeLessThanOrEqual(1_024);
    expect(description).toContain('NNN');
  });

  it.each([
    ['named', { mentionRule: 'adjacent-cue', confidence: 0.97 }, true],
    ['set by moderators', { speakerRule: SET_BY_MODERATORS, confidence: null }, true],
    ['perhaps said by somebody', { mentionRule: 'adjacent-cue', confidence: 0.7 }, false],
    ['told without marks', { kind: 'indirect', mentionRule: 'adjacent-cue', confidence: 0.97 }, false],
  ] as const)('has words whose speaker is sure: %s', (_, over, isShown) => {
    expect(isForCard(testQuotation('No', { speaker, speakerRule: 'surname', ...over }))).toBe(isShown);
  });

  it('has no words of a “he” or of nobody', () => {
    const he = { ...speaker, mention: 'he' };
    const over = { mentionRule: 'adjacent-cue', speakerRule: 'surname', confidence: 0.97 };
    expect(isForCard(testQuotation('No', { speaker: he, ...over }))).toBe(false);
    expect(isForCard(testQuotation('No', { speaker: null }))).toBe(false);
  });
});
