import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../src/article/buildArticle.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';

const reported = (text: string) => {
  const details = { id: 'a', title: '', source: null, url: null, published: null, author: null };
  return findQuotations(parseDocument(buildArticle(details, text))).map(
    ({ reportingPhrase, text: words, speaker }) => [reportingPhrase, words, speaker?.name],
  );
};

describe('Reported words that are no clause', () => {
  it('are led in by the word that reports them', () => {
    expect(reported('Ada Holm urged the crew to wait for the tide.')).toEqual([
      ['urged', 'the crew to wait for the tide', 'Ada Holm'],
    ]);
  });

  it('are led in by that word and its link', () => {
    expect(reported('Ada Holm called for an inquiry into the fire.')).toEqual([
      ['called for', 'an inquiry into the fire', 'Ada Holm'],
    ]);
  });
});

describe('A reported clause', () => {
  it('stands alone', () => {
    expect(reported('Ada Holm warned that the bridge was unsafe.')).toEqual([
      [null, 'the bridge was unsafe', 'Ada Holm'],
    ]);
  });

  it('of two bodies is given to both', () => {
    expect(reported('The Finance Ministry and other offices said the money was gone.')).toEqual([
      [null, 'the money was gone', 'Finance Ministry and other offices'],
    ]);
  });
});
