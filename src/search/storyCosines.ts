import type { Cosines } from '../index/passageIndex.js';
import type { ArticleWords } from './words/articleWords.js';

/** The cosines of a query by story: of its sentences, then of its passages. */
export interface StoryCosines {
  /** Of each story the place of its first in `values`; -1 for one that was not compared. */
  readonly firsts: Int32Array;
  /** No value is further than `error` from the exact one. */
  readonly values: Float32Array;
  readonly error: number;
  /** The exact ones of a story; empty if it was not compared. */
  exactly(story: number): Float32Array;
}

const NO_COSINES = new Float32Array(0);

export function cosinesByStory(words: ArticleWords, cosines: Cosines): StoryCosines {
  if (cosines.inOneArray === undefined) return inOneArray(words, cosines);
  const { values, error, places } = cosines.inOneArray;
  return {
    firsts: words.firstsIn(places),
    values,
    error,
    exactly: (story) => cosines.of(words.articles[story]?.article.id ?? ''),
  };
}

function inOneArray({ articles }: ArticleWords, cosines: Cosines): StoryCosines {
  const all = articles.map(({ article }) => cosines.of(article.id));
  let size = 0;
  const firsts = Int32Array.from(all, ({ length }) => {
    const first = length === 0 ? -1 : size;
    size += length;
    return first;
  });
  const values = new Float32Array(size);
  all.forEach((own, story) => {
    if (own.length > 0) values.set(own, firsts[story]);
  });
  return { firsts, values, error: 0, exactly: (story) => all[story] ?? NO_COSINES };
}
