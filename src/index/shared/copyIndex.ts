import { VerbatimError } from '../../errors.js';
import { hasSoundFiles, putArticleFiles, readArticleFiles } from '../store/articleFiles.js';
import { listStored, type StoredArticle } from '../store/articleStore.js';
import { type Generation, loadPointer, switchGeneration, writeGeneration } from '../store/generations.js';
import { sweepIndex } from '../store/sweepIndex.js';
import { takeWriterLock } from '../store/writerLock.js';
import type { IndexTables } from './indexTables.js';

/** Articles that are copied at a time. */
const AT_ONCE = 8;

interface FetchOptions {
  /** Whether every file in the folder is compared with what was stored; default only which ones are there. */
  readonly repairs?: boolean;
  /** Whether the generation before stays, for who reads it; default true. */
  readonly keepsPrevious?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * Brings the folder of an index to the generation that the database has, byte for byte; only what is missing is
 * fetched. Gives whether there was anything to do.
 */
export async function fetchIndex(
  indexFolder: string,
  tables: IndexTables,
  { repairs = false, keepsPrevious = true, signal }: FetchOptions = {},
): Promise<boolean> {
  if (!repairs && (await isIn(indexFolder, await tables.currentId()))) return false;
  const lock = await takeWriterLock(indexFolder, signal);
  try {
    const generation = await tables.current();
    // Another process that has the same folder may have been faster.
    if (generation === null || (!repairs && (await isIn(indexFolder, generation.id)))) return false;
    const inPlace = await listStored(indexFolder);
    const isThere = async (stored: StoredArticle) =>
      inPlace.has(stored.folder) && (!repairs || (await hasSoundFiles(indexFolder, stored)));
    await inBatches(generation.articles, async (some) => {
      signal?.throwIfAborted();
      lock.signal.throwIfAborted();
      const wanted: StoredArticle[] = [];
      for (const stored of some) if (!(await isThere(stored))) wanted.push(stored);
      if (wanted.length === 0) return;
      const loaded = await tables.load(wanted.map(({ folder }) => folder));
      for (const stored of wanted) {
        const files = loaded.get(stored.folder);
        if (files === undefined)
          throw new VerbatimError('The index in the database has changed while it was copied. Try again.');
        await putArticleFiles(indexFolder, stored, files);
      }
    });
    await writeGeneration(indexFolder, generation);
    await switchGeneration(indexFolder, generation.id);
    // What the folder had of a build is in the database too.
    await sweepIndex(indexFolder, undefined, { keepsPrevious });
    return true;
  } finally {
    await lock.release();
  }
}

/** Puts a generation of a folder into the database, and into use there. */
export async function publishIndex(
  indexFolder: string,
  tables: IndexTables,
  generation: Generation,
): Promise<void> {
  const missing = await tables.missing(generation.articles.map(({ folder }) => folder));
  await inBatches(
    generation.articles.filter(({ folder }) => missing.has(folder)),
    async (some) => {
      await Promise.all(
        some.map(async (stored) => tables.add(stored.folder, await readArticleFiles(indexFolder, stored))),
      );
    },
  );
  await tables.switchTo(generation);
}

/** Has the folder take over the articles that a stopped build of another process has put into the database. */
export async function fetchUnfinished(indexFolder: string, tables: IndexTables): Promise<void> {
  const inPlace = await listStored(indexFolder);
  const missing = (await tables.unfinished()).filter((folder) => !inPlace.has(folder));
  if (missing.length === 0) return;
  const lock = await takeWriterLock(indexFolder);
  try {
    await inBatches(missing, async (some) => {
      lock.signal.throwIfAborted();
      for (const [folder, files] of await tables.load(some))
        await putArticleFiles(indexFolder, { folder, files: null }, files);
    });
  } finally {
    await lock.release();
  }
}

/** Whether the folder has this generation in use; with none to have, it has it. */
async function isIn(indexFolder: string, id: string | null): Promise<boolean> {
  const pointer = await loadPointer(indexFolder);
  return id === null || (pointer.kind === 'found' && pointer.value === id);
}

async function inBatches<T>(all: readonly T[], copy: (some: readonly T[]) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) await copy(all.slice(at, at + AT_ONCE));
}
