import { describe, expect, it } from 'vitest';
import type { ListedQuotation, QuotationQuery } from '../../../src/archive/quotationList.js';
import { mondayVoices } from '../../../src/discord/briefing/mondayVoices.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { testQuotation } from '../../quotation/testQuotation.js';

const speaker = { name: 'Bo Lind', role: 'mayor', mention: 'Lind' };
const quotation = testQuotation('No', {
  speaker,
  speakerRule: 'surname',
  mentionRule: 'adjacent-cue',
  confidence: 0.97,
});

/** What is asked for, and the line. */
async function told(date: string, isOn = true, found = [{ quotation, article: {}, others: [] }]) {
  const queries: QuotationQuery[] = [];
  const line = await mondayVoices('1', date, {
    servers: { of: () => ({ mondayVoices: isOn }) },
    newsdesk: {
      quotations(query: QuotationQuery) {
        queries.push(query);
        return Promise.resolve(found as unknown as ListedQuotation[]);
      },
    },
    texts: ENGLISH,
  } as unknown as Parameters<typeof mondayVoices>[2]);
  return { line, filter: queries[0]?.filter };
}

describe('Who was heard, in the briefing', () => {
  it('is told on Mondays, of the seven days before', async () => {
    expect(await told('2031-03-03')).toEqual({
      line: '**Who was heard last week:** Bo\u00a0Lind (1). Officials: 100% of the quotations.',
      filter: { outlet: null, since: '2031-02-24', until: '2031-03-02' },
    });
  });

  it.each([
    ['on other days', '2031-03-04', true, undefined],
    ['where it is not set', '2031-03-03', false, undefined],
    ['where nobody was', '2031-03-03', true, []],
  ])('is not told %s', async (_, date, isOn, found) => {
    expect((await told(date, isOn, found)).line).toBeNull();
  });
});
