import { describe, expect, it } from 'vitest';
import { findSpeakersByName, listSpeakers } from '../../src/answer/speakerList.js';
import { parseArticle } from '../../src/article/parseArticle.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';

const ARTICLE = parseArticle(
  'a',
  `“We wait,” said Émile Holm, the captain. “It is cold,” he said. “It is late,” Holm said.

“Nobody was hurt,” said Bo Lind, the mayor. “No,” said a passenger.`,
);
const speakers = listSpeakers([
  { article: ARTICLE, quotations: findQuotations(parseDocument(ARTICLE)), sentences: [], passages: [] },
]);
const names = (typed: string) => findSpeakersByName(speakers, typed).map(({ name }) => name);

describe('The speakers', () => {
  it('come with role, count and aliases, who is quoted most first', () => {
    expect(speakers[0]).toEqual({ name: 'Émile Holm', role: 'captain', count: 3, aliases: ['Holm'] });
  });

  it.each([
    ['a surname in part', 'hol', ['Émile Holm']],
    ['a name without its accent', 'emile', ['Émile Holm']],
    ['a role', 'mayor', ['Bo Lind']],
    ['name and role', 'captain holm', ['Émile Holm']],
  ])('are found by %s', (_, typed, found) => {
    expect(names(typed)).toEqual(found);
  });

  it('are all there for nothing typed, and none for what nobody is called', () => {
    expect(names('')).toEqual(speakers.map(({ name }) => name));
    expect(names('zebra')).toEqual([]);
  });
});
