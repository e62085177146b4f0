import { describe, expect, it } from 'vitest';
import { countVoices } from '../../src/archive/voices.js';
import type { ArticleDetails } from '../../src/article/article.js';
import { testQuotation } from '../quotation/testQuotation.js';

const article = (published: string | null): ArticleDetails => ({
  id: 'ferry',
  title: 'Ferry Stays in Port',
  source: null,
  url: null,
  published,
  author: null,
});

function said(
  words: string,
  name: string | null,
  role: string | null = null,
  published: string | null = null,
) {
  const speaker = name === null ? null : { name, role, mention: name };
  const known = { mentionRule: 'adjacent-cue', speakerRule: 'full-name', confidence: 0.97 };
  const quotation = testQuotation(words, name === null ? {} : { speaker, ...known });
  return { article: article(published), quotation, others: [] };
}

describe('Who gets heard', () => {
  it('is counted by speaker, in quotations and words', () => {
    const { voices, all } = countVoices([
      said('We wait for the wind', 'Ada Holm', 'captain'),
      said('No', 'Bo Lind', 'mayor of Kessaly'),
      said('It turns', 'Ada Holm'),
    ]);
    expect(all).toEqual({ quotations: 3, words: 8 });
    expect(voices).toEqual([
      { name: 'Ada Holm', role: 'captain', isOfficial: false, quotations: 2, words: 7 },
      { name: 'Bo Lind', role: 'mayor of Kessaly', isOfficial: true, quotations: 1, words: 1 },
    ]);
  });

  it('tells speakers with a name from sources without one, and from those left open', () => {
    const { named, nameless, open } = countVoices([
      said('One', 'Ada Holm'),
      said('Two', 'a ministry official'),
      said('Three', 'Pentagon officials'),
      said('Four', null),
    ]);
    expect([named, nameless, open].map(({ quotations }) => quotations)).toEqual([1, 2, 1]);
  });

  it.each([
    ['Ada Holm', 'Foreign Minister', true],
    ['Ada Holm', 'a Treasury spokeswoman', true],
    ['Ada Holm', 'Gov.', true],
    ['Ada Holm', 'European Union foreign policy chief', true],
    ['Ministry of Ferries', null, true],
    ['White House', null, true],
    ['Russia', null, true],
    ['a ministry official', null, true],
    ['Stephen King', 'author', false],
    ['Ada Holm', 'president of the rowing club', false],
    ['Ada Holm', 'former governor', false],
    ['Ada Holm', 'mayor’s brother', false],
    ['Ada Holm', 'general secretary of the Federation of Harbour Workers', false],
    ['a company official', null, false],
  ])('counts %s, %s, as an official: %s', (name, role, isOfficial) => {
    expect(countVoices([said('No', name, role)]).officials.quotations).toBe(isOfficial ? 1 : 0);
  });

  it('takes an office that one story gives for all of its quotations', () => {
    expect(countVoices([said('No', 'Bo Lind', 'mayor'), said('Yes', 'Bo Lind')]).officials.quotations).toBe(
      2,
    );
  });

  it('is told by month, of stories that have one', () => {
    const { months } = countVoices([
      said('Two', 'Bo Lind', 'mayor', '2031-04-02'),
      said('One', 'Ada Holm', 'captain', '2031-03'),
      said('Three', 'Ada Holm', 'captain', '2031-04-30'),
      said('Four', 'Ada Holm', 'captain', '2031'),
    ]);
    expect(months).toEqual([
      { month: '2031-03', quotations: 1, words: 1, officials: { quotations: 0, words: 0 } },
      { month: '2031-04', quotations: 2, words: 2, officials: { quotations: 1, words: 1 } },
    ]);
  });
});
