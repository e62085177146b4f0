import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/article/article.js';
import type { Reader } from '../../src/embedding/reader.js';
import type { RankedPassage } from '../../src/search/ranking.js';
import { readPassages } from '../../src/search/readPassages.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { testQuestion } from '../question/testQuestion.js';

const indexed = await indexedArticle(
  'port',
  'Anna Orr left port. Bella Orr left port. Clara Orr left port. Dora Orr sank at noon. Emma Orr left port. Flora Orr left port. Greta Orr left port.',
);

/** The passage from one sentence to another, both inclusive. */
function passageOf(first: number, last: number, score: number): RankedPassage {
  const passage = indexed.passages.find(
    ({ sentences }) => sentences.first === first && sentences.last === last,
  );
  if (passage === undefined) throw new Error('No such passage.');
  return { indexed, passage, score, cosine: score, lexical: score, bestSentence: first };
}

/** Finds an answer in what tells of Dora. */
const reader: Reader = {
  read: (_, passages) =>
    Promise.resolve(passages.map((text) => ({ score: text.includes('Dora') ? 10 : -10, answer: null }))),
};

async function read(ranked: readonly RankedPassage[], top: number) {
  const found = { ranked, isSettled: false, of: () => [] };
  const passages = await readPassages(testQuestion('which of the ships went down'), found, { reader, top });
  return passages.map(({ passage: { sentences } }) => [sentences.first, sentences.last]);
}

describe('The passages that are read', () => {
  const ranked = [passageOf(0, 2, 0.5), passageOf(4, 6, 0.48), passageOf(2, 4, 0.45), passageOf(5, 6, 0.2)];

  it('have the sentence between two that rank higher', async () => {
    expect(textOf(indexed.article.text, passageOf(2, 4, 0).passage)).toContain('Dora');
    expect(await read(ranked, 1)).toEqual([[2, 4]]);
  });

  it('are followed by others where fewer are left than are shown', async () => {
    expect(await read(ranked, 2)).toEqual([
      [2, 4],
      [5, 6],
    ]);
  });
});
