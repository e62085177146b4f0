import type { Database } from '../../database/openDatabase.js';
import { VerbatimError } from '../../errors.js';
import { ARTICLE_FILE, hashOf, type StoredArticle } from '../store/articleStore.js';
import { loadCurrentGeneration } from '../store/generations.js';
import { VECTORS_FILE } from '../store/vectraVectors.js';
import { fetchIndex, publishIndex } from './copyIndex.js';
import { type IndexTables, openIndexTables } from './indexTables.js';

/** Articles that are compared at a time. */
const AT_ONCE = 8;

/**
 * Copies the index of a folder into the database in place of the one there, and compares it byte for byte, while no bot
 * works with either. Gives the number of its stories; null if there is none that can be read, so that it must be built.
 */
export async function moveIndexIntoDatabase(indexFolder: string, database: Database): Promise<number | null> {
  const tables = openIndexTables(database);
  const read = await loadCurrentGeneration(indexFolder);
  if (read.kind !== 'found') return null;
  const generation = { ...read.value, previous: null };
  if ((await tables.currentId()) !== generation.id) await tables.clear();
  await publishIndex(indexFolder, tables, generation);
  for (let at = 0; at < generation.articles.length; at += AT_ONCE)
    await checkArrived(tables, generation.articles.slice(at, at + AT_ONCE));
  return generation.articles.length;
}

/** Copies the index of the database into the folder, and compares it. Null if there is none. */
export async function moveIndexIntoFolder(indexFolder: string, database: Database): Promise<number | null> {
  const tables = openIndexTables(database);
  const generation = await tables.current();
  if (generation === null) return null;
  await fetchIndex(indexFolder, tables, { repairs: true });
  return generation.articles.length;
}

async function checkArrived(tables: IndexTables, articles: readonly StoredArticle[]): Promise<void> {
  const loaded = await tables.load(articles.map(({ folder }) => folder));
  for (const { folder, id, files } of articles) {
    const found = loaded.get(folder);
    if (
      found === undefined ||
      hashOf(found.article) !== files[ARTICLE_FILE] ||
      hashOf(found.vectors) !== files[VECTORS_FILE]
    )
      throw new VerbatimError(`The story ${id} did not arrive in the database as it was. Try again.`);
  }
}
