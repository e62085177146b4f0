import path from 'node:path';
import { type FolderStamps, stampFolder, writtenAt } from './folder/folderStamps.js';
import { loadArticle, type LoadedArticles, loadFolder, type SourceFile } from './loadArticles.js';

interface ArticleLoaderOptions {
  /** See loadArticles. */
  readonly maxBytes: number;
  /** Milliseconds since 1970; default the system's clock. */
  readonly now?: () => number;
}

/** A file that has just been written could be written once more without another time of change. */
const SETTLED_MS = 2_000;

/**
 * Loads a folder of articles like loadArticles, again and again: a file that has not changed since it was read is not
 * read again, and has no content.
 */
export function createArticleLoader(
  folder: string,
  { maxBytes, now = Date.now }: ArticleLoaderOptions,
): () => Promise<LoadedArticles<SourceFile>> {
  let known = new Map<string, { readonly stamp: string; readonly source: SourceFile }>();
  return async () => {
    const looked = now();
    const stamps: FolderStamps = await stampFolder(folder);
    const next: typeof known = new Map();
    const loaded = await loadFolder(folder, async (file): Promise<SourceFile> => {
      const stamp = stamps.get(file);
      const before = known.get(file);
      if (before !== undefined && before.stamp === stamp) {
        next.set(file, before);
        return before.source;
      }
      const source = await loadArticle(path.join(folder, file), { maxBytes });
      if (stamp !== undefined && writtenAt(stamp) < looked - SETTLED_MS)
        next.set(file, { stamp, source: { ...source, content: null } });
      return source;
    });
    known = next;
    return loaded;
  };
}
