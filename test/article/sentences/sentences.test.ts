import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildArticle } from '../../../src/article/buildArticle.js';
import { findSentences, splitSentences } from '../../../src/article/sentences/sentences.js';

const folder = path.resolve(import.meta.dirname, '../../cases/sentences');
const casesSchema = z.array(
  z.object({ name: z.string(), sentences: z.array(z.string()), glued: z.boolean().default(false) }),
);

for (const file of readdirSync(folder)) {
  describe(`Sentences: ${path.parse(file).name}`, () => {
    const cases = casesSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    it.each(cases)('$name', ({ sentences, glued }) => {
      const pieces = splitSentences(sentences.join(glued ? '' : ' '));
      expect(pieces.map((piece) => piece.trim())).toEqual(sentences);
    });
  });
}

const fragment = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '. ',
  '! ',
  '?',
  ' ',
  '\n',
  'Mr. ',
  'He ',
  'said',
  'U.S. ',
  '🍵',
  '\ud800',
  'The end.',
  '5 p.m. ',
);

describe('Sentences', () => {
  it('joined are the input', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fragment).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (input) => {
        const pieces = splitSentences(input);
        expect(pieces.join('')).toBe(input);
        for (const [i, piece] of pieces.entries()) {
          expect(piece).not.toBe('');
          const cutsPair = /[\uD800-\uDBFF]$/u.test(piece) && /^[\uDC00-\uDFFF]/u.test(pieces[i + 1] ?? '');
          expect(cutsPair).toBe(false);
        }
      }),
    );
  });

  it('lie in order within the paragraphs, without white space around them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fragment, fc.constant('\n\n'))), (parts) => {
        const article = buildArticle(
          { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null },
          parts.join(''),
        );
        let before = 0;
        for (const { start, end, block } of findSentences(article)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          const text = article.text.slice(start, end);
          expect(text.trim()).toBe(text);
          expect(article.blocks[block]).toMatchObject({ kind: 'paragraph' });
          before = end;
        }
      }),
    );
  });

  it('that are none are divided at commas and spaces, but not in quotation marks', () => {
    const listed = (items: number, item: string) => Array<string>(items).fill(item).join('');
    for (const [cell, count] of [
      ['| “Yes, and no” | ', 300],
      ['the river, the town, and the sea ', 100],
      ['word ', 1_000],
    ] as const) {
      const pieces = splitSentences(listed(count, cell));
      expect(pieces.length).toBeGreaterThan(3);
      expect(pieces.join('')).toBe(listed(count, cell));
      for (const piece of pieces) {
        expect(piece.length).toBeLessThan(2_000);
        expect(piece.match(/“/gu)?.length).toBe(piece.match(/”/gu)?.length);
      }
      for (const piece of pieces.slice(0, -1)) expect(piece).toMatch(/[\s”]$/u);
    }
    const speech = `“${listed(500, 'We wait, and we hope. ')}” the mayor said. `;
    expect(splitSentences(`${speech}Nobody left.`)).toEqual([speech, 'Nobody left.']);
  });

  it('are found in a paragraph too long to segment at once', () => {
    const paragraph = 'Rain fell on the town. '.repeat(2_000);
    expect(splitSentences(paragraph)).toHaveLength(2_000);
  });
});
