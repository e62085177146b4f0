import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildArticle } from '../../src/article/buildArticle.js';
import { parseArticle } from '../../src/article/parseArticle.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';

const folder = path.resolve(import.meta.dirname, '../cases/quotations');
/** Kind, words, speaker, and the role where the case is about it. */
const expected = z.tuple([z.string(), z.string(), z.string().nullable()]).rest(z.string().nullable());
const casesSchema = z.array(z.object({ name: z.string(), text: z.string(), quotations: z.array(expected) }));

function quotationsOf(text: string) {
  const details = { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null };
  return findQuotations(parseDocument(buildArticle(details, text)));
}

for (const file of readdirSync(folder)) {
  describe(`Quotations: ${path.parse(file).name}`, () => {
    const cases = casesSchema.parse(JSON.parse(readFileSync(path.join(folder, file), 'utf8')));
    it.each(cases)('$name', ({ text, quotations }) => {
      const found = quotationsOf(text).map((quotation, index) => {
        const withRole = (quotations[index]?.length ?? 0) > 3;
        const { kind, text: words, speaker } = quotation;
        return [kind, words, speaker?.name ?? null, ...(withRole ? [speaker?.role ?? null] : [])];
      });
      expect(found).toEqual(quotations);
    });
  });
}

describe('Quotations', () => {
  it('of the sample article have their speakers', () => {
    const file = 'data/articles/lavrov-urges-putin.txt';
    const found = findQuotations(
      parseDocument(parseArticle('lavrov-urges-putin', readFileSync(file, 'utf8'))),
    );
    expect(
      found
        .filter(({ kind }) => kind !== 'indirect')
        .map(({ kind, text, cue, speaker }) => [kind, text, cue, speaker]),
    ).toMatchSnapshot();
  });

  it('are words of the article, in order, and never overlap in marks, whatever the text', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      ' said ',
      'Ada Holm ',
      'he said',
      ', ',
      '. ',
      '\n\n',
      'that ',
      'The bridge is shut',
      'according to ',
      'the minister ',
      ': ',
      '🍵',
      'Mr. ',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const details = { id: 'a', title: 'Untold', source: null, url: null, published: null, author: null };
        const article = buildArticle(details, pieces.join(''));
        let [start, end] = [0, 0];
        for (const quotation of findQuotations(parseDocument(article))) {
          expect(article.text.slice(quotation.start, quotation.end)).toBe(quotation.text);
          expect(quotation.start).toBeGreaterThanOrEqual(start);
          start = quotation.start;
          if (quotation.kind === 'indirect') continue;
          expect(quotation.start).toBeGreaterThanOrEqual(end);
          end = quotation.end;
        }
      }),
    );
  });
});
