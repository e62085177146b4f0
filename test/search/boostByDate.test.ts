import { describe, expect, it } from 'vitest';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import { publishedDays } from '../../src/question/dayRange.js';
import { boostByDate, type IsLater } from '../../src/search/boostByDate.js';
import type { RankedPassage } from '../../src/search/ranking.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { testCorpus, testQuestion } from '../question/testQuestion.js';

const closing = await indexedArticle('closing', 'The cannery will close in June. The town is angry.', {
  published: '2031-03-04T09:10:00+01:00',
});
const saved = await indexedArticle('saved', 'The cannery will not close. The town is glad.', {
  published: '2031-03-09T14:20:00+01:00',
});
const strike = await indexedArticle('strike', 'The port is shut by a strike. Ships wait outside.', {
  published: '2031-03-11',
});
const articles = [closing, saved, strike];

/** Boosts by the time that a question asks about, seen from the newest of some articles. */
function boost(question: string, ranked: readonly RankedPassage[], of = articles): RankedPassage[] {
  const days = of.flatMap(({ article }) => publishedDays(article.published)?.last ?? []);
  const corpus = testCorpus({ newestDay: days.length === 0 ? null : Math.max(...days) });
  return boostByDate(testQuestion(question, { corpus }), ranked);
}

function rank(...scores: readonly (readonly [IndexedArticle, number])[]): RankedPassage[] {
  return scores.map(([indexed, score]) => {
    const [passage] = indexed.passages;
    if (passage === undefined) throw new Error('An article without a passage.');
    return { indexed, passage, score, cosine: score, lexical: score, bestSentence: 0 };
  });
}

const idsOf = (passages: readonly RankedPassage[]) => passages.map(({ indexed }) => indexed.article.id);

describe('Preferring the time that is asked for', () => {
  const ranked = rank([closing, 0.6], [saved, 0.57], [strike, 0.55]);

  it('puts the newest article on the subject first for "latest"', () => {
    const question = 'what is the latest on the cannery, does it close';
    expect(idsOf(boost(question, ranked))).toEqual(['saved', 'closing', 'strike']);
  });

  it('puts the newest of two that answer alike first where a question asks how things stand', () => {
    expect(idsOf(boost('will the cannery close?', ranked))[0]).toBe('saved');
    const clear = rank([closing, 0.7], [saved, 0.6]);
    expect(idsOf(boost('will the cannery close?', clear))[0]).toBe('closing');
  });

  it('puts the article of the date first', () => {
    const later = rank([saved, 0.6], [closing, 0.57]);
    const question = 'what was said about the cannery on 4 March';
    expect(idsOf(boost(question, later))[0]).toBe('closing');
  });

  it('lifts no passage that answers much less', () => {
    const far = rank([closing, 0.8], [saved, 0.3]);
    expect(boost('latest on the cannery', far)[1]?.score).toBe(0.3);
  });

  it('changes nothing where no time is asked for, or no article has a date', async () => {
    expect(boost('why does the cannery close', ranked)).toEqual(ranked);
    const undated = await indexedArticle('undated', 'The cannery stands. The sea is near.');
    const one = rank([undated, 0.5]);
    expect(boost('latest on the cannery', one, [undated])).toEqual(one);
  });

  it('puts the newest entry of a live blog first', async () => {
    const blog = await indexedArticle(
      'blog',
      '15:50\n\nBoth on the quay are safe. They sat in the cinema.\n\n12:15\n\nThe port is shut. Ships wait.\n\n9:20\n\nTwo on the quay are missing. They left at dawn.',
    );
    const at = (words: string, score: number) => {
      const passage = blog.passages.find(({ start, end }) =>
        blog.article.text.slice(start, end).includes(words),
      );
      if (passage === undefined) throw new Error('No such passage.');
      return { indexed: blog, passage, score, cosine: score, lexical: score, bestSentence: 0 };
    };
    const [first] = boost(
      'are people still missing on the quay',
      [at('dawn', 0.6), at('cinema', 0.55)],
      [blog],
    );
    expect(first?.score).toBeCloseTo(0.7);
    expect(blog.article.text.slice(first?.passage.start, first?.passage.end)).toContain('cinema');
  });

  it('puts the newest figure first, also where the later report has other words', async () => {
    const [early, late] = await Promise.all([
      indexedArticle('early', 'At least 12 people died when the ferry sank. It was dark.', {
        published: '2031-05-12',
      }),
      indexedArticle('late', 'The number of people killed rose to 27. Divers found them.', {
        published: '2031-05-14',
      }),
    ]);
    const ranked = rank([early, 0.5], [late, 0.43]);
    const corpus = testCorpus({ newestDay: 1 });
    const first = (question: string, isLater?: IsLater) =>
      idsOf(boostByDate(testQuestion(question, { corpus }), ranked, isLater))[0];
    const isLater: IsLater = (article, than) => article === late && than === early;
    expect(first('how many people died', isLater)).toBe('late');
    expect(first('how many people died')).toBe('early');
    expect(first('why did people die', isLater)).toBe('early');
  });

  it('puts the report that corrects a figure before the one that it corrects', async () => {
    const [early, late] = await Promise.all([
      indexedArticle('early', 'About 140 people were on board. It was dark.', { published: '2031-05-12' }),
      indexedArticle('late', 'There were 152 people on board, not 140 as first reported. It was dark.', {
        published: '2031-05-14',
      }),
    ]);
    const corpus = testCorpus({ newestDay: 1 });
    const question = testQuestion('how many people were on board', { corpus });
    expect(idsOf(boostByDate(question, rank([early, 0.6], [late, 0.49])))[0]).toBe('late');
  });
});
