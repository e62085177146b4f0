import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import type { Cosines, RoughCosines } from '../../src/index/passageIndex.js';
import { parseQuery } from '../../src/question/query.js';
import { type RankedPassage, rankPassages } from '../../src/search/ranking.js';
import { selectPassages } from '../../src/search/selectPassages.js';
import { createWordStore } from '../../src/search/words/wordStore.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { plainRanking } from './plainRanking.js';

/** Cosines by sentence text; a passage has the mean of its sentences. */
function cosinesOf(
  articles: readonly IndexedArticle[],
  cosines: Readonly<Record<string, number>> = {},
): Cosines {
  const byText = new Map(Object.entries(cosines));
  const byArticle = new Map(
    articles.map(({ article, sentences, passages }) => {
      const own = sentences.map((s) => byText.get(article.text.slice(s.start, s.end)) ?? 0);
      const means = passages.map(
        ({ sentences: { first, last } }) =>
          own.slice(first, last + 1).reduce((sum, c) => sum + c, 0) / (last - first + 1),
      );
      return [article.id, Float32Array.from([...own, ...means])];
    }),
  );
  return { of: (article) => byArticle.get(article) ?? new Float32Array(0) };
}

/** The same cosines as an index gives them that keeps all in one array, a little wrong; one place of it is nobody's. */
function oneArrayOf(byArticle: readonly (readonly [string, Float32Array])[], error: number): RoughCosines {
  const places = new Map<string, { readonly first: number }>();
  const values = [9];
  for (const [id, own] of byArticle) {
    places.set(id, { first: values.length });
    values.push(...own);
  }
  const exact = Float32Array.from(values);
  return {
    values: exact.map((value, i) => value + (0.99 - ((i * 7) % 10) * 0.22) * error),
    places,
    error,
  };
}

async function rank(
  articles: readonly IndexedArticle[],
  question: string,
  cosines: Readonly<Record<string, number>> = {},
) {
  const { ranked } = await rankPassages({
    words: createWordStore().wordsOf(articles),
    query: parseQuery(question),
    cosines: cosinesOf(articles, cosines),
  });
  return ranked;
}

const storm = await indexedArticle(
  'storm',
  'A storm hit the coast. The ferry stayed in port. Schools were shut. Trains ran late.',
);
const court = await indexedArticle(
  'court',
  'The judge spoke for an hour. The dealer wept. The jury left. A clerk locked the door.',
);

