import { describe, expect, it } from 'vitest';
import { termsOf, wordsOf } from '../../src/english/terms.js';

describe('Words and terms', () => {
  it.each([
    ['leaves out possessive endings', 'Zelensky’s economy', ['zelensky', 'economy']],
    ['drops accents', 'Café Montalbán', ['cafe', 'montalban']],
    ['keeps figures whole', '14.6 million and 1,200', ['14.6', 'million', 'and', '1,200']],
    ['leaves out the ends of contractions', "she'll, don’t", ['she', 'don']],
    ['keeps a name with an apostrophe whole', "O'Brien", ["o'brien"]],
    ['reads a word in single marks', "'Stop' and ‘go’", ['stop', 'and', 'go']],
    ['reads letters outside Latin', 'Київ, Москва', ['киів', 'москва']],
    ['finds nothing in marks alone', '?! … 🍵', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('makes one term of the forms of a word', () => {
    expect(termsOf('talks')).toEqual(termsOf('talked'));
    expect(termsOf('insurers insured')).not.toEqual([]);
  });

  it('leaves out words without a subject of their own', () => {
    expect(termsOf('What did he say about the')).toEqual([]);
  });
});
