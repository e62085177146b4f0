import { beforeAll, describe, expect, it } from 'vitest';
import { loadArticles, parseSource } from '../../src/article/loadArticles.js';
import type { ShownArticles } from '../../src/briefing/briefingLedger.js';
import { type BriefingArticle, composeBriefing } from '../../src/briefing/composeBriefing.js';
import { ownValue } from '../../src/ownValue.js';
import { briefingArticle } from './briefingArticles.js';

const DATE = '2031-03-12';
const FERRY =
  'The ferry stayed in port on Monday because of the storm. “We wait for the wind to turn,” said Ada Holm, the captain. ' +
  'The harbour will open again on Friday. Nobody on the island was hurt in the storm.';

let corpus: BriefingArticle[];
beforeAll(async () => {
  const { articles } = await loadArticles('test/corpus/articles');
  corpus = await Promise.all(
    articles.map(parseSource).map((article) => briefingArticle(article.id, article.text, article)),
  );
});

const compose = (articles: readonly BriefingArticle[], shown: ShownArticles = {}) =>
  composeBriefing({ date: DATE, articles, shown, whenQuiet: 'spotlight' });
const shownOn = (date: string, articles: readonly BriefingArticle[]): ShownArticles =>
  Object.fromEntries(articles.map(({ indexed, sha256 }) => [indexed.article.id, { sha256, date }]));

describe('A briefing', () => {
  it('shows nothing but parts of the articles, two to four sentences a story', async () => {
    const { stories } = await compose(corpus);
    const texts = new Map(corpus.map(({ indexed: { article } }) => [article.id, article.text]));
    for (const { keySentences, quotations } of stories) {
      expect(keySentences.length).toBeGreaterThanOrEqual(2);
      expect(keySentences.length).toBeLessThanOrEqual(4);
      for (const { text, start, end, article } of [...keySentences, ...quotations]) {
        expect(texts.get(article)?.slice(start, end)).toBe(text);
      }
    }
  });

  it('names the speaker of every quotation, and nobody more than twice', async () => {
    const { stories } = await compose(corpus);
    const names = stories.flatMap(({ quotations }) => quotations.map(({ speaker }) => speaker?.name));
    expect(names).not.toContain(undefined);
    for (const name of new Set(names)) {
      expect(names.filter((other) => other === name).length).toBeLessThanOrEqual(2);
    }
  });

  it('is the same for the same articles', async () => {
    expect(await compose(corpus)).toEqual(await compose(corpus));
  });

  it('has the newest story first', async () => {
    const published = (await compose(corpus)).stories.map((story) => story.published ?? '');
    expect(published).toEqual([...published].sort().reverse());
  });

  it('tells a report that two outlets have as one story', async () => {
    const { stories } = await compose(corpus);
    const quake = stories.filter(({ articles }) => articles.includes('02-quake-off-tarrow'));
    expect(quake).toHaveLength(1);
    expect(quake[0]?.articles).toContain('03-quake-skarne-gazette');
    expect(quake[0]?.outlets).toHaveLength(2);
  });

  it('marks a story that an earlier article tells of, and no other', async () => {
    const { stories } = await compose(corpus);
    const changed = (id: string) => stories.find(({ articles }) => articles.includes(id))?.changed;
    expect(changed('17-brindle-cannery-saved')).toBe(true);
    expect(changed('18-ymra-microbe-doubts')).toBe(true);
    expect(changed('22-quillpay-outage')).toBe(false);
    expect(changed('13-library-book-61-years')).toBe(false);
  });

  it('has only what its readers have not been shown', async () => {
    const { stories, quiet } = await compose(corpus, shownOn('2031-03-11', corpus.slice(2)));
    expect(quiet).toBe(false);
    expect(stories.flatMap(({ articles }) => articles).sort()).toEqual([
      '01-sellin-tunnel-closed',
      '02-quake-off-tarrow',
    ]);
  });

  it('has an article again that was changed, and says so', async () => {
    const before = await briefingArticle('ferry', FERRY);
    const after = await briefingArticle('ferry', `${FERRY} The captain was thanked by the mayor.`);
    const { stories } = await compose([after], shownOn('2031-03-11', [before]));
    expect(stories).toMatchObject([{ articles: ['ferry'], changed: true }]);
  });

  it('takes an article with the name of a built-in property for new, not for changed', async () => {
    const article = await briefingArticle(
      'constructor',
      'The builder Ada Holm finished the bridge on Monday.',
    );
    const { stories } = await composeBriefing({
      date: '2031-03-12',
      articles: [article],
      shown: {},
      whenQuiet: 'nothing',
    });
    expect(stories).toMatchObject([{ articles: ['constructor'], changed: false }]);
  });

  it('says who speaks in a key sentence that does not name them', async () => {
    const text =
      'Mayor Ida Brandt asked the region for pumps on Monday after the river rose. She said the town would need 40 pumps until Friday.';
    const { stories } = await compose([await briefingArticle('flood', text)]);
    expect(stories[0]?.keySentences).toMatchObject([
      { speaker: null },
      { text: expect.stringMatching(/^She said/u) as unknown, speaker: { name: 'Ida Brandt' } },
    ]);
  });

  it('is composed again of its articles and what its readers had been shown, though others came since', async () => {
    const shown = shownOn('2031-03-05', corpus.slice(0, 7));
    const first = await compose(corpus.slice(0, 20), shown);
    const only = first.stories.flatMap(({ articles }) => articles);
    const input = { date: DATE, articles: corpus.slice(0, 20), shown, whenQuiet: 'spotlight' } as const;
    expect(await composeBriefing({ ...input, only })).toEqual(first);
    const later = await composeBriefing({ ...input, articles: corpus, only });
    expect(later.stories.map(({ articles }) => articles)).toEqual(
      first.stories.map(({ articles }) => articles),
    );
  });

  it('is empty without articles', async () => {
    expect(await compose([])).toEqual({ date: DATE, stories: [], quiet: false });
  });

  it.each([
    ['no sentence', ''],
    ['a single short sentence', 'It rained today.'],
    ['one endless sentence', `It rained ${'and rained '.repeat(200)}.`],
  ])('is composed of an article with %s', async (_, text) => {
    const { stories } = await compose([await briefingArticle('rain', text)]);
    expect(stories).toHaveLength(1);
    expect(stories[0]?.keySentences).toHaveLength(text === '' ? 0 : 1);
  });
});

