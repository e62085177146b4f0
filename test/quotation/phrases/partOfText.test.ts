import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MASK } from '../../../src/quotation/marks/maskSentences.js';
import { joinTokens, partOf, trimmed, withoutNicknames } from '../../../src/quotation/phrases/partOfText.js';
import { tokenize } from '../../../src/quotation/phrases/tokenize.js';

/** Words that are tokenized by what stands around them, and marks that belong to a word or to none. */
const piece = fc.constantFrom(
  'Ada Holm',
  'May',
  'Theresa',
  'June’s',
  'in',
  'said',
  ' ',
  '  ',
  '\n',
  ',',
  '.',
  'Sen',
  'J',
  'U.S.',
  'Ph.D',
  '2,300',
  '5.8%',
  '’',
  "'s",
  'D-Calif.',
  '–',
  MASK,
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('A part of a text', () => {
  it('has the tokens that it has alone, wherever it is cut', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (whole, a, b) => {
        const [start, end] = [Math.min(a, b, whole.length), Math.min(Math.max(a, b), whole.length)];
        expect(partOf(tokenize(whole), start, end)).toEqual(tokenize(whole.slice(start, end)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('goes to the end where no end is given', () => {
    expect(partOf(tokenize('who leads the caucus'), 4)).toEqual(tokenize('leads the caucus'));
  });

  it('loses the white space at both ends', () => {
    expect(trimmed(tokenize('  the mayor ')).text).toBe('the mayor');
  });
});

describe('Tokens of their own', () => {
  it('stand one space apart wherever something stood between them', () => {
    const { tokens } = tokenize('Ada\n Holm, 72, of  Skarne');
    expect(joinTokens(tokens).text).toBe('Ada Holm, 72, of Skarne');
    expect(joinTokens(tokens.filter(({ text: word }) => word !== '72')).text).toBe('Ada Holm, , of Skarne');
  });
});

describe('A nickname', () => {
  it('is left out between a given name and a surname', () => {
    expect(withoutNicknames(tokenize('Matteus “Tank” Oduya left.')).text).toBe('Matteus Oduya left.');
  });

  it('stays where no surname follows', () => {
    const whole = tokenize('Oduya “did not know.”');
    expect(withoutNicknames(whole)).toBe(whole);
  });
});
