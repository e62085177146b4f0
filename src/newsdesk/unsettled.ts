import type { LoadedArticles, SourceFile } from '../article/loadArticles.js';
import type { NewsIndex } from '../index/openIndex.js';

/**
 * The articles, of those files that are still being written as the index has them, or not at all: half a story would
 * be shown as the whole one.
 */
export function withoutUnsettled(
  { articles, faults }: LoadedArticles<SourceFile>,
  unsettled: ReadonlySet<string>,
  index: NewsIndex | null,
): LoadedArticles<SourceFile> {
  if (unsettled.size === 0) return { articles, faults };
  const kept = (index?.generation.articles ?? []).filter(({ file }) => unsettled.has(file));
  const known = new Map(index?.articles.map(({ article }) => [article.id, article]));
  const before = kept.flatMap(({ id, file, sha256 }): SourceFile[] => {
    const content = known.get(id);
    return content === undefined ? [] : [{ id, file, sha256, content }];
  });
  return {
    articles: [...articles.filter(({ file }) => !unsettled.has(file)), ...before].sort((a, b) =>
      a.file < b.file ? -1 : 1,
    ),
    faults: faults.filter(({ file }) => !unsettled.has(file)),
  };
}
