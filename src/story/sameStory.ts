import { shareOfAll } from '../english/termOverlap.js';
import { termsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';

/** Share of common terms from which two articles are one report, as when a wire story is republished. */
const NEAR_DUPLICATE = 0.6;
/** Weighted share of common terms from which an older article is about the same events. */
const SAME_EVENTS = 0.2;

/** Which articles are about the same. */
export interface StoryComparison {
  /** Articles that say the same, the first of each group before the others; groups in the order of their first. */
  groupNearDuplicates<T extends { readonly indexed: IndexedArticle }>(articles: readonly T[]): T[][];
  /** The articles published before this one that are about the same events. */
  earlierOnTheSame(article: IndexedArticle): IndexedArticle[];
}

/**
 * Compares articles by their terms, each read once. Near-duplicates share most of them (Jaccard); articles on the
 * same events share the rare ones, names above all: terms that many articles have say nothing (weights as in tf-idf).
 */
export function compareStories(articles: readonly IndexedArticle[]): StoryComparison {
  const sets = new Map(articles.map((indexed) => [indexed, termSet(indexed)]));
  const frequency = new Map<string, number>();
  for (const terms of sets.values())
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const termsIn = (indexed: IndexedArticle) => sets.get(indexed) ?? termSet(indexed);
  const weightOf = (term: string) => Math.log((1 + articles.length) / (1 + (frequency.get(term) ?? 0)));
  return {
    groupNearDuplicates(given) {
      const groups: { readonly members: (typeof given)[number][]; readonly terms: ReadonlySet<string> }[] =
        [];
      for (const article of given) {
        const terms = termsIn(article.indexed);
        const group = groups.find((each) => shareOfAll(each.terms, terms) >= NEAR_DUPLICATE);
        if (group === undefined) groups.push({ members: [article], terms });
        else group.members.push(article);
      }
      return groups.map(({ members }) => members);
    },
    earlierOnTheSame(indexed) {
      const { published } = indexed.article;
      if (published === null) return [];
      const weights = new Map([...termsIn(indexed)].map((term) => [term, weightOf(term)]));
      const total = sum(weights.values());
      return articles.filter((other) => {
        if (other.article.published === null || other.article.published >= published) return false;
        const common = [...weights].filter(([term]) => termsIn(other).has(term));
        return total > 0 && sum(common.map(([, weight]) => weight)) / total >= SAME_EVENTS;
      });
    },
  };
}

function termSet({ article }: IndexedArticle): ReadonlySet<string> {
  const words = article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => article.text.slice(start, end));
  return new Set(termsOf(words.join('\n')));
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
