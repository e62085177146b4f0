import { describe, expect, it } from 'vitest';
import { overviewPassages } from '../../../src/answer/overview/overviewPassages.js';
import { termsOf } from '../../../src/english/terms.js';
import type { IndexedArticle } from '../../../src/index/indexedArticle.js';
import { dayNumber } from '../../../src/question/dayRange.js';
import type { OverviewQuestion } from '../../../src/question/overview.js';
import type { Query } from '../../../src/question/query.js';
import { compareStories } from '../../../src/story/sameStory.js';
import { indexedArticle } from '../../index/indexedArticle.js';

const DAM =
  'The dam above Kessaly will stay closed for 40 days because its wall is wet. Engineers found the crack on Sunday. It is as long as a bus.';
const articles = await Promise.all([
  indexedArticle('dam', DAM, { title: 'Dam closed', published: '2031-03-03' }),
  indexedArticle(
    'dam-open',
    'The dam above Kessaly will open again on Friday, the engineers of its wall said. The crack is filled.',
    { title: 'Dam opens', published: '2031-03-12' },
  ),
  indexedArticle('ferry', 'The ferry to Tarrow struck a whale on Tuesday and turned around at once.', {
    title: 'Ferry strikes whale',
    published: '2031-03-04',
  }),
]);

/** Ranks by the share of a query's terms, so that no model is needed. */
const searchOf = (of: readonly IndexedArticle[]) => ({
  compare: (some: readonly IndexedArticle[]) => Promise.resolve(compareStories(some)),
  rank({ terms }: Query) {
    const found = of.flatMap((indexed) =>
      indexed.passages.map((passage) => {
        const own = new Set(termsOf(indexed.article.text));
        const score = terms.filter((term) => own.has(term)).length / Math.max(1, terms.length);
        return {
          indexed,
          passage,
          score,
          cosine: score,
          lexical: score,
          bestSentence: passage.sentences.first,
        };
      }),
    );
    const ranked = found.sort((a, b) => b.score - a.score);
    return Promise.resolve({
      ranked,
      from: (least: number) => ranked.filter(({ score }) => score >= least),
    });
  },
});

async function storiesOf(asked: OverviewQuestion, of: readonly IndexedArticle[] = articles) {
  const passages = await overviewPassages(asked, searchOf(of), of);
  return passages?.map(({ article }) => article.id) ?? null;
}

describe('An overview', () => {
  it('of one story is its key sentences, word for word', async () => {
    const [first] = articles;
    const passages =
      (await overviewPassages({ kind: 'stories', topic: null }, searchOf(articles), articles.slice(0, 1))) ??
      [];
    expect(passages[0]?.text).toMatch(/^The dam above Kessaly will stay closed/u);
    for (const { text, start, end } of passages) expect(first.article.text.slice(start, end)).toBe(text);
  });

  it('of all stories has the newest first', async () => {
    expect(await storiesOf({ kind: 'stories', topic: null })).toEqual(
      expect.arrayContaining(['dam-open', 'ferry']),
    );
    expect((await storiesOf({ kind: 'stories', topic: null }))?.[0]).toBe('dam-open');
  });

  it('on a topic has the stories on it alone, the newest first', async () => {
    const ids = await storiesOf({ kind: 'stories', topic: 'kessaly dam' });
    expect([...new Set(ids)]).toEqual(['dam-open', 'dam']);
  });

  it('on a topic that no story has is empty', async () => {
    expect(await storiesOf({ kind: 'stories', topic: 'vegan pizza' })).toEqual([]);
  });

  it('on a topic within one article is none: it is a question like any other', async () => {
    expect(await storiesOf({ kind: 'stories', topic: 'dam' }, articles.slice(0, 1))).toBeNull();
  });

  it('of a day has the stories of that day before those of the next', async () => {
    const first = dayNumber(2031, 2, 3);
    expect(await storiesOf({ kind: 'days', days: { first, last: first + 1 } })).toEqual(['dam', 'ferry']);
    expect(await storiesOf({ kind: 'days', days: { first: first + 30, last: first + 31 } })).toEqual([]);
  });

  it('of a topic has the later reports on its events, whatever they call it', async () => {
    const sank = await indexedArticle(
      'sank',
      'The Star of Leland sank off Tarrow and 27 people died. Divers of the coast guard found the Leland.',
      { title: 'Star of Leland sinks', published: '2031-03-20' },
    );
    const divers = await indexedArticle(
      'divers',
      'Divers of the coast guard found 4 more people who died when the Star of Leland sank off Tarrow.',
      { title: 'Four more found', published: '2031-03-22' },
    );
    const named = await indexedArticle(
      'named',
      'The ferry Star of Leland sank off Tarrow and people died, the coast guard said.',
      { title: 'Ferry sinks', published: '2031-03-19' },
    );
    expect(
      await storiesOf({ kind: 'stories', topic: 'ferry sinks' }, [...articles, named, sank, divers]),
    ).toEqual(['divers', 'sank', 'named']);
  });
});
