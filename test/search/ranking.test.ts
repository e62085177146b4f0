import { describe, expect, it } from 'vitest';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import type { VectorHit } from '../../src/index/passageIndex.js';
import { parseQuery } from '../../src/question/query.js';
import { buildArticleWords } from '../../src/search/articleWords.js';
import { rankPassages } from '../../src/search/ranking.js';
import { selectPassages } from '../../src/search/selectPassages.js';
import { indexedArticle } from '../index/indexedArticle.js';

/** Ranks with cosines by sentence text; a passage has the mean of its sentences. */
function rank(
  articles: readonly IndexedArticle[],
  question: string,
  cosines: Readonly<Record<string, number>> = {},
) {
  const byText = new Map(Object.entries(cosines));
  const hits: VectorHit[] = articles.flatMap(({ article, sentences, passages }) => {
    const own = sentences.map((s) => byText.get(article.text.slice(s.start, s.end)) ?? 0);
    return [
      ...sentences.map(({ start, end }, i) => ({
        article: article.id,
        kind: 'sentence' as const,
        start,
        end,
        cosine: own[i] ?? 0,
      })),
      ...passages.map(({ start, end, sentences: { first, last } }) => ({
        article: article.id,
        kind: 'passage' as const,
        start,
        end,
        cosine: own.slice(first, last + 1).reduce((sum, c) => sum + c, 0) / (last - first + 1),
      })),
    ];
  });
  return rankPassages({ words: buildArticleWords(articles), query: parseQuery(question), hits });
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
  it('puts the passage with the words of the question first', () => {
    const [first] = rank([court, storm], 'ferry port');
    expect(first?.indexed).toBe(storm);
  });

  it('puts the passage of nearest meaning first when no word is shared', () => {
    const [first] = rank([storm, court], 'lessons cancelled', { 'Schools were shut.': 0.8 });
    expect(first?.indexed).toBe(storm);
    expect(first?.lexical).toBe(0);
    expect(first?.bestSentence).toBe(2);
  });

  it('marks the sentence that holds the words', () => {
    const [first] = rank([court], 'who locked the door');
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
    const [first] = rank([scattered, together], 'holm talks');
    expect(first?.indexed).toBe(together);
  });

  it('keeps scores between 0 and 1', () => {
    const scores = rank([storm, court], 'ferry port', {
      'The ferry stayed in port.': 1,
      'The jury left.': -1,
    }).map((r) => r.score);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('ranks a question of stop words by meaning alone', () => {
    const [first] = rank([court], 'who was it and why', { 'The dealer wept.': 0.75 });
    expect(first?.score).toBeCloseTo(first?.cosine ?? 0, 10);
    expect(first?.bestSentence).toBe(1);
  });

  it('prefers the article whose headline has a word of the question', async () => {
    const text = 'Nobody was hurt. The work will cost 210 million. It begins in June.';
    const bridge = await indexedArticle('bridge', text.replace('210', '90'), {
      title: 'Old bridge to close',
    });
    const tunnel = await indexedArticle('tunnel', text, { title: 'Leak shuts the tunnel' });
    const [first] = rank([bridge, tunnel], 'what will the work on the tunnel cost');
    expect(first?.indexed).toBe(tunnel);
  });

  it('prefers the article whose beginning is nearer in meaning', async () => {
    const crash = await indexedArticle('crash', 'Two trams met. The line is shut. It opens at noon.');
    const strike = await indexedArticle('strike', 'Drivers walked out. The line is shut. It opens at noon.');
    const [first] = rank([crash, strike], 'work stoppage, when does the line open', {
      'Drivers walked out.': 0.8,
      'It opens at noon.': 0.4,
    });
    expect(first?.indexed).toBe(strike);
  });
});

const NAMES = 'Anna Bella Clara Dora Emma Flora Greta Hilda Ida Jane Kate Lena'.split(' ');

describe('The selection', () => {
  it('shows no sentence twice', async () => {
    const long = await indexedArticle(
      'long',
      Array.from({ length: 12 }, (_, i) => `Ship ${NAMES[i] ?? ''} left port.`).join(' '),
    );
    const selected = selectPassages(rank([long], 'ship port'), 10);
    const shown = selected.flatMap(({ passage: { sentences } }) =>
      Array.from({ length: sentences.last - sentences.first + 1 }, (_, i) => sentences.first + i),
    );
    expect(selected.length).toBeGreaterThan(2);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('shows the newer of two reports of the same', async () => {
    const old = await indexedArticle('old', storm.article.text, { published: '2031-03-01' });
    const recent = await indexedArticle('recent', storm.article.text, { published: '2031-03-02T08:00:00Z' });
    const [first] = selectPassages(rank([old, recent], 'storm coast'), 5);
    expect(first?.indexed).toBe(recent);
  });

  it('shows a republished passage once', async () => {
    const copy = await indexedArticle('copy', storm.article.text);
    const selected = selectPassages(rank([storm, copy], 'ferry port'), 10);
    expect(new Set(selected.map(({ passage }) => passage.start)).size).toBe(selected.length);
  });

  it('shows at most as many as asked for', () => {
    expect(selectPassages(rank([storm, court], 'ferry'), 1)).toHaveLength(1);
    expect(selectPassages([], 3)).toEqual([]);
  });
});
