import { describe, expect, it } from 'vitest';
import { gatherFeatures } from '../../src/answer/coverageFeatures.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import { parseQuery } from '../../src/question/query.js';
import type { ReadPassage } from '../../src/search/rerank.js';

const text = 'Ada Holm sold 14 boats. The harbour closed.';
const article = buildArticle(
  { id: 'harbour', title: 'Harbour', source: null, url: null, published: null, author: null },
  text,
);
const passage = { start: 0, end: text.length, sentences: { first: 0, last: 1 }, section: null };

function read(rankingScore: number, reading: number | null, answer: string | null = null): ReadPassage {
  const start = answer === null ? -1 : text.indexOf(answer);
  return {
    indexed: { article, sentences: [], quotations: [], passages: [passage] },
    passage,
    score: rankingScore,
    cosine: 0.5,
    lexical: 0.5,
    bestSentence: 0,
    rankingScore,
    reading,
    answer: answer === null ? null : { start, end: start + answer.length },
  };
}

function featuresOf(question: string, passages: readonly ReadPassage[]) {
  const { expectedAnswer } = parseQuery(question);
  const asked = { expectedAnswer, unknownNames: ['macron'] };
  return gatherFeatures(asked, { ranked: passages, isAnswered: true }, passages);
}

describe('The features', () => {
  it('takes the passage that ranks and reads well at once', () => {
    const { ranking, reading } = featuresOf('who sold boats', [
      read(0.8, 0.2),
      read(0.6, 0.6),
      read(0.1, 0.9),
    ]);
    expect(ranking).toBe(0.8);
    expect(reading?.both).toBeCloseTo(0.36);
  });

  it('misses a figure where the words that read best have none', () => {
    const lacks = (answer: string | null) =>
      featuresOf('how many boats were sold', [read(0.5, 0.7, answer)]).reading?.lacksFigure;
    expect(lacks('14 boats')).toBe(0);
    expect(lacks('Ada Holm')).toBe(1);
    expect(lacks(null)).toBe(1);
  });

  it('misses no figure that is not asked for', () => {
    expect(featuresOf('who sold boats', [read(0.5, 0.7, 'Ada Holm')]).reading?.lacksFigure).toBe(0);
  });

  it('has no reading where nothing was read', () => {
    expect(featuresOf('boats', [read(0.5, null)]).reading).toBeNull();
  });

  it('is nothing much where nothing was found', () => {
    expect(featuresOf('boats', [])).toMatchObject({ ranking: 0, cosine: 0, size: 0, unknownNames: 1 });
  });
});
