import type { Briefing } from '../briefing/briefing.js';
import type { ShownArticles } from '../briefing/briefingLedger.js';
import { type BriefingArticle, composeBriefing } from '../briefing/composeBriefing.js';
import type { WhenQuiet } from '../briefing/schedule.js';
import type { NewsIndex } from '../index/openIndex.js';
import type { IndexedVector } from '../index/passageIndex.js';
import { loadArticleVectors } from '../index/store/articleStore.js';
import type { PassageSearch } from '../search/passageSearch.js';

export interface BriefingRequest {
  /** The local date that the briefing is of, YYYY-MM-DD. */
  readonly date: string;
  /** What the readers have seen already; default nothing, so that every article is new. */
  readonly shown?: ShownArticles;
  /** Default `spotlight`. */
  readonly whenQuiet?: WhenQuiet;
  /** Ids: only stories of these articles; ids that are gone are left out. */
  readonly only?: readonly string[];
}

export interface ComposedBriefing {
  readonly briefing: Briefing;
  /** What the readers had seen of its articles: with this and `only` the same briefing is composed again. */
  readonly before: ShownArticles;
  /** What the readers see with it. */
  readonly shown: ShownArticles;
}

/** Composes a briefing of the articles of an index, corrections applied; of none before the first index. */
export async function composeFromIndex(
  index: NewsIndex | null,
  search: Pick<PassageSearch, 'articles' | 'compare'> | null,
  indexFolder: string,
  { date, shown = {}, whenQuiet = 'spotlight', only }: BriefingRequest,
): Promise<ComposedBriefing> {
  const corrected = search?.articles ?? [];
  const comparison = await search?.compare(search.articles);
  const byId = new Map(index?.generation.articles.map((stored) => [stored.id, stored]));
  const articles = corrected.flatMap((indexed): BriefingArticle[] => {
    const stored = byId.get(indexed.article.id);
    if (stored === undefined) return [];
    // Each later article on the same events asks for them again.
    let vectors: Promise<readonly IndexedVector[]> | null = null;
    const loadVectors = () =>
      (vectors ??= loadArticleVectors(indexFolder, stored).then((all) =>
        all.filter(({ kind }) => kind === 'sentence'),
      ));
    return [{ indexed, sha256: stored.sha256, loadVectors }];
  });
  const briefing = await composeBriefing({
    date,
    articles,
    shown,
    whenQuiet,
    ...(only && { only }),
    ...(comparison && { comparison }),
  });
  const inIt = new Set(briefing.stories.flatMap((story) => story.articles));
  return {
    briefing,
    before: Object.fromEntries(Object.entries(shown).filter(([id]) => inIt.has(id))),
    shown: Object.fromEntries(
      articles
        .filter(({ indexed }) => inIt.has(indexed.article.id))
        .map(({ indexed, sha256 }) => [indexed.article.id, { sha256, date }]),
    ),
  };
}
