import { describe, expect, it } from 'vitest';
import { foreignWeight, rarityIn } from '../../src/retrieval/foreignWords.js';

const rarity = rarityIn(new Set(['!', 'a', 'the', 'people', 'bridge', 'tunnel']));

describe('The rarity of a word', () => {
  it('grows with its place in the vocabulary, letters and signs not counted', () => {
    expect(rarity('the')).toBe(0);
    expect(rarity('people')).toBeLessThan(rarity('bridge'));
    expect(rarity('tunnel')).toBe(1);
  });

  it('is greatest for a word that is not in it', () => {
    expect(rarity('kilimanjaro')).toBe(1);
  });
});

describe('What is foreign in a question', () => {
  const known = new Set(['bridg', 'close']);
  const weight = (question: string) => foreignWeight(question, (term) => known.has(term), rarity);

  it('is nothing where the articles have all its words, in any form', () => {
    expect(weight('When were the bridges closed?')).toBe(0);
  });

  it('is more for a rare word than for a common one', () => {
    expect(weight('how high is kilimanjaro')).toBeGreaterThan(weight('how many people'));
  });

  it('adds up, each word once', () => {
    expect(weight('kilimanjaro octopus octopus')).toBe(2);
  });
});
