import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Article } from '../../src/article/article.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import { loadArticle, parseSource } from '../../src/article/loadArticles.js';
import { VerbatimError } from '../../src/errors.js';
import { readJsonLines } from '../jsonLines.js';

const goldQuotation = z.object({
  /** In Unicode code points of the article's text. */
  start: z.number(),
  end: z.number(),
  kind: z.enum(['direct', 'mixed', 'indirect']),
  speaker: z.string().nullable(),
  /** Other names that count. */
  aliases: z.array(z.string()).default([]),
  role: z.string().nullable(),
  /** How the words beside the quotation name the speaker. */
  mention_type: z.enum(['named', 'nominal', 'pronoun', 'none']).default('named'),
  /** Neither a miss nor an extra. */
  optional: z.boolean().default(false),
});
export type GoldQuotation = z.infer<typeof goldQuotation>;

const goldLine = z.object({ id: z.string(), quotes: z.array(goldQuotation) });

/** An article with what is said in it, spans in UTF-16 units of its text. */
export interface GoldArticle {
  readonly article: Article;
  readonly gold: readonly GoldQuotation[];
}

/** Articles that one figure is measured over. */
export interface GoldSet {
  readonly name: string;
  readonly articles: readonly GoldArticle[];
}

/** What the figures are measured over. */
interface GoldSets {
  readonly corpus: GoldSet;
  /** The corpus by odd and even numbers. */
  readonly halves: { readonly odd: GoldSet; readonly even: GoldSet };
  readonly genres: GoldSet;
  /** Held out: no rule is made for these texts. */
  readonly politics: GoldSet;
}

export async function readGoldSets(): Promise<GoldSets> {
  const corpus = await readGold('test/corpus/quotations.jsonl', 'test/corpus/articles');
  const half = (name: string, rest: number): GoldSet => ({
    name,
    articles: corpus.filter(({ article }) => Number.parseInt(article.id) % 2 === rest),
  });
  return {
    corpus: { name: 'corpus', articles: corpus },
    halves: { odd: half('corpus, odd numbers', 1), even: half('corpus, even numbers', 0) },
    genres: {
      name: 'other kinds of text',
      articles: await readGold('test/genres/quotations.jsonl', 'test/genres'),
    },
    politics: {
      name: 'political news',
      articles: await readGold('test/politics/quotations.jsonl', 'test/politics'),
    },
  };
}

async function readGold(file: string, folder: string): Promise<GoldArticle[]> {
  const files = await readdir(folder);
  const maxBytes = Number.POSITIVE_INFINITY;
  return Promise.all(
    (await readJsonLines(file, goldLine)).map(async ({ id, quotes }) => {
      const name = files.find((candidate) => path.parse(candidate).name === id);
      if (name === undefined) throw new VerbatimError(`${file}: ${folder} has no article "${id}".`);
      const { text } = parseSource(await loadArticle(path.join(folder, name), { maxBytes }));
      // As `quotations --jsonl` reads it: the gold counts what a title that stands in the text says.
      const article = buildArticle(
        { id, title: '', source: null, url: null, published: null, author: null },
        text,
      );
      const unitOf = unitOffsets(article.text);
      return {
        article,
        gold: quotes.map((quote) => ({ ...quote, start: unitOf(quote.start), end: unitOf(quote.end) })),
      };
    }),
  );
}

/** Turns an offset in Unicode code points into one in UTF-16 units. */
function unitOffsets(text: string): (point: number) => number {
  const units = [0];
  for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
  return (point) => units[point] ?? text.length;
}
