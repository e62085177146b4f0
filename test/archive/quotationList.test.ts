import { describe, expect, it } from 'vitest';
import { NO_FILTER } from '../../src/archive/articleFilter.js';
import { createQuotationList, type QuotationQuery } from '../../src/archive/quotationList.js';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import type { PassageSearch } from '../../src/search/passageSearch.js';
import { indexedArticle } from '../index/indexedArticle.js';

interface Told {
  readonly source?: string;
  readonly published?: string;
}

async function story(id: string, body: string, { source = id, published = '2031-03-03' }: Told = {}) {
  const indexed = await indexedArticle(id, body);
  return { ...indexed, article: { ...indexed.article, source, published } };
}

/** "words (article; others)" */
async function listed(articles: readonly IndexedArticle[], query: QuotationQuery = {}): Promise<string[]> {
  const found = await createQuotationList().list({ articles } as unknown as PassageSearch, query);
  return found.map(
    ({ quotation, article, others }) =>
      `${quotation.text} (${[article.id, ...others.map(({ id }) => id)].join('; ')})`,
  );
}

const WIRE =
  'The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry. “No comment,” said Bo Lind, the mayor.';
const FERRY = await story('ferry', WIRE);
const COURIER = await story('courier', WIRE.replace('on Monday', 'on Monday morning'), {
  published: '2031-03-04',
});
const PLAIN_MARKS = await story('observer', WIRE.replace(/[“”]/gu, '"'), { published: '2031-03-02' });
const LATER = await story('later', 'The budget was cut in May. “No comment,” said Bo Lind, the mayor.', {
  published: '2031-05-01',
});

describe('A list of quotations', () => {
  it('begins with the newest article, and has those without a date last', async () => {
    const sailor = await story('undated', '“It is late,” said Carl Berg, a sailor of the ferry.');
    const undated = { ...sailor, article: { ...sailor.article, published: null } };
    expect(await listed([undated, FERRY, LATER])).toEqual([
      'No comment, (later)',
      'We wait for the wind to turn, (ferry)',
      'No comment, (ferry)',
      'It is late, (undated)',
    ]);
  });

  it('has the quotation of a wire story once, with the other outlets', async () => {
    expect(await listed([FERRY, COURIER, PLAIN_MARKS])).toEqual([
      'We wait for the wind to turn, (courier; ferry; observer)',
      'No comment, (courier; ferry; observer)',
    ]);
  });

  it('keeps a few common words apart that were said in two stories', async () => {
    expect((await listed([FERRY, LATER])).filter((line) => line.startsWith('No comment'))).toHaveLength(2);
  });

  it('keeps the same words of two speakers apart', async () => {
    const other = await story('other', '“We wait for the wind to turn,” said Carl Berg, a sailor.');
    expect((await listed([FERRY, other])).filter((line) => line.startsWith('We wait'))).toHaveLength(2);
  });

  it('names the speaker where only one of the outlets does', async () => {
    const unnamed = {
      ...COURIER,
      quotations: COURIER.quotations.map((quotation) => ({ ...quotation, speaker: null })),
    };
    const [first] = await createQuotationList().list(
      { articles: [FERRY, unnamed] } as unknown as PassageSearch,
      {},
    );
    expect(first?.quotation.speaker?.name).toBe('Ada Holm');
    expect(first?.others.map(({ id }) => id)).toEqual(['courier']);
  });

  it('is the same when it is asked for again, and another one of other articles', async () => {
    const quotations = createQuotationList();
    const of = (articles: readonly IndexedArticle[]) => ({ articles }) as unknown as PassageSearch;
    const both = of([FERRY, LATER]);
    const first = await quotations.list(both, {});
    expect(await quotations.list(both, {})).toEqual(first);
    expect(await quotations.list(both, { speaker: 'Bo Lind' })).toHaveLength(2);
    expect(await quotations.list(of([LATER]), {})).toHaveLength(1);
    expect(await quotations.list(of([LATER]), { speaker: 'Ada Holm' })).toEqual([]);
  });

  it('keeps to a speaker, an outlet and days', async () => {
    expect(await listed([FERRY, LATER], { speaker: 'Ada Holm' })).toEqual([
      'We wait for the wind to turn, (ferry)',
    ]);
    expect(await listed([FERRY, LATER], { filter: { ...NO_FILTER, outlet: 'Later' } })).toHaveLength(1);
    expect(await listed([FERRY, LATER], { filter: { ...NO_FILTER, since: '2031-04-01' } })).toHaveLength(1);
    expect(await listed([FERRY, LATER], { speaker: 'Nobody' })).toEqual([]);
  });
});
