import { describe, expect, it } from 'vitest';
import { meansSpeaker } from '../../../src/answer/speech/askedSpeaker.js';

const lavrov = { name: 'Sergey Lavrov', role: 'Russian Foreign Minister', mention: 'he' };
const kirby = { name: 'John Kirby', role: 'Pentagon spokesman', mention: 'Kirby' };

describe('A phrase means a speaker', () => {
  it.each(['lavrov', 'Minister Lavrov', 'the russian foreign minister', 'Russia’s foreign minister'])(
    'by %s',
    (phrase) => {
      expect(meansSpeaker(phrase, lavrov)).toBe(true);
    },
  );

  it('by the institution that they speak for', () => {
    expect(meansSpeaker('the Pentagon', kirby)).toBe(true);
  });

  it('by a full name where the article has the surname alone', () => {
    expect(meansSpeaker('joe biden', { name: 'Biden', role: null, mention: null })).toBe(true);
  });

  it.each([
    ['keshs dad', 'Kesh’s father'],
    ['the senator', 'Sen. Ida Marchetti'],
    ['the defence', 'the defense'],
  ])('by other words for the same: %s', (phrase, name) => {
    expect(meansSpeaker(phrase, { name, role: null, mention: null })).toBe(true);
  });

  it('by the country that their government speaks for', () => {
    const kremlin = { name: 'Kremlin', role: null, mention: 'The Kremlin' };
    expect(meansSpeaker('moscow', kremlin)).toBe(true);
    expect(meansSpeaker('the white house', kremlin)).toBe(false);
  });

  it('but not by whose lawyer they are', () => {
    const lawyer = { name: 'Simeon Achterberg', role: 'Corrigan’s lawyer', mention: 'Achterberg' };
    expect(meansSpeaker('Corrigan', lawyer)).toBe(false);
    expect(meansSpeaker('the lawyer', lawyer)).toBe(true);
  });

  it.each(['Anders Lavrov', 'Lavrov’s wife', 'the Kremlin', 'he'])('but not by %s', (phrase) => {
    expect(meansSpeaker(phrase, lavrov)).toBe(false);
  });
});
