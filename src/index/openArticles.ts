import type { IndexedArticle } from './indexedArticle.js';
import type { RowRange } from './scan/packedPassageIndex.js';
import { createVectorRows, type VectorRows } from './scan/vectorRows.js';
import { loadStoredArticle, type StoredArticle } from './store/articleStore.js';
import type { Generation } from './store/generations.js';
import { createTextFinder, type TextFinder } from './vectorPool.js';

/** The articles of a generation in memory, with their vectors. */
export interface OpenedArticles {
  readonly kind: 'opened';
  readonly rows: VectorRows;
  /** By the name of the folder that an article is stored in, which stands for its content; in order. */
  readonly byFolder: ReadonlyMap<string, OpenedArticle>;
  readonly texts: TextFinder;
}

interface OpenedArticle {
  readonly indexed: IndexedArticle;
  readonly place: RowRange;
}

/** Files that are read at a time. */
const AT_ONCE = 8;
/** Rows of articles that are gone are kept until there are so many of them. */
const MOST_UNUSED = 0.25;
const FEW_UNUSED = 1_024;

/**
 * Loads the articles of a generation after a check of every file; those that `previous` has too are taken over as they
 * are. Without `keepsVectors` none of their vectors are.
 */
export async function openArticles(
  indexFolder: string,
  { articles, model }: Generation,
  previous: OpenedArticles | null,
  keepsVectors = true,
): Promise<OpenedArticles | { readonly kind: 'damaged'; readonly reason: string }> {
  const known = previous?.rows.dimensions === model.dimensions ? previous : null;
  const rows = known === null ? createVectorRows(model.dimensions) : rowsToGoOnWith(known, articles);
  const isSame = rows === known?.rows;
  const byFolder = new Map<string, OpenedArticle>();
  for (let at = 0; at < articles.length; at += AT_ONCE) {
    const some = articles.slice(at, at + AT_ONCE);
    const loaded = await Promise.all(
      some.map(
        async (stored) => known?.byFolder.get(stored.folder) ?? loadStoredArticle(indexFolder, stored),
      ),
    );
    for (const [i, article] of loaded.entries()) {
      const folder = some[i]?.folder ?? '';
      if ('place' in article) {
        const { indexed, place } = article;
        const moved = isSame || known === null ? place : move(known.rows, place, rows);
        byFolder.set(folder, { indexed, place: moved });
      } else if (article.kind === 'damaged') return article;
      else {
        const { indexed, vectors } = article;
        const count = vectors.scales.length;
        const first = keepsVectors ? rows.add(vectors) : 0;
        byFolder.set(folder, { indexed, place: { first, count } });
      }
    }
  }
  return { kind: 'opened', rows, byFolder, texts: previous?.texts ?? createTextFinder() };
}

/** The same rows, or new ones where too many of them are of articles that are gone. */
function rowsToGoOnWith({ rows, byFolder }: OpenedArticles, articles: readonly StoredArticle[]): VectorRows {
  const used = articles.reduce((sum, { folder }) => sum + (byFolder.get(folder)?.place.count ?? 0), 0);
  const unused = rows.count() - used;
  return unused > FEW_UNUSED && unused > MOST_UNUSED * rows.count()
    ? createVectorRows(rows.dimensions)
    : rows;
}

function move(from: VectorRows, { first, count }: RowRange, to: VectorRows): RowRange {
  return { first: to.add(from.copy(first, count)), count };
}
