import { describe, expect, it } from 'vitest';
import { endingOf, exportQuotations } from '../../src/archive/exportQuotations.js';
import type { ListedQuotation } from '../../src/archive/quotationList.js';
import type { ArticleDetails } from '../../src/article/article.js';
import { readTable } from '../../src/csv.js';
import { testQuotation } from '../quotation/testQuotation.js';

const ARTICLE: ArticleDetails = {
  id: 'ferry',
  title: 'Ferry [Stays] in Port',
  source: 'Kessaly Press',
  url: 'https://example.com/ferry',
  published: '2031-03-03',
  author: null,
};
const HOLM = { name: 'Ada Holm', role: 'captain', mention: 'Ada Holm' };

const LIST: ListedQuotation[] = [
  {
    article: ARTICLE,
    quotation: testQuotation('=1+1, “we” *wait*\nhere', {
      speaker: HOLM,
      cue: 'said',
      confidence: 0.99,
      mentionRule: 'adjacent-cue',
    }),
    others: [{ ...ARTICLE, id: 'b', source: 'Orlin Courier' }],
  },
  {
    article: ARTICLE,
    quotation: testQuotation('the engine was cold', { kind: 'indirect', speaker: HOLM, confidence: 0.7 }),
    others: [],
  },
  { article: { ...ARTICLE, title: 'Other' }, quotation: testQuotation('Yes'), others: [] },
];

describe('A file of quotations', () => {
  it('is a table that no spreadsheet runs', () => {
    const csv = exportQuotations(LIST, 'csv');
    expect(csv).toContain(`"'=1+1, “we” *wait*`);
    const rows = readTable(csv).map(({ cells }) => Object.fromEntries(cells));
    expect(rows[0]).toEqual({
      speaker: 'Ada Holm',
      role: 'captain',
      perhaps: '',
      words: '=1+1, “we” *wait*\nhere',
      kind: 'direct',
      cue: 'said',
      title: 'Ferry [Stays] in Port',
      source: 'Kessaly Press',
      date: '2031-03-03',
      url: 'https://example.com/ferry',
      'also in': 'Orlin Courier',
    });
    expect(rows).toHaveLength(3);
  });

  it('is JSON with the same names, and nobody named where that is in doubt', () => {
    const rows = JSON.parse(exportQuotations(LIST, 'json')) as Record<string, unknown>[];
    expect(rows[0]).toMatchObject({
      speaker: 'Ada Holm',
      words: LIST[0]?.quotation.text,
      alsoIn: ['Orlin Courier'],
    });
    expect(rows[1]).toMatchObject({ speaker: null, role: null, perhaps: 'Ada Holm', kind: 'indirect' });
    expect(rows[2]).toMatchObject({ speaker: null, perhaps: null });
  });

  it('is Markdown with an article a heading', () => {
    expect(exportQuotations(LIST, 'markdown')).toBe(`# Quotations

## Ferry \\[Stays\\] in Port

Kessaly Press · 3 March 2031 · <https://example.com/ferry>

> “=1+1, “we” \\*wait\\* here”${'  '}
> — Ada Holm, captain (also in: Orlin Courier)

> in the story’s words: the engine was cold${'  '}
> — speaker not named, perhaps Ada Holm

## Other

Kessaly Press · 3 March 2031 · <https://example.com/ferry>

> “Yes”${'  '}
> — speaker not named
`);
  });

  it('is complete where nothing is listed', () => {
    expect(exportQuotations([], 'json')).toBe('[]\n');
    expect(exportQuotations([], 'markdown')).toBe('# Quotations\n');
  });

  it('has an ending that programs know', () => {
    expect(endingOf('markdown')).toBe('md');
    expect(endingOf('csv')).toBe('csv');
  });
});
