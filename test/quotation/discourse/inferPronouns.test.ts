import { describe, expect, it } from 'vitest';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { findSentences } from '../../../src/article/sentences.js';
import { inferPronouns } from '../../../src/quotation/discourse/inferPronouns.js';
import { mentionedPersons } from '../../../src/quotation/discourse/mentions.js';
import { findSpeakers } from '../../../src/quotation/discourse/speakers.js';
import { maskSentences } from '../../../src/quotation/marks/maskSentences.js';
import { findMarkedTexts } from '../../../src/quotation/marks/quotationMarks.js';

function genderOf(name: string, text: string): string | null | undefined {
  const details = { id: 'a', title: '', source: null, url: null, published: null, author: null };
  const article = buildArticle(details, text);
  const sentences = maskSentences(article, findSentences(article), findMarkedTexts(article));
  const registry = findSpeakers(sentences);
  inferPronouns(
    sentences,
    sentences.map(({ masked }) => mentionedPersons(masked, registry)),
  );
  return registry.personsNamed(name)[0]?.gender;
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
