import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfAll } from '../../src/english/termOverlap.js';
import { termsOf } from '../../src/english/terms.js';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import { createWordStore } from '../../src/search/words/wordStore.js';
import { compareStories } from '../../src/story/sameStory.js';
import { indexedArticle } from '../index/indexedArticle.js';

const setOf = ({ article }: IndexedArticle) => new Set(termsOf(article.text));
const idsOf = (articles: readonly IndexedArticle[]) => articles.map(({ article }) => article.id);

/** The definition, comparing every article with every other. */
function plainEarlier(articles: readonly IndexedArticle[], indexed: IndexedArticle): IndexedArticle[] {
  const { published } = indexed.article;
  if (published === null) return [];
  const own = [...setOf(indexed)];
  const weightOf = (term: string) =>
    Math.log((1 + articles.length) / (1 + articles.filter((other) => setOf(other).has(term)).length));
  const sum = (terms: readonly string[]) => terms.reduce((total, term) => total + weightOf(term), 0);
  return articles.filter((other) => {
    if (other.article.published === null || other.article.published >= published) return false;
    return sum(own) > 0 && sum(own.filter((term) => setOf(other).has(term))) / sum(own) >= 0.2 - 1e-9;
  });
}

function plainGroups(articles: readonly IndexedArticle[]): string[][] {
  const groups: IndexedArticle[][] = [];
  for (const indexed of articles) {
    const group = groups.find(([first]) => first && shareOfAll(setOf(first), setOf(indexed)) >= 0.6);
    if (group === undefined) groups.push([indexed]);
    else group.push(indexed);
  }
  return groups.map(idsOf);
}

describe('Comparing stories', () => {
  const word = fc.constantFrom(
    ...'tide crane pilot ledger quarry ferry harbor mayor dam siren whale'.split(' '),
  );
  const story = fc.tuple(
    fc.array(word, { minLength: 1, maxLength: 7 }),
    fc.constantFrom(null, '2031-03-01', '2031-03-02', '2031-03-03'),
  );

  it('counts a share at the bar in whatever order its weights are added', async () => {
    const store = createWordStore();
    const articles = await Promise.all(
      (
        [
          ['tide', null],
          ['tide', null],
          ['tide', null],
          ['whale tide', '2031-03-01'],
          ['dam siren whale', '2031-03-03'],
          ['tide', null],
          ['whale', null],
        ] as const
      ).map(([words, published], i) => indexedArticle(`story-${i}`, `${words}.`, { published })),
    );
    for (const comparison of [
      compareStories(articles),
      compareStories(articles, (indexed) => store.termsOf(indexed)),
    ])
      expect(articles.slice(4, 5).flatMap((indexed) => idsOf(comparison.earlierOnTheSame(indexed)))).toEqual([
        'story-3',
      ]);
  });

  it.each([
    ['by terms that it reads', () => undefined],
    [
      'by terms that the search has read',
      () => {
        const store = createWordStore();
        return (indexed: IndexedArticle) => store.termsOf(indexed);
      },
    ],
  ])('finds what comparing all of them finds, %s', async (_, makeTerms) => {
    await fc.assert(
      fc.asyncProperty(fc.array(story, { minLength: 1, maxLength: 8 }), async (stories) => {
        const articles = await Promise.all(
          stories.map(([words, published], i) =>
            indexedArticle(`story-${i}`, `${words.join(' ')}.`, { published }),
          ),
        );
        const comparison = compareStories(articles, makeTerms());
        const groups = comparison.groupNearDuplicates(articles.map((indexed) => ({ indexed })));
        expect(groups.map((group) => idsOf(group.map(({ indexed }) => indexed)))).toEqual(
          plainGroups(articles),
        );
        for (const indexed of articles) {
          expect(idsOf(comparison.earlierOnTheSame(indexed))).toEqual(idsOf(plainEarlier(articles, indexed)));
        }
      }),
    );
  });
});
