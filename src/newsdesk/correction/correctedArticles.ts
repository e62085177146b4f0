import type { IndexedArticle } from '../../index/indexedArticle.js';
import { applyCorrections, withAdded } from './applyCorrections.js';
import type { Correction } from './correction.js';

/** Articles as moderators have decided, in the same order. */
interface CorrectedArticles {
  readonly articles: readonly IndexedArticle[];
  /** As the rules read them, with the quotations that moderators have added. */
  readonly uncorrected: readonly IndexedArticle[];
}

interface Corrected {
  readonly own: readonly Correction[];
  readonly article: IndexedArticle;
  readonly uncorrected: IndexedArticle;
}

/** Corrects articles; one that has the corrections that it had is the object that it was. */
export function createCorrectedArticles(): (
  articles: readonly IndexedArticle[],
  corrections: readonly Correction[],
) => CorrectedArticles {
  const known = new WeakMap<IndexedArticle, Corrected>();
  return (articles, corrections) => {
    const byArticle = new Map<string, Correction[]>();
    for (const correction of corrections) {
      const own = byArticle.get(correction.article);
      if (own === undefined) byArticle.set(correction.article, [correction]);
      else own.push(correction);
    }
    const all = articles.map((indexed): Omit<Corrected, 'own'> => {
      const own = byArticle.get(indexed.article.id);
      if (own === undefined) return { article: indexed, uncorrected: indexed };
      const before = known.get(indexed);
      if (before !== undefined && isSame(before.own, own)) return before;
      const now = {
        own,
        article: applyCorrections(indexed, own),
        uncorrected: withAdded(indexed, own),
      };
      known.set(indexed, now);
      return now;
    });
    return {
      articles: all.map(({ article }) => article),
      uncorrected: all.map(({ uncorrected }) => uncorrected),
    };
  };
}

function isSame(a: readonly Correction[], b: readonly Correction[]): boolean {
  return a.length === b.length && a.every((correction, i) => correction === b[i]);
}
