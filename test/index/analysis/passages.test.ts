import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Article, overlaps, type Span, textOf } from '../../../src/article/article.js';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { findSentences } from '../../../src/article/sentences/sentences.js';
import { MAX_PASSAGE_TOKENS, type Passage, splitPassages } from '../../../src/index/analysis/passages.js';
import { parseDocument } from '../../../src/quotation/document.js';
import { findQuotations } from '../../../src/quotation/findQuotations.js';

const details = { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null };

/** Counts words: enough like tokens for splitting. */
const countWords = (texts: readonly string[]) =>
  Promise.resolve(texts.map((text) => text.split(/\s+/u).length));

async function passagesOf(text: string): Promise<{ article: Article; passages: Passage[]; texts: string[] }> {
  const article = buildArticle(details, text);
  const passages = await splitPassages(
    article,
    findSentences(article),
    findQuotations(parseDocument(article)),
    countWords,
  );
  return { article, passages, texts: passages.map((passage) => textOf(article.text, passage)) };
}

describe('Passages', () => {
  it('are windows of two and three sentences', async () => {
    const { texts } = await passagesOf('Rain fell. The river rose. The bridge closed.');
    expect(texts).toEqual([
      'Rain fell. The river rose.',
      'Rain fell. The river rose. The bridge closed.',
      'The river rose. The bridge closed.',
    ]);
  });

  it('run over paragraphs but never over a heading', async () => {
    const { passages, texts } = await passagesOf(
      'Rain fell all night.\n\nThe river rose.\n\nThe bridge:\n\nIt closed at noon. Nobody was hurt.',
    );
    expect(texts).toEqual(['Rain fell all night.\n\nThe river rose.', 'It closed at noon. Nobody was hurt.']);
    expect(passages.map(({ section }) => section)).toEqual([null, 'The bridge']);
  });

  it('are one sentence where a heading leaves no neighbour', async () => {
    const { texts } = await passagesOf('Rain fell all night.\n\nThe bridge:\n\nIt closed at noon.');
    expect(texts).toEqual(['Rain fell all night.', 'It closed at noon.']);
  });

  it('never cut a quotation, which may be longer than three sentences', async () => {
    const { article, passages } = await passagesOf(
      'Rain fell. The river rose. “We saw it. We ran. We fell. Nobody looked back,” said Ada Holm. It is old.',
    );
    const quotation = { start: article.text.indexOf('We saw'), end: article.text.indexOf(',” said') };
    const touching = passages.filter((passage) => overlaps(passage, quotation));
    expect(touching.length).toBeGreaterThan(0);
    for (const { start, end } of touching) {
      expect(start).toBeLessThanOrEqual(quotation.start);
      expect(end).toBeGreaterThanOrEqual(quotation.end);
    }
  });

  it('keep within the tokens that the model reads', async () => {
    const long = `The list names ${Array.from({ length: 600 }, (_, i) => `item${i}${i % 20 === 19 ? ',' : ''}`).join(' ')}.`;
    const { article, passages, texts } = await passagesOf(`Rain fell. ${long} The river rose.`);
    const counts = await countWords(texts);
    expect(Math.max(...counts)).toBeLessThanOrEqual(MAX_PASSAGE_TOKENS);
    expect(uncovered(article, passages)).toBe('');
    expect(texts.filter((text) => text.endsWith(',')).length).toBeGreaterThan(0);
  });

  it('are none without text to show', async () => {
    expect((await passagesOf('')).passages).toEqual([]);
  });

  it('cover every sentence, in order, within the limits, whatever the text', async () => {
    const piece = fc.constantFrom(
      'Rain fell. ',
      'The mayor said: “We wait. We hope.” ',
      '“Go on',
      '” ',
      '\n\n',
      'The bridge:\n\n',
      'word '.repeat(300),
      'Mr. Holm left at 5 p.m. ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const { article, passages, texts } = await passagesOf(pieces.join(''));
        const counts = await countWords(texts);
        passages.forEach(({ sentences: { first, last } }, index) => {
          expect(last - first + 1).toBeLessThanOrEqual(25);
          expect(counts[index]).toBeLessThanOrEqual(MAX_PASSAGE_TOKENS);
        });
        expect(uncovered(article, passages)).toBe('');
      }),
    );
  });
});

/** The words of the article's sentences that are in no passage. */
function uncovered(article: Article, passages: readonly Span[]): string {
  return findSentences(article)
    .map(({ start, end }) =>
      Array.from({ length: end - start }, (_, i) => start + i)
        .filter((offset) => !passages.some((passage) => passage.start <= offset && offset < passage.end))
        .map((offset) => article.text.charAt(offset))
        .join('')
        .trim(),
    )
    .join('');
}
