import { describe, expect, it } from 'vitest';
import { findOutlets, fitsFilter, NO_FILTER, readFilter } from '../../src/archive/articleFilter.js';
import type { ArticleDetails } from '../../src/article/article.js';
import { UsageError } from '../../src/errors.js';
import { indexedArticle } from '../index/indexedArticle.js';

const TODAY = '2031-03-12';

async function story(id: string, source: string | null, published: string | null) {
  const indexed = await indexedArticle(id, 'The ferry stayed in port.');
  return { ...indexed, article: { ...indexed.article, source, published } };
}

const articles = await Promise.all([
  story('a', 'Kessaly Press Agency', '2031-03-03'),
  story('b', 'Kessaly Press Agency', '2031-03-05T23:30:00+01:00'),
  story('c', 'The Orlin Courier', '2031-02'),
  story('d', 'Orlin Observer', null),
  story('e', null, '2031-03-04'),
]);

const read = (typed: Parameters<typeof readFilter>[0], today = TODAY) => readFilter(typed, articles, today);
const fitting = (typed: Parameters<typeof readFilter>[0]) => {
  const filter = read(typed);
  return articles.map(({ article }) => article).filter((article) => fitsFilter(article, filter));
};
const ids = (found: readonly ArticleDetails[]) => found.map(({ id }) => id).join('');

describe('The articles that are meant', () => {
  it('are all where nothing is typed', () => {
    expect(read({ outlet: '  ', since: null })).toEqual(NO_FILTER);
    expect(ids(fitting({}))).toBe('abcde');
  });

  it.each([
    ['the whole name', 'kessaly press agency', 'ab'],
    ['a part of it', 'courier', 'c'],
    ['capitals', 'KESSALY', 'ab'],
  ])('are those of an outlet by %s', (_, outlet, found) => {
    expect(ids(fitting({ outlet }))).toBe(found);
  });

  it('are those of some days, both inclusive, by the date where they were published', () => {
    expect(ids(fitting({ since: '2031-03-04' }))).toBe('be');
    expect(ids(fitting({ since: '2031-03-05', until: '2031-03-05' }))).toBe('b');
    expect(ids(fitting({ until: '3 March' }))).toBe('ac');
  });

  it('have those dated by a month on each of its days, and none without a date', () => {
    expect(ids(fitting({ since: '28 February', until: '28 February' }))).toBe('c');
    expect(ids(fitting({ since: '2000' }))).not.toContain('d');
  });

  it('are dated from the newest story where that is after today', () => {
    expect(read({ since: '3 March' }, '2026-11-30').since).toBe('2031-03-03');
    expect(read({ since: 'yesterday' }).since).toBe('2031-03-11');
  });
});

describe('What is no filter', () => {
  it.each([
    [{ outlet: 'Nowhere Times' }, 'No story is from “Nowhere Times”. There are stories from Kessaly'],
    [{ outlet: 'orlin' }, 'Several outlets match “orlin”: Orlin Observer, The Orlin Courier.'],
    [{ since: 'borscht' }, '“borscht” is not a date. Write it like 2031-03-03, 3 March,'],
    [{ until: '31 February' }, '“31 February” is not a date.'],
    [
      { since: '5 March', until: '3 March' },
      'The dates are the wrong way round: 5 March 2031 is after 3 March 2031.',
    ],
  ])('says why: %j', (typed, sentence) => {
    expect(() => read(typed)).toThrow(UsageError);
    expect(() => read(typed)).toThrow(sentence);
  });

  it('is an outlet where no story names one', () => {
    expect(() => readFilter({ outlet: 'x' }, [], TODAY)).toThrow('No story says which outlet it is from.');
  });

  it('shows no more of it than fits', () => {
    expect(() => read({ since: 'x'.repeat(5_000) })).toThrow(/^.{0,200}$/u);
  });
});

describe('Outlets', () => {
  it('come with how many stories they have, the most first', () => {
    expect(findOutlets(articles)).toEqual([
      { name: 'Kessaly Press Agency', count: 2 },
      { name: 'Orlin Observer', count: 1 },
      { name: 'The Orlin Courier', count: 1 },
    ]);
    expect(findOutlets(articles, 'obs').map(({ name }) => name)).toEqual(['Orlin Observer']);
  });
});
