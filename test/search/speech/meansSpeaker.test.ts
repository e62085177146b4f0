import { describe, expect, it } from 'vitest';
import { parseAskedSpeaker } from '../../../src/question/speech/askedSpeaker.js';
import type { Speaker } from '../../../src/quotation/quotation.js';
import { meansSpeaker } from '../../../src/search/speech/meansSpeaker.js';

const means = (phrase: string, speaker: Speaker) => meansSpeaker(parseAskedSpeaker(phrase), speaker);

const lavrov = { name: 'Sergey Lavrov', role: 'Russian Foreign Minister', mention: 'he' };
const kirby = { name: 'John Kirby', role: 'Pentagon spokesman', mention: 'Kirby' };

describe('A phrase means a speaker', () => {
  it.each(['lavrov', 'Minister Lavrov', 'the russian foreign minister', 'Russia’s foreign minister'])(
    'by %s',
    (phrase) => {
      expect(means(phrase, lavrov)).toBe(true);
    },
  );

  it('of the same name by the honorific', () => {
    const hettie = { name: 'Hettie Crake', role: null, mention: 'Miss Crake' };
    expect(means('mr crake', hettie)).toBe(false);
    expect(means('miss crake', hettie)).toBe(true);
    expect(means('mr crake', { name: 'Desmond Crake', role: null, mention: 'he' })).toBe(true);
  });

  it('by the institution that they speak for', () => {
    expect(means('the Pentagon', kirby)).toBe(true);
  });

  it.each([
    ['the Skarne Light Railway Association', 'SLRA chief', true],
    ['the Port and Harbor Union of Orlin', 'PHUO lawyer', true],
    ['Orlin Tug Owners', 'chairwoman of the OTO', true],
    ['the Skarne Light Railway Union', 'SLRA chief', false],
    ['the Skarne Railway', 'SR chief', false],
    ['Orlin Tug Owners', 'an oto player', false],
  ])('by the full name of the body whose initials the article has: %s, %s', (phrase, role, is) => {
    expect(means(phrase, { name: 'Karl Lind', role, mention: 'Lind' })).toBe(is);
  });

  it('by a full name where the article has the surname alone', () => {
    expect(means('joe biden', { name: 'Biden', role: null, mention: null })).toBe(true);
  });

  it.each([
    ['keshs dad', 'Kesh’s father'],
    ['the senator', 'Sen. Ida Marchetti'],
    ['the defence', 'the defense'],
  ])('by other words for the same: %s', (phrase, name) => {
    expect(means(phrase, { name, role: null, mention: null })).toBe(true);
  });

  it('by the country that their government speaks for', () => {
    const kremlin = { name: 'Kremlin', role: null, mention: 'The Kremlin' };
    expect(means('moscow', kremlin)).toBe(true);
    expect(means('the white house', kremlin)).toBe(false);
  });

  it('but not by whose lawyer they are', () => {
    const lawyer = { name: 'Simeon Achterberg', role: 'Corrigan’s lawyer', mention: 'Achterberg' };
    expect(means('Corrigan', lawyer)).toBe(false);
    expect(means('the lawyer', lawyer)).toBe(true);
  });

  it.each(['Anders Lavrov', 'Lavrov’s wife', 'the Kremlin', 'he'])('but not by %s', (phrase) => {
    expect(means(phrase, lavrov)).toBe(false);
  });
});
