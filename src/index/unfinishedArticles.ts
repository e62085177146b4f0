import path from 'node:path';
import type { SourceFile } from '../article/loadArticles.js';
import type { IndexedArticle } from './indexedArticle.js';
import {
  articlesFolder,
  countsOf,
  FOLDER_KEY_LENGTH,
  hashesIn,
  listStored,
  loadStoredArticle,
  type StoredArticle,
} from './store/articleStore.js';
import type { IntactArticle } from './storeArticles.js';

interface WantedArticle {
  readonly source: SourceFile;
  readonly key: string;
}

/**
 * Of some wanted articles, those that a build has stored which was stopped later on, so that the next one goes on where
 * it was. An article is complete before its folder is put among the others; what reads otherwise is left out.
 */
export async function findUnfinished(
  indexFolder: string,
  wanted: readonly WantedArticle[],
  known: ReadonlySet<string>,
): Promise<IntactArticle[]> {
  const left = [...(await listStored(indexFolder))].filter((folder) => !known.has(folder));
  if (left.length === 0) return [];
  const byKey = new Map(left.map((folder) => [folder.slice(0, FOLDER_KEY_LENGTH), folder]));
  const found: IntactArticle[] = [];
  for (const { source, key } of wanted) {
    const folder = byKey.get(key.slice(0, FOLDER_KEY_LENGTH));
    const article = folder === undefined ? null : await takeUp(indexFolder, folder, { source, key });
    if (article !== null) found.push(article);
  }
  return found;
}

async function takeUp(
  indexFolder: string,
  folder: string,
  { source: { id, file, sha256 }, key }: WantedArticle,
): Promise<IntactArticle | null> {
  try {
    const files = await hashesIn(path.join(articlesFolder(indexFolder), folder));
    const counts = { sections: 0, sentences: 0, passages: 0, quotations: 0 };
    const stored: StoredArticle = { id, file, sha256, key, folder, files, counts };
    const article = await loadStoredArticle(indexFolder, stored);
    if (article.kind === 'damaged' || !isOf(article.indexed, id, article.vectors.scales.length)) return null;
    return { stored: { ...stored, counts: countsOf(article.indexed) }, indexed: article.indexed };
  } catch {
    return null;
  }
}

function isOf({ article, sentences, passages }: IndexedArticle, id: string, vectors: number): boolean {
  return article.id === id && sentences.length + passages.length === vectors;
}
