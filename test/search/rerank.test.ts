import { describe, expect, it } from 'vitest';
import type { AskedFor } from '../../src/question/askedFor.js';
import type { RankedPassage } from '../../src/search/ranking.js';
import { readPassages } from '../../src/search/readPassages.js';
import { rerank, withAnswers } from '../../src/search/rerank.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { testQuestion } from '../question/testQuestion.js';

const indexed = await indexedArticle(
  'harbour',
  'The crane broke. Nobody was hurt by it.\n\nTrade:\n\nThe port opens in May. Ships wait outside.',
  { title: 'Harbour' },
);
const { text } = indexed.article;

/** The passages of the two sections, the first of them ranked higher. */
const ranked: RankedPassage[] = indexed.passages.map((passage, i) => ({
  indexed,
  passage,
  score: i === 0 ? 0.5 : 0.4,
  cosine: 0,
  lexical: 0,
  bestSentence: passage.sentences.first,
}));

function wordsIn(index: number, words: string, score = 5) {
  const start = text.indexOf(words) - (ranked[index]?.passage.start ?? 0);
  return { score, answer: { start, end: start + words.length } };
}

const unsure = { score: -8, answer: { start: 0, end: 3 } };

describe('Reranking', () => {
  it('lifts the passage that the reader is surer of', () => {
    const [best] = rerank(ranked, [unsure, wordsIn(1, 'in May')], 'other');
    expect(best?.passage).toBe(ranked[1]?.passage);
  });

  it('keeps the order where the reader sees no difference', () => {
    const passages = rerank(ranked, [unsure, unsure], 'other').map(({ passage }) => passage);
    expect(passages).toEqual(ranked.map(({ passage }) => passage));
  });

  it('lifts the beginning of an article where who, how many, when or where is asked', () => {
    const level = [...ranked].reverse().map((passage) => ({ ...passage, score: 0.5 }));
    const firstOf = (askedFor: AskedFor) => rerank(level, [unsure, unsure], askedFor)[0]?.passage;
    expect(firstOf('number')).toBe(ranked[0]?.passage);
    expect(firstOf('reason')).toBe(ranked[1]?.passage);
  });

  it('keeps scores from 0 to 1, and that of the ranking beside them', () => {
    for (const score of [-1000, -Infinity, 1000]) {
      const [first] = rerank(ranked, [{ score, answer: null }, unsure], 'other');
      expect(first?.score).toBeGreaterThanOrEqual(0);
      expect(first?.score).toBeLessThanOrEqual(1);
    }
    expect(rerank(ranked, [unsure, unsure], 'other')[0]?.rankingScore).toBe(0.5);
  });
});

describe('The words that answer', () => {
  it('are marked in the text of the article, and their sentence with them', () => {
    const [read] = withAnswers(ranked, [wordsIn(0, 'Nobody'), unsure]);
    expect(text.slice(read?.answer?.start, read?.answer?.end)).toBe('Nobody');
    expect(read?.bestSentence).toBe(1);
  });

  it('end with their sentence', () => {
    const [read] = withAnswers(ranked, [wordsIn(0, 'broke. Nobody'), unsure]);
    expect(text.slice(read?.answer?.start, read?.answer?.end)).toBe('broke.');
    expect(read?.bestSentence).toBe(0);
  });

  it('are none where the reader doubts', () => {
    expect(withAnswers(ranked, [unsure, unsure]).map(({ answer }) => answer)).toEqual([null, null]);
  });
});

const PORT = testQuestion('When does the port open?');
const open = { ranked, isSettled: false, of: () => ranked };

describe('Reading the best passages', () => {
  const read: string[] = [];
  const reader = {
    read: (_: string, passages: readonly string[]) => {
      read.push(...passages);
      return Promise.resolve(passages.map((_passage, i) => (i === 1 ? wordsIn(1, 'in May') : unsure)));
    },
  };

  it('hands the reader the words of the article', async () => {
    await readPassages(PORT, open, { reader, top: 1 });
    expect(read).toEqual(ranked.map(({ passage }) => text.slice(passage.start, passage.end)));
  });

  it.each([
    ['ten', 'where none leads', 0.05, 10],
    ['three', 'where one leads clearly', 0.2, 3],
  ])('reads %s passages %s', async (_, __, lead, count) => {
    const long = await indexedArticle(
      'long',
      'Ann Bea Cleo Dora Ella Fay Gil Hans Ida Jo Kay Lea'
        .split(' ')
        .map((name) => `${name} came in May. ${name} left for ${name}land.\n\n${name} now:`)
        .join('\n\n'),
    );
    const passages = long.passages.map((passage, i) => ({
      indexed: long,
      passage,
      score: i === 0 ? 0.5 : 0.5 - lead,
      cosine: 0,
      lexical: 0,
      bestSentence: passage.sentences.first,
    }));
    read.length = 0;
    await readPassages(PORT, { ranked: passages, isSettled: false, of: () => passages }, { reader, top: 10 });
    expect(read).toHaveLength(count);
  });

  it('keeps an order that is settled', async () => {
    const [first] = await readPassages(
      PORT,
      { ranked, isSettled: true, of: () => ranked },
      { reader, top: 1 },
    );
    expect(first?.passage).toBe(ranked[0]?.passage);
  });

  it.each(['crane', 'port trade'])('does not read for the keywords "%s"', async (question) => {
    const passages = await readPassages(testQuestion(question), open, { reader, top: 2 });
    expect(passages.map(({ reading }) => reading)).toEqual([null, null]);
  });

  it('does without a reader', async () => {
    const passages = await readPassages(PORT, open, { reader: null, top: 1 });
    expect(passages).toHaveLength(1);
    expect(passages[0]).toMatchObject({ answer: null, reading: null, score: 0.5 });
  });
});
