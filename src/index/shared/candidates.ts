import { DatabaseError } from '../../database/databaseError.js';
import type { Database } from '../../database/openDatabase.js';
import type { PassageIndex } from '../passageIndex.js';
import { loadArticleVectors, loadPackedNow, type StoredArticle } from '../store/articleStore.js';
import type { Generation } from '../store/generations.js';
import { createCandidateIndex } from './candidateIndex.js';
import { createRowCache, type RowCache } from './rowCache.js';
import { openVectorTable, requireVectors, type VectorTable } from './vectorTable.js';

/** Asks the database which articles are close to a question, so that no process has all vectors in memory. */
export interface CandidateSource {
  /** The passages of a generation, after its vectors were put into the database where they are missing. */
  open(indexFolder: string, generation: Generation): Promise<PassageIndex>;
}

/**
 * Vectors that are asked for. An article with several close passages is one candidate. With 150 of them and 100 likely
 * passages 99.1 of the hundred best were found among 100,000 passages, with 250 and 200 all; more takes longer.
 */
const CLOSEST = 250;

/** Throws a DatabaseError where the database has no pgvector. */
export async function openCandidates(database: Database): Promise<CandidateSource> {
  await requireVectors(database);
  let cache: RowCache | null = null;
  return {
    async open(indexFolder, { articles, model }) {
      const byId = new Map(articles.map((stored) => [stored.id, stored]));
      const idOf = new Map(articles.map(({ folder, id }) => [folder, id]));
      const idsOf = (folders: Iterable<string>) => [...folders].flatMap((folder) => idOf.get(folder) ?? []);
      /** While the database is away, every article is a candidate: that takes longer. */
      const orAll = (error: unknown): readonly string[] => {
        if (error instanceof DatabaseError) return [...byId.keys()];
        throw error;
      };
      let table: VectorTable | null = null;
      const fill = async (): Promise<readonly string[]> => {
        table = await openVectorTable(database, model.dimensions);
        return idsOf(await fillTable(table, indexFolder, articles));
      };
      const unlisted = await fill().catch(orAll);
      if (cache?.dimensions !== model.dimensions) cache = createRowCache(model.dimensions);
      return createCandidateIndex({
        cache,
        placeOf(id, cached) {
          const stored = byId.get(id);
          return stored === undefined
            ? null
            : cached.placeOf(stored.folder, () => loadPackedNow(indexFolder, stored));
        },
        closest: async (vector) => {
          const found = (await table?.closest(vector, CLOSEST).then(idsOf, orAll)) ?? [];
          return [...found, ...unlisted];
        },
      });
    },
  };
}

/** Gives the folders of those articles whose vectors are not there all the same. */
async function fillTable(
  table: VectorTable,
  indexFolder: string,
  articles: readonly StoredArticle[],
): Promise<readonly string[]> {
  const missing = await table.missing(articles.map(({ folder }) => folder));
  for (const stored of articles) {
    if (!missing.has(stored.folder)) continue;
    const vectors = await loadArticleVectors(indexFolder, stored);
    await table.add(
      stored.folder,
      vectors.map(({ vector }) => vector),
    );
  }
  return missing.size === 0 ? [] : [...(await table.missing([...missing]))];
}
