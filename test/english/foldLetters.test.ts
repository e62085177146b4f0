import { describe, expect, it } from 'vitest';
import { foldLetters } from '../../src/english/foldLetters.js';
import { wordsOf } from '../../src/english/terms.js';

describe('Folded letters', () => {
  it.each([
    ['Łódź', 'lodz'],
    ['Søren Weiß', 'soren weiss'],
    ['Đorđe Þór Œuvre', 'dorde thor oeuvre'],
    ['İstanbul, Kadıköy', 'istanbul, kadikoy'],
    ['Zelenskyy’s CAFÉ', 'zelenskyy’s cafe'],
    ['Пётр', 'петр'],
  ])('of %s are %s', (text, folded) => {
    expect(foldLetters(text)).toBe(folded);
  });

  it('make the words of a name those that members type', () => {
    expect(wordsOf('Søren Łuk')).toEqual(wordsOf('soren luk'));
  });
});
