import { describe, expect, it } from 'vitest';
import { otherOutlets, othersWithSentence } from '../../src/archive/sameWords.js';
import { indexedArticle } from '../index/indexedArticle.js';

const SENTENCE = 'Ada Holm said on Monday that “the ferry will be repaired within ten days” in Kessaly.';
const articles = await Promise.all([
  indexedArticle('a', `The wind turned. ${SENTENCE}`),
  indexedArticle('b', `${SENTENCE.replace(/[“”]/gu, '"')} It rained.`),
  indexedArticle('c', 'The ferry will be repaired within ten days. That is what the mayor of Orlin hopes.'),
  indexedArticle('d', 'Nothing happened at all in the harbor of Kessaly.'),
]);

const othersOf = (text: string, id = 'a') =>
  othersWithSentence(articles, { article: { id }, sentence: { text } }).map((article) => article.id);

describe('Where a sentence is too', () => {
  it('is each article that has it, whatever its quotation marks', () => {
    expect(othersOf(SENTENCE)).toEqual(['b']);
    expect(othersOf(SENTENCE, 'b')).toEqual(['a']);
  });

  it('is nowhere for a sentence of a few words', () => {
    expect(othersOf('It rained.')).toEqual([]);
    expect(othersOf('')).toEqual([]);
  });

  it('names each outlet once, and not the one that is shown', () => {
    const of = (source: string | null) => ({
      id: '',
      title: '',
      source,
      url: null,
      published: null,
      author: null,
    });
    expect(otherOutlets([of('A'), of('B '), of('B'), of(null), of('')], 'A')).toEqual(['B']);
  });
});
