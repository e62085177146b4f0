import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { openDiscourse } from '../../../src/quotation/discourse/discourse.js';
import { parseDocument } from '../../../src/quotation/document.js';

function genderOf(name: string, text: string): string | null | undefined {
  const details = { id: 'a', title: '', source: null, url: null, published: null, author: null };
  const { entities } = openDiscourse(parseDocument(buildArticle(details, text)).sentences);
  return entities.personsNamed(name)[0]?.gender;
}

describe('The gender of a name that does not tell', () => {
  it.each([
    ['a pronoun after it', 'Vo Tran thanked her staff.', 'she'],
    ['the pronoun that opens the next sentence', 'Vo Tran resigned on Friday. He cited the report.', 'he'],
    [
      'what most sentences say',
      'Vo Tran kept his word. Tran and his son left. Tran’s wife said she was tired.',
      'he',
    ],
  ])('is told by %s', (_, text, gender) => {
    expect(genderOf('Vo Tran', text)).toBe(gender);
  });

  it.each([
    ['another name stands in the sentence', 'Vo Tran met Ada Holm and her staff.'],
    ['the pronoun stands in marks', 'Vo Tran spoke. “She left,” Tran said.'],
    ['as many sentences say one as the other', 'Vo Tran thanked her staff. Tran lost his seat.'],
  ])('stays open where %s', (_, text) => {
    expect(genderOf('Vo Tran', text)).toBeNull();
  });
});