describe('A briefing of a day without news', () => {
  const quiet = (whenQuiet: 'spotlight' | 'line' | 'nothing', shown: ShownArticles) =>
    composeBriefing({ date: DATE, articles: corpus, shown, whenQuiet });

  it('looks at the standing story that its readers have not seen for longest', async () => {
    const shown = { ...shownOn('2031-03-11', corpus), ...shownOn('2031-03-05', corpus.slice(7, 8)) };
    expect(await quiet('spotlight', shown)).toMatchObject({
      quiet: true,
      stories: [{ articles: ['08-lake-ymra-microbe'] }],
    });
  });

  it('goes round all stories before it shows one again', async () => {
    let shown: ShownArticles = shownOn('2031-03-01', corpus);
    const seen: string[] = [];
    for (let day = 0; day < corpus.length; day++) {
      const { stories } = await quiet('spotlight', shown);
      const [id = ''] = stories[0]?.articles ?? [];
      seen.push(id);
      const date = new Date(Date.UTC(2031, 2, 12 + day)).toISOString().slice(0, 10);
      shown = { ...shown, [id]: { sha256: ownValue(shown, id)?.sha256 ?? '', date } };
    }
    expect(new Set(seen).size).toBe(corpus.length);
  });

  it.each(['line', 'nothing'] as const)('has no stories when it shall be %s', async (whenQuiet) => {
    expect(await quiet(whenQuiet, shownOn('2031-03-11', corpus))).toEqual({
      date: DATE,
      stories: [],
      quiet: true,
    });
  });
});
