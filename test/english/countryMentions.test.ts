import { describe, expect, it } from 'vitest';
import { COUNTRIES } from '../../src/english/countries.js';
import { countriesIn, countryOfTerm, countryWordsIn } from '../../src/english/countryMentions.js';
import { wordsOf } from '../../src/english/terms.js';

const codesIn = (text: string) => countriesIn(text).map(({ term }) => term.replace('country:', ''));

describe('The countries of a text', () => {
  it.each([
    ['did moscow reply', ['RU']],
    ['The Kremlin has yet to respond.', ['RU']],
    ['Russians and Ukrainians met.', ['RU', 'UA']],
    ['according to the White House', ['US']],
    ['American talks of an invasion', ['US']],
    ['South Korean troops', ['KR']],
    ['the capital of Côte d’Ivoire', ['CI']],
    ['New Delhi and Kyiv', ['IN', 'UA']],
  ])('of "%s" are %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it.each([
    ['The US and NATO rejected it.', ['US']],
    ['U.S. officials said', ['US']],
    ['did the us accept', ['US']],
    ['can you tell us more', []],
    ['the U.K. and the EU', ['GB', 'EU']],
  ])('with abbreviations, of "%s" are %j', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it('are none in "a white house" of two other words, and in a word that only begins like one', () => {
    expect(codesIn('the house was white')).toEqual([]);
    expect(codesIn('an iranology of chadors')).toEqual([]);
  });
});

describe('The words for a country that a text names too', () => {
  it.each([
    ['did moscow reply', 'The Kremlin has yet to respond.', ['moscow']],
    ['the kremlin', 'Russian troops', []],
    ['the american president', 'according to the White House', ['american']],
    ['did kyiv reply', 'The Kremlin has yet to respond.', []],
  ])('of "%s" in “%s” are %j', (phrase, text, words) => {
    expect([...countryWordsIn(countriesIn(phrase), text)]).toEqual(words);
  });
});

describe('The country of a search term', () => {
  it.each([
    ['ukrain', 'country:UA'],
    ['kremlin', 'country:RU'],
    ['hous', null],
    ['mayor', null],
  ])('of "%s" is %s', (term, country) => {
    expect(countryOfTerm(term)).toBe(country);
  });
});

describe('The list of countries', () => {
  const lines = COUNTRIES.trim().split('\n');

  it('has the name by which CLDR calls each, or a shorter one', () => {
    const nameOf = new Intl.DisplayNames('en', { type: 'region' });
    const strangers = lines.filter((line) => {
      const name = wordsOf((nameOf.of(line.slice(0, 2)) ?? '').replace(/&/gu, 'and').replace(/\(.*\)/u, ''));
      return !codesIn(name.join(' ')).includes(line.slice(0, 2));
    });
    expect(strangers).toEqual([]);
  });

  it('gives no name to two countries, but Brussels', () => {
    const names = lines.flatMap((line) => line.slice(3).replaceAll('=', '').split(', '));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual(['brussels']);
  });
});
