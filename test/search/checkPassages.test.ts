import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../src/article/buildArticle.js';
import type { Reader } from '../../src/embedding/reader.js';
import { checkPassages } from '../../src/search/checkPassages.js';
import type { ReadPassage } from '../../src/search/rerank.js';

const text = 'One. Two. Three. Four.';
const article = buildArticle(
  { id: 'harbor', title: 'Harbor', source: null, url: null, published: null, author: null },
  text,
);
const passages = [...text.matchAll(/\w+\./gu)].map(({ 0: words, index }, i): ReadPassage => {
  const passage = {
    start: index,
    end: index + words.length,
    sentences: { first: i, last: i },
    section: null,
  };
  const indexed = { article, sentences: [], quotations: [], passages: [] };
  const scores = { score: 0.7 - i / 100, cosine: 0.5, lexical: 0.5, rankingScore: 0.7, reading: 0.5 };
  return { indexed, passage, bestSentence: i, answer: null, ...scores };
});
/** Finds an answer in “Two.” alone. */
const checker: Reader = {
  read: (_question, texts) =>
    Promise.resolve(texts.map((each) => ({ score: each === 'Two.' ? 9 : -9, answer: null }))),
};
const question = { text: 'which?', isKeywords: false };
const order = (checked: readonly ReadPassage[]) =>
  checked.map(({ passage }) => text.slice(passage.start, passage.end));

describe('The check of the first passages', () => {
  it('puts the one first that answers, of three', async () => {
    const checked = await checkPassages(question, passages, { checker, isSettled: false });
    expect(order(checked)).toEqual(['Two.', 'One.', 'Three.', 'Four.']);
    expect(checked.map(({ check }) => check?.score ?? null)).toEqual([9, -9, -9, null]);
  });

  it('leaves an order that quotations have settled', async () => {
    const checked = await checkPassages(question, passages, { checker, isSettled: true });
    expect(order(checked)).toEqual(['One.', 'Two.', 'Three.', 'Four.']);
    expect(checked[1]?.check?.score).toBe(9);
  });

  it('is none without a checker or for keywords', async () => {
    const without = await checkPassages(question, passages, { checker: null, isSettled: false });
    const keywords = await checkPassages({ ...question, isKeywords: true }, passages, {
      checker,
      isSettled: false,
    });
    expect([...without, ...keywords].every(({ check }) => check === null)).toBe(true);
  });
});
