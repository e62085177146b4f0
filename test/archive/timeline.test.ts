import { describe, expect, it } from 'vitest';
import { composeTimeline } from '../../src/archive/timeline.js';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import type { PassageSearch } from '../../src/search/passageSearch.js';
import { indexedArticle } from '../index/indexedArticle.js';

async function story(id: string, published: string | null, body: string) {
  const indexed = await indexedArticle(id, body, { published });
  return { ...indexed, article: { ...indexed.article, source: `The ${id}` } };
}

/** A search that finds the first sentence of each passage, the passages in their order. */
async function timelineOf(...articles: readonly IndexedArticle[]) {
  const ranked = articles.flatMap((indexed) =>
    indexed.passages.map((passage) => ({
      indexed,
      passage,
      score: 0.5,
      bestSentence: passage.sentences.first,
    })),
  );
  const corpus = { wordCounts: new Map(), inVocabulary: () => true, hasTerm: () => true, newestDay: null };
  const search = {
    articles,
    corpus: () => Promise.resolve(corpus),
    rank: () => Promise.resolve({ from: () => ranked }),
  } as unknown as PassageSearch;
  const { entries, figures } = await composeTimeline(search, { topic: 'flood' });
  return {
    lines: entries.map(
      ({ passage, others }) =>
        `${[passage.article.id, ...others.map(({ id }) => id)].join('+')}: ${passage.text}`,
    ),
    figures: figures.map(
      ({ kind, told, was }) =>
        `${kind}: ${told.map(({ text, article }) => `${text} (${article.id})`).join(', ')}${was === null ? '' : `; was ${was}`}`,
    ),
  };
}

const FIRST = await story(
  'first',
  '2031-03-03',
  'The flood in Aalbek drove 212 people from their homes on Sunday.',
);
const WIRE = await story(
  'wire',
  '2031-03-04',
  'The flood in Aalbek drove 212 people from their homes on Sunday.',
);
const SECOND = await story(
  'second',
  '2031-03-05',
  'The flood in Aalbek drove 230 people from their homes, the region said.',
);
const UPDATE = await story(
  'update',
  '2031-03-06',
  'The flood in Aalbek drove 214 people from their homes, not 212 as first reported.',
);
const SAID = await story(
  'said',
  null,
  '“The flood was the worst in years,” said Ida Brandt, the mayor of Aalbek.',
);

describe('A timeline', () => {
  it('begins with the oldest, and has those without a date last', async () => {
    const { lines } = await timelineOf(SAID, SECOND, FIRST);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['first', 'second', 'said']);
  });

  it('tells what several outlets have once, where it stood first', async () => {
    const { lines, figures } = await timelineOf(WIRE, FIRST);
    expect(lines).toEqual(['first+wire: The flood in Aalbek drove 212 people from their homes on Sunday.']);
    expect(figures).toEqual([]);
  });

  it('shows both figures where two stories disagree', async () => {
    expect((await timelineOf(FIRST, SECOND)).figures).toEqual([
      'disputed: 230 people (second), 212 people (first)',
    ]);
  });

  it('shows the newest of a figure that was updated, and what it was', async () => {
    expect((await timelineOf(FIRST, UPDATE)).figures).toEqual([
      'updated: 214 people (update), 212 people (first); was 212',
    ]);
    expect((await timelineOf(UPDATE)).figures).toEqual(['updated: 214 people (update); was 212']);
  });

  it('has two sentences of one story at most, and twelve in all', async () => {
    const sentences = [
      'The flood took the roof off an old school.',
      'A barn burned down when lightning struck it at noon.',
      'Cattle stood in cold fields without any fence.',
      'Trucks brought sand and pumps from the coast.',
      'Nurses slept on the floor of a hospital.',
    ];
    const long = await Promise.all(
      [...'abcdefgh'].map((id) =>
        story(
          id,
          '2031-03-03',
          sentences.map((each) => each.replace(/\\./u, ` in ${id.repeat(4)}.`)).join('\n\n'),
        ),
      ),
    );
    expect((await timelineOf(long[0] ?? FIRST)).lines).toHaveLength(2);
    expect((await timelineOf(...long)).lines.length).toBeLessThanOrEqual(12);
  });
});
