import { describe, expect, it } from 'vitest';
import { parseAskedSpeaker } from '../../../src/question/speech/askedSpeaker.js';
import { isDescribedAs } from '../../../src/search/speech/isDescribedAs.js';
import { indexedArticle } from '../../index/indexedArticle.js';

const court = await indexedArticle(
  'court',
  'The barn belongs to his sister, Teodora Corrigan. Gareth Molloy, 61, a former night watchman, spoke first. The judge listened.',
);
const speaker = (name: string) => ({ name, role: null, mention: null });

describe('A speaker is described', () => {
  it.each([
    ['the sister', 'Teodora Corrigan'],
    ['the night watchman', 'Gareth Molloy'],
  ])('as %s where the article names them in full', (phrase, name) => {
    expect(isDescribedAs(parseAskedSpeaker(phrase), speaker(name), court)).toBe(true);
  });

  it.each([
    ['the judge', 'Gareth Molloy'],
    ['the watchman', 'Teodora Corrigan'],
    ['a barn', 'Teodora Corrigan'],
    ['she', 'Teodora Corrigan'],
    ['the sister', 'a neighbour'],
  ])('but not as %s: %s', (phrase, name) => {
    expect(isDescribedAs(parseAskedSpeaker(phrase), speaker(name), court)).toBe(false);
  });
});
