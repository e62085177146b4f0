import type { Article } from '../../src/article/article.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import { loadArticles, parseSource } from '../../src/article/loadArticles.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';

/** How much longer the longer text is. */
const TIMES = 4;
const ROUNDS = 5;
const BYTES_PER_MB = 1e6;

interface QuotationSpeed {
  /** Bytes of the text. */
  readonly bytes: number;
  /** Megabytes a second, on one core. */
  readonly megabytes: number;
  /** How many times as long a text takes that is so many times as long. */
  readonly times: number;
  readonly timesAsLong: number;
}

/**
 * How fast quotations are found in the articles of a folder, put together as one, and how that grows with the length;
 * the median of five runs.
 */
export async function measureQuotationSpeed(folder: string): Promise<QuotationSpeed> {
  const { articles } = await loadArticles(folder);
  const text = articles.map((source) => parseSource(source).text).join('\n\n');
  const [once, longer] = [asArticle(text), asArticle(Array<string>(TIMES).fill(text).join('\n\n'))];
  findQuotations(parseDocument(once));
  const [short, long] = [medianSeconds(once), medianSeconds(longer)];
  const bytes = Buffer.byteLength(text);
  return { bytes, megabytes: bytes / BYTES_PER_MB / short, times: TIMES, timesAsLong: long / short };
}

function medianSeconds(article: Article): number {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    findQuotations(parseDocument(article));
    return (performance.now() - started) / 1_000;
  });
  return seconds.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

function asArticle(text: string): Article {
  return buildArticle(
    { id: 'bench', title: '', source: null, url: null, published: null, author: null },
    text,
  );
}
