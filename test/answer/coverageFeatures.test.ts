import { describe, expect, it } from 'vitest';
import { gatherFeatures } from '../../src/answer/coverageFeatures.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import { askedFor } from '../../src/question/askedFor.js';
import { foldQuestion } from '../../src/question/foldQuestion.js';
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
  const asked = {
    text: question,
    unknownNames: ['macron'],
    askedFor: askedFor(foldQuestion(question)),
    speech: [],
  };
  return gatherFeatures(
    asked,
    { closest: passages.length > 0 ? 0.5 : 0, size: passages.length, isAnswered: true },
    passages,
  );
}

describe('The features', () => {
  it('are of the first passage that was read', () => {
    const { ranking, reading } = featuresOf('who sold boats', [read(0.8, null), read(0.6, 0.5)]);
    expect(ranking).toBe(0.8);
    expect(reading?.first).toBe(0);
  });

  it('have the best of the first three that were read', () => {
    const passages = [0.5, null, 0.7, 0.9].map((reading) => read(0.8, reading));
    expect(featuresOf('who sold boats', passages).reading?.best).toBeCloseTo(Math.log(0.7 / 0.3));
  });

  it('tell that words are missing where a question asks who came before, and nothing tells it', () => {
    expect(featuresOf('who owned them before holm', [read(0.5, 0.7, 'Ada Holm')]).lacksWords).toBe(true);
    expect(featuresOf('who sold boats', [read(0.5, 0.7, 'Ada Holm')]).lacksWords).toBe(false);
  });

  it('tell that the number of other things does not fit', () => {
    const fit = (question: string) => featuresOf(question, [read(0.5, 0.7, '14')]).reading?.wordsFit;
    expect(fit('how many harbours closed')).toBe(0);
    expect(fit('how many boats did she sell')).toBe(1);
  });

  it('tell whether the words that answer are a figure where one is asked for', () => {
    const fit = (answer: string) =>
      featuresOf('how many boats were sold', [read(0.5, 0.7, answer)]).reading?.wordsFit;
    expect(fit('14 boats')).toBe(1);
    expect(fit('Ada Holm')).toBe(0);
  });

  it('has no reading where nothing was read', () => {
    expect(featuresOf('boats', [read(0.5, null)]).reading).toBeNull();
  });

  it('is nothing much where nothing was found', () => {
    expect(featuresOf('boats', [])).toMatchObject({ ranking: 0, cosine: 0, size: 0, unknownNames: 1 });
  });
});
