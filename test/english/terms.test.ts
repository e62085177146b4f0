import fc from 'fast-check';
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

  it('reads a text without accents and apostrophes as it reads one with them', () => {
    const piece = fc.constantFrom(
      ...'The 3.5 1,904 U.S. x.5 a,b -4 “Go” – no_one W3C . , \n\t & ~ 7,'.split(' '),
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), fc.string(), (pieces, other) => {
        for (const text of [pieces.join(''), pieces.join(' '), other]) {
          expect(wordsOf(`${text} é`)).toEqual([...wordsOf(text), 'e']);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('makes one term of the forms of a word', () => {
    expect(termsOf('talks')).toEqual(termsOf('talked'));
    expect(termsOf('insurers insured')).not.toEqual([]);
  });

  it('leaves out words without a subject of their own', () => {
    expect(termsOf('What did he say about the')).toEqual([]);
  });
});
