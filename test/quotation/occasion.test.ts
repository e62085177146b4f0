import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../src/article/buildArticle.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';

/** Of the first quotation in a text. */
function occasionOf(text: string): string | null | undefined {
  const details = { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null };
  return findQuotations(parseDocument(buildArticle(details, text)))[0]?.occasion;
}

describe('The occasion of a quotation', () => {
  it.each([
    [
      'a statement',
      'Holm said in a statement on Friday that the case was closed.',
      'in a statement on Friday',
    ],
    ['a statement before the name', 'In a statement, Holm said the case was closed.', 'In a statement'],
    ['hearers and a day', 'Holm told reporters on Sunday that she would win.', 'told reporters on Sunday'],
    [
      'hearers and a place',
      'Holm told a crowd of miners in Skarne that she would win.',
      'told a crowd of miners in Skarne',
    ],
    ['a service', '“I will win,” Holm wrote on Twitter.', 'on Twitter'],
    [
      'a rally',
      '“I will win,” Holm said at a rally in Ohio on Saturday night.',
      'at a rally in Ohio on Saturday night',
    ],
    ['an interview', 'Holm said in an interview with CNN that she was sorry.', 'in an interview with CNN'],
    [
      'a call after the name',
      '“We did it,” said Bo Lind in a conference call with reporters on Tuesday.',
      'in a conference call with reporters on Tuesday',
    ],
    [
      'a participle',
      'Speaking to reporters in Skarne on Monday, Holm said the talks had failed.',
      'Speaking to reporters in Skarne on Monday',
    ],
    [
      'a participle after the name',
      '“It is over,” Holm, speaking at a rally in Skarne, said.',
      'speaking at a rally in Skarne',
    ],
    [
      'a programme in marks',
      'Holm said on Radio Delta’s “This Week” that the vote was lost.',
      'on Radio Delta’s “This Week”',
    ],
    ['a day before the verb', 'Holm on Wednesday called the report “fake.”', 'on Wednesday'],
    ['a week', '“He is unfit,” Holm said last week.', 'last week'],
  ])('is %s', (_, text, occasion) => {
    expect(occasionOf(text)).toBe(occasion);
  });

  it.each([
    ['of the words themselves', 'Holm said the bill would pass on Thursday.'],
    ['when one person was told', '“I am sorry,” Holm told Lind.'],
    ['with a document as the source', 'The plant is closed, according to a statement on Friday.'],
    ['without any', '“I will win,” Holm said.'],
  ])('is not told: %s', (_, text) => {
    expect(occasionOf(text)).toBeNull();
  });
});
