import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { VerbatimError } from '../../errors.js';
import { syncToDisk } from '../../files.js';
import {
  ARTICLE_FILE,
  articlesFolder,
  buildingFolder,
  hashesIn,
  hashOf,
  type StoredArticle,
} from './articleStore.js';
import { VECTORS_FILE } from './vectraVectors.js';

/** The files of a stored article, byte for byte. What else its folder has is made from them. */
export interface ArticleFiles {
  /** JSON. */
  readonly article: string;
  /** Of vectra. */
  readonly vectors: Buffer;
}

/** Reads the files of an article. Rejects where they are not the ones that were stored. */
export async function readArticleFiles(indexFolder: string, stored: StoredArticle): Promise<ArticleFiles> {
  const folder = path.join(articlesFolder(indexFolder), stored.folder);
  const article = await readFile(path.join(folder, ARTICLE_FILE), 'utf8');
  const vectors = await readFile(path.join(folder, VECTORS_FILE));
  if (!isSame({ [ARTICLE_FILE]: hashOf(article), [VECTORS_FILE]: hashOf(vectors) }, stored.files))
    throw new VerbatimError(`The files of the index in ${folder} have been changed since they were stored.`);
  return { article, vectors };
}

/** Whether the files of an article are there and those that were stored. */
export async function hasSoundFiles(indexFolder: string, stored: StoredArticle): Promise<boolean> {
  return hashesIn(path.join(articlesFolder(indexFolder), stored.folder)).then(
    (files) => isSame(files, stored.files),
    () => false,
  );
}

/**
 * Puts the files of an article into the folder of an index, after a check that they are the ones that were stored;
 * `files` null where that is not known. Only for the holder of the writer lock.
 */
export async function putArticleFiles(
  indexFolder: string,
  { folder, files }: { readonly folder: string; readonly files: StoredArticle['files'] | null },
  { article, vectors }: ArticleFiles,
): Promise<void> {
  const building = path.join(buildingFolder(indexFolder), folder);
  const target = path.join(articlesFolder(indexFolder), folder);
  await mkdir(building, { recursive: true });
  await mkdir(articlesFolder(indexFolder), { recursive: true });
  await writeFile(path.join(building, ARTICLE_FILE), article);
  await writeFile(path.join(building, VECTORS_FILE), vectors);
  if (files !== null && !isSame(await hashesIn(building), files)) {
    throw new VerbatimError(
      `The article ${folder} did not arrive in ${indexFolder} as it was stored. Check the disk and try again.`,
    );
  }
  for (const name of [ARTICLE_FILE, VECTORS_FILE, '.']) await syncToDisk(path.join(building, name));
  await rm(target, { recursive: true, force: true });
  await rename(building, target);
}

function isSame(a: StoredArticle['files'], b: StoredArticle['files']): boolean {
  return a[ARTICLE_FILE] === b[ARTICLE_FILE] && a[VECTORS_FILE] === b[VECTORS_FILE];
}
