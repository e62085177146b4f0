import { createTermNumbers } from '../english/termNumbers.js';
import { termsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';

/** Share of common terms from which two articles are one report, as when a wire story is republished. */
const NEAR_DUPLICATE = 0.6;
/** Weighted share of common terms from which an older article is about the same events. */
const SAME_EVENTS = 0.2;
/** What sums of weights differ by when they are added in another order: a share at the bar counts as reaching it. */
const ROUNDING = 1e-9;

/** Which articles are about the same. */
export interface StoryComparison {
  /** Articles that say the same, the first of each group before the others; groups in the order of their first. */
  groupNearDuplicates<T extends { readonly indexed: IndexedArticle }>(articles: readonly T[]): T[][];
  /** The articles published before this one that are about the same events. */
  earlierOnTheSame(article: IndexedArticle): IndexedArticle[];
}

/** The terms of an article's paragraphs, each once, as numbers that are the same for all articles. */
type NumberedTerms = (indexed: IndexedArticle) => Int32Array;

/**
 * Compares articles by their terms, each read once. Near-duplicates share most of them (Jaccard); articles on the
 * same events share the rare ones, names above all: terms that many articles have say nothing (weights as in tf-idf).
 * An article is compared only with those that share a term, by lists of the articles that have each.
 */
export function compareStories(
  articles: readonly IndexedArticle[],
  numberedTerms: NumberedTerms = readTerms(),
): StoryComparison {
  const terms = articles.map(numberedTerms);
  const numbers = new Map(articles.map((indexed, number) => [indexed, number]));
  const { starts, owners } = ownersOf(terms);
  const frequencyOf = (term: number) => (starts[term + 1] ?? 0) - (starts[term] ?? 0);

  /** For each article the sum of the weights of the terms that it shares. */
  const sumShared = (own: Int32Array, weightOf: (term: number) => number): Float64Array => {
    const sums = new Float64Array(articles.length);
    for (const term of own) {
      const weight = weightOf(term);
      const end = starts[term + 1] ?? 0;
      for (let at = starts[term] ?? 0; at < end; at++) {
        const owner = owners[at] ?? 0;
        sums[owner] = (sums[owner] ?? 0) + weight;
      }
    }
    return sums;
  };

  return {
    groupNearDuplicates<T extends { readonly indexed: IndexedArticle }>(given: readonly T[]) {
      const groups: { readonly members: T[]; readonly number: number }[] = [];
      for (const article of given) {
        const own = numberedTerms(article.indexed);
        const shared = sumShared(own, () => 1);
        const group = groups.find(({ number }) => {
          const common = shared[number] ?? 0;
          const all = own.length + (terms[number]?.length ?? 0) - common;
          return all > 0 && common / all >= NEAR_DUPLICATE;
        });
        if (group === undefined)
          groups.push({ members: [article], number: numbers.get(article.indexed) ?? -1 });
        else group.members.push(article);
      }
      return groups.map(({ members }) => members);
    },
    earlierOnTheSame(indexed) {
      const { published } = indexed.article;
      if (published === null) return [];
      const own = numberedTerms(indexed);
      const weightOf = (term: number) => Math.log((1 + articles.length) / (1 + frequencyOf(term)));
      const total = own.reduce((sum, term) => sum + weightOf(term), 0);
      const shared = sumShared(own, weightOf);
      return articles.filter(
        ({ article }, number) =>
          article.published !== null &&
          article.published < published &&
          total > 0 &&
          (shared[number] ?? 0) / total >= SAME_EVENTS - ROUNDING,
      );
    },
  };
}

/** The articles that have each term, by its number: from `starts[term]` on, up to the start of the next. */
function ownersOf(terms: readonly Int32Array[]): {
  readonly starts: Int32Array;
  readonly owners: Int32Array;
} {
  const count = terms.reduce((most, own) => own.reduce((max, term) => Math.max(max, term + 1), most), 0);
  const starts = new Int32Array(count + 1);
  for (const own of terms) for (const term of own) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  for (let term = 0; term < count; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  const owners = new Int32Array(starts[count] ?? 0);
  const next = starts.slice();
  terms.forEach((own, article) => {
    for (const term of own) {
      const at = next[term] ?? 0;
      owners[at] = article;
      next[term] = at + 1;
    }
  });
  return { starts, owners };
}

/** Reads the terms of each article once. */
function readTerms(): NumberedTerms {
  const numbers = createTermNumbers();
  const known = new Map<IndexedArticle, Int32Array>();
  return (indexed) => {
    let terms = known.get(indexed);
    if (terms === undefined) {
      const { text, blocks } = indexed.article;
      const paragraphs = blocks
        .filter(({ kind }) => kind === 'paragraph')
        .map(({ start, end }) => text.slice(start, end));
      const all = termsOf(paragraphs.join('\n')).map((term) => numbers.numberOf(term));
      known.set(indexed, (terms = Int32Array.from(new Set(all))));
    }
    return terms;
  };
}