describe('The ranking', () => {
  it('puts the passage with the words of the question first', async () => {
    const [first] = await rank([court, storm], 'ferry port');
    expect(first?.indexed).toBe(storm);
  });

  it('puts the passage of nearest meaning first when no word is shared', async () => {
    const [first] = await rank([storm, court], 'lessons cancelled', { 'Schools were shut.': 0.8 });
    expect(first?.indexed).toBe(storm);
    expect(first?.lexical).toBe(0);
    expect(first?.bestSentence).toBe(2);
  });

  it('marks the sentence that holds the words', async () => {
    const [first] = await rank([court], 'who locked the door');
    expect(first?.bestSentence).toBe(3);
  });

  it('prefers one sentence with all the words to a passage that scatters them', async () => {
    const scattered = await indexedArticle(
      'scattered',
      'Holm spoke at noon. The talks went on. Rain fell. Boats left.',
    );
    const together = await indexedArticle(
      'together',
      'Holm urged all to go on with long and patient talks in the harbour town. Rain fell.',
    );
    const [first] = await rank([scattered, together], 'holm talks');
    expect(first?.indexed).toBe(together);
  });

  it('keeps scores between 0 and 1', async () => {
    const ranked = await rank([storm, court], 'ferry port', {
      'The ferry stayed in port.': 1,
      'The jury left.': -1,
    });
    const scores = ranked.map((r) => r.score);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('ranks a question of stop words by meaning alone', async () => {
    const [first] = await rank([court], 'who was it and why', { 'The dealer wept.': 0.75 });
    expect(first?.score).toBeCloseTo(first?.cosine ?? 0, 10);
    expect(first?.bestSentence).toBe(1);
  });

  it('prefers the article whose headline has a word of the question', async () => {
    const text = 'Nobody was hurt. The work will cost 210 million. It begins in June.';
    const bridge = await indexedArticle('bridge', text.replace('210', '90'), {
      title: 'Old bridge to close',
    });
    const tunnel = await indexedArticle('tunnel', text, { title: 'Leak shuts the tunnel' });
    const [first] = await rank([bridge, tunnel], 'what will the work on the tunnel cost');
    expect(first?.indexed).toBe(tunnel);
  });

  it('prefers the article whose beginning is nearer in meaning', async () => {
    const crash = await indexedArticle('crash', 'Two trams met. The line is shut. It opens at noon.');
    const strike = await indexedArticle('strike', 'Drivers walked out. The line is shut. It opens at noon.');
    const [first] = await rank([crash, strike], 'work stoppage, when does the line open', {
      'Drivers walked out.': 0.8,
      'It opens at noon.': 0.4,
    });
    expect(first?.indexed).toBe(strike);
  });
});

describe('The ranking of many passages', () => {
  const SENTENCES =
    'The ferry stayed in port.|Moscow sent 12 ships.|Russian trains ran late.|Ada Holm spoke.|Nobody paid.'.split(
      '|',
    );
  const sentence = fc.constantFrom(...SENTENCES);
  const story = fc.tuple(
    fc.constantFrom('Ferry news', 'Talks in Moscow', ''),
    fc.array(sentence, { minLength: 1, maxLength: 8 }),
  );
  const question = fc.constantFrom(
    'ferry port',
    'how many ships did the Kremlin send',
    'who spoke late',
    'why',
  );
  const cosine = fc.integer({ min: -1_000, max: 1_000 }).map((value) => value / 1_000);

  it('is the one that sorting all of them gives, whatever its limit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(story, { minLength: 1, maxLength: 5 }),
        question,
        fc.array(cosine, { minLength: 200, maxLength: 200 }),
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(0, 0.001, 0.1, 0.5),
        async (stories, asked, values, limit, error) => {
          const articles = await Promise.all(
            stories.map(([title, texts], i) => indexedArticle(`story-${i}`, texts.join(' '), { title })),
          );
          let next = 0;
          const byArticle = new Map(
            articles.map(({ article, sentences, passages }) => {
              const own = Array.from([...sentences, ...passages], () => (values[next++ % 200] ?? 0) + 0);
              return [article.id, Float32Array.from(own)];
            }),
          );
          const cosines = { of: (id: string) => byArticle.get(id) ?? new Float32Array(0) };
          const query = parseQuery(asked);
          const words = createWordStore().wordsOf(articles);
          const ranking = await rankPassages({ words, query, cosines, limit });
          const plain = plainRanking(articles, query, cosines);
          expect(ranking.ranked).toEqual(plain.slice(0, limit));
          const inOneArray = oneArrayOf([...byArticle].reverse(), error);
          const again = await rankPassages({ words, query, cosines: { ...cosines, inOneArray }, limit });
          expect(again.ranked).toEqual(ranking.ranked);
          expect(again.closest).toBe(ranking.closest);
          expect(again.from(0.3)).toEqual(ranking.from(0.3));
          expect(ranking.size).toBe(plain.length);
          expect(ranking.closest).toBe(Math.max(0, ...plain.map((passage) => passage.cosine)));
          expect(ranking.from(0.3)).toEqual(plain.filter(({ score }) => score >= 0.3));
          for (const indexed of articles) {
            const own = plain.filter((passage) => passage.indexed === indexed);
            expect(ranking.of(indexed)).toEqual(
              [...own].sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('counts the words of one story in its own order, whatever was read before', async () => {
    const store = createWordStore();
    store.wordsOf([await indexedArticle('weeks', 'For weeks the leak was denied. A week later it was not.')]);
    const leak = await indexedArticle('leak', 'The week began with a leak.');
    const words = [...store.countsOf(store.wordsOf([leak]))].map(([word]) => word);
    expect(words).toEqual(['leak', 'the', 'week', 'began', 'with', 'a']);
  });

  it('reads an article once, and forgets the words of one that is gone', () => {
    const store = createWordStore();
    const both = store.wordsOf([storm, court]);
    expect(new Map(store.countsOf(both)).get('jury')).toBe(1);
    const other = store.wordsOf([storm, { ...storm, article: { ...storm.article, id: 'copy' } }]);
    expect(other.stories[0]).toBe(both.stories[0]);
    expect(new Map(store.countsOf(other)).get('ferry')).toBe(2);
    expect(store.countsOf(other).has('jury')).toBe(false);
  });
});

const NAMES = 'Anna Bella Clara Dora Emma Flora Greta Hilda Ida Jane Kate Lena'.split(' ');

const isOf =
  (first: number, last: number) =>
  ({ passage: { sentences } }: RankedPassage) =>
    sentences.first === first && sentences.last === last;

describe('The selection', () => {
  it('shows no sentence twice', async () => {
    const long = await indexedArticle(
      'long',
      Array.from({ length: 12 }, (_, i) => `Ship ${NAMES[i] ?? ''} left port.`).join(' '),
    );
    const selected = selectPassages(await rank([long], 'ship port'), { limit: 10 });
    const shown = selected.flatMap(({ passage: { sentences } }) =>
      Array.from({ length: sentences.last - sentences.first + 1 }, (_, i) => sentences.first + i),
    );
    expect(selected.length).toBeGreaterThan(2);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('reads passages that share a sentence, so that no sentence is left out between two', async () => {
    const text = Array.from({ length: 12 }, (_, i) => `Ship ${NAMES[i] ?? ''} left port.`).join(' ');
    const ranked = await rank([await indexedArticle('long', text)], 'ship port');
    // The two that leave one sentence between them come first.
    const [before, after] = [ranked.find(isOf(0, 2)), ranked.find(isOf(4, 6))];
    const between = ranked.find(isOf(2, 4));
    const some = [before, after, between].filter((passage) => passage !== undefined);
    expect(some).toHaveLength(3);
    expect(selectPassages(some, { limit: 10 })).toHaveLength(2);
    expect(selectPassages(some, { limit: 10, mayShare: 1 })).toEqual(some);
  });

  it('shows the newer of two reports of the same', async () => {
    const old = await indexedArticle('old', storm.article.text, { published: '2031-03-01' });
    const recent = await indexedArticle('recent', storm.article.text, { published: '2031-03-02T08:00:00Z' });
    const [first] = selectPassages(await rank([old, recent], 'storm coast'), { limit: 5 });
    expect(first?.indexed).toBe(recent);
  });

  it('shows a republished passage once', async () => {
    const copy = await indexedArticle('copy', storm.article.text);
    const selected = selectPassages(await rank([storm, copy], 'ferry port'), { limit: 10 });
    expect(new Set(selected.map(({ passage }) => passage.start)).size).toBe(selected.length);
  });

  it('shows at most as many as asked for', async () => {
    expect(selectPassages(await rank([storm, court], 'ferry'), { limit: 1 })).toHaveLength(1);
    expect(selectPassages([], { limit: 3 })).toEqual([]);
  });
});
