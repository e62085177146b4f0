import type { SourceFile } from '../article/loadArticles.js';
import type { Generation } from './store/generations.js';

/** Ids of articles, compared with what a generation was built from. */
export interface ArticleChanges {
  readonly added: readonly string[];
  /** Their file has other bytes, or another name. */
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Without a generation, every article is added. */
export function findChanges(generation: Generation | null, sources: readonly SourceFile[]): ArticleChanges {
  const stored = new Map(generation?.articles.map((article) => [article.id, article]));
  const added: string[] = [];
  const changed: string[] = [];
  const unchanged: string[] = [];
  for (const { id, file, sha256 } of sources) {
    const before = stored.get(id);
    stored.delete(id);
    if (before === undefined) added.push(id);
    else if (before.sha256 === sha256 && before.file === file) unchanged.push(id);
    else changed.push(id);
  }
  return { added, changed, removed: [...stored.keys()], unchanged };
}

/** Whether the articles are still the ones that the generation was built from. */
export function isUpToDate({ added, changed, removed }: ArticleChanges): boolean {
  return added.length + changed.length + removed.length === 0;
}
