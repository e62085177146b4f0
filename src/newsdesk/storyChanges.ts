import type { ArticleDetails } from '../article/article.js';
import { type SourceFile, withContent } from '../article/loadArticles.js';
import type { Analysis } from '../index/analysis/startAnalysis.js';
import type { ArticleChanges } from '../index/findChanges.js';
import { publishedDays } from '../question/dayRange.js';

/** What a story can lack that readers ask for. */
export type StoryLack = 'date' | 'readable date' | 'source' | 'byline';

/** A story that was added, changed or removed. */
export interface NamedStory {
  readonly id: string;
  readonly title: string;
  /** Empty for one that was removed. */
  readonly lacks: readonly StoryLack[];
}

export interface StoryChanges {
  readonly added: readonly NamedStory[];
  readonly changed: readonly NamedStory[];
  readonly removed: readonly NamedStory[];
}

export function lacksOf({ published, source, author }: ArticleDetails): StoryLack[] {
  return [
    ...(published === null ? (['date'] as const) : []),
    ...(published !== null && publishedDays(published) === null ? (['readable date'] as const) : []),
    ...(source === null ? (['source'] as const) : []),
    ...(author === null ? (['byline'] as const) : []),
  ];
}

/** Names the changes by what was there before and what is there now. */
export function nameChanges(
  { added, changed, removed }: ArticleChanges,
  before: readonly ArticleDetails[],
  now: readonly ArticleDetails[],
): StoryChanges {
  const ids = new Set([...added, ...changed, ...removed]);
  const [old, current] = [byId(before, ids), byId(now, ids)];
  const present = (id: string): NamedStory => {
    const article = current.get(id) ?? old.get(id);
    return { id, title: article?.title ?? id, lacks: article === undefined ? [] : lacksOf(article) };
  };
  return {
    added: added.map(present),
    changed: changed.map(present),
    removed: removed.map((id) => ({ id, title: old.get(id)?.title ?? id, lacks: [] })),
  };
}

/** More files than these are not read for a preview, and are named by their ids. */
const MOST_READ = 25;

/** The details of what would be added or changed, read in a process of its own. */
export async function readChanged(
  { added, changed }: ArticleChanges,
  sources: readonly SourceFile[],
  articlesFolder: string,
  startAnalysis: () => Analysis,
): Promise<ArticleDetails[]> {
  const ids = new Set([...added, ...changed].slice(0, MOST_READ));
  const wanted = sources.filter(({ id }) => ids.has(id));
  if (wanted.length === 0) return [];
  const analysis = startAnalysis();
  const found: ArticleDetails[] = [];
  try {
    for (const source of wanted) {
      // A file that has just gone is one that cannot be named.
      const whole = await withContent(source, articlesFolder).catch(() => null);
      if (whole === null) continue;
      const analyzed = await analysis.analyze(whole, new AbortController().signal);
      if (analyzed.kind === 'analyzed') found.push(analyzed.article.article);
    }
  } finally {
    await analysis.close();
  }
  return found;
}

function byId(articles: readonly ArticleDetails[], ids: ReadonlySet<string>): Map<string, ArticleDetails> {
  return new Map(articles.filter(({ id }) => ids.has(id)).map((article) => [article.id, article]));
}
