import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Article, type Block, textOf } from '../../src/article/article.js';
import { parseArticle } from '../../src/article/parseArticle.js';

const lines = z.array(z.string());
const cases = z
  .array(
    z.object({
      name: z.string(),
      lines,
      title: z.string().optional(),
      source: z.string().optional(),
      published: z.string().nullable().optional(),
      author: z.string().optional(),
      paragraphs: lines.optional(),
      headings: lines.optional(),
      furniture: lines.optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../cases/intake/texts.json'), 'utf8')));

function linesOf({ text, blocks }: Article, kind: Block['kind']): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => textOf(text, block).replace(/\s+/gu, ' '));
}

describe('A pasted page, a wire report or a scanned page', () => {
  it.each(cases)('with $name is read as a person reads it', ({ name, lines: written, ...expected }) => {
    const article = parseArticle(name, written.join('\n'));
    expect({
      title: article.title,
      source: article.source,
      published: article.published,
      author: article.author,
      paragraphs: linesOf(article, 'paragraph'),
      headings: linesOf(article, 'heading'),
      furniture: linesOf(article, 'boilerplate'),
    }).toMatchObject(expected);
  });
});
