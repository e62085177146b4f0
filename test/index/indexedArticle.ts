import { buildArticle } from '../../src/article/buildArticle.js';
import { addPassages, analyzeArticle } from '../../src/index/analysis/analyzeArticle.js';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';

/** A made-up article as the index keeps it; a word counts as a token. */
export function indexedArticle(
  id: string,
  text: string,
  { title = id, published = null }: { readonly title?: string; readonly published?: string | null } = {},
): Promise<IndexedArticle> {
  const article = buildArticle({ id, title, source: null, url: null, published, author: null }, text);
  return addPassages(analyzeArticle(article), (texts) =>
    Promise.resolve(texts.map((t) => t.split(/\s+/u).length)),
  );
}
