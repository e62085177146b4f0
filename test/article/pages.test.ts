import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Article, type Block, textOf } from '../../src/article/article.js';
import { decodePage } from '../../src/article/page/decodePage.js';
import { parsePageArticle } from '../../src/article/page/pageArticle.js';

const folder = path.resolve(import.meta.dirname, '../cases/intake/pages');
const lines = z.array(z.string());
const gold = z
  .record(
    z.string(),
    z.object({
      title: z.string(),
      published: z.string(),
      author: z.string().nullable(),
      source: z.string().nullable(),
      paragraphs: lines,
      headings: lines,
    }),
  )
  .parse(JSON.parse(readFileSync(path.join(folder, 'gold.json'), 'utf8')));

function linesOf({ text, blocks }: Article, kind: Block['kind']): string[] {
  return blocks.filter((block) => block.kind === kind).map((block) => textOf(text, block));
}

describe('A page in the manner of a news site', () => {
  it.each(Object.entries(gold))('%s gives its story and nothing else', (name, expected) => {
    const bytes = readFileSync(path.join(folder, `${name}.html`));
    const { article } = parsePageArticle(name, decodePage(bytes, null));
    expect({
      title: article.title,
      published: article.published?.slice(0, 10),
      author: expected.author === null ? null : article.author,
      source: expected.source === null ? null : article.source,
      paragraphs: linesOf(article, 'paragraph'),
      headings: linesOf(article, 'heading'),
    }).toEqual(expected);
  });
});
