import type { TermNumbers } from '../../english/termNumbers.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { type Bm25, createBm25 } from './bm25.js';
import type { StoryWords, TextsOf } from './storyWords.js';
import type { TextTerms } from './textTerms.js';

/** What is searched by words: all articles, or one. Passages and sentences are numbered in the articles' order. */
export interface ArticleWords {
  readonly articles: readonly IndexedArticle[];
  /** Of each article, in the same order. */
  readonly stories: readonly StoryWords[];
  /** The numbers of the first passage and of the first sentence of each article, and one more: how many there are. */
  readonly firsts: TextsOf<Int32Array>;
  /** See StoryWords. */
  readonly bare: TextsOf<Bm25>;
  readonly inContext: TextsOf<Bm25>;
  /** Whether a passage has a term, in its context. */
  has(term: string): boolean;
}

/** Terms whose places are kept: a question looks each of its own up three times. */
const KEPT_TERMS = 64;

/** Puts the words of articles together; nothing is split again. */
export function mergeWords(
  articles: readonly IndexedArticle[],
  stories: readonly StoryWords[],
  numbers: TermNumbers,
): ArticleWords {
  const kept = new Map<string, Int32Array>();
  const placesOf = (term: string): Int32Array => {
    let places = kept.get(term);
    if (places === undefined) {
      const number = numbers.find(term) ?? -1;
      places = new Int32Array(stories.length);
      for (const [story, { terms }] of stories.entries()) places[story] = placeOf(number, terms);
      if (kept.size >= KEPT_TERMS) kept.clear();
      kept.set(term, places);
    }
    return places;
  };
  const bm25 = (of: (story: StoryWords) => TextTerms) => createBm25(stories.map(of), placesOf);
  let barePassages: Bm25 | null = null;
  return {
    articles,
    stories,
    firsts: {
      passages: firstsOf(articles.map(({ passages }) => passages.length)),
      sentences: firstsOf(articles.map(({ sentences }) => sentences.length)),
    },
    bare: {
      sentences: bm25(({ bare }) => bare.sentences),
      get passages() {
        return (barePassages ??= bm25(({ bare }) => bare.passages()));
      },
    },
    inContext: {
      sentences: bm25(({ inContext }) => inContext.sentences),
      passages: bm25(({ inContext }) => inContext.passages),
    },
    has: (term) =>
      placesOf(term).some((place, story) => {
        const { starts } = stories[story]?.inContext.passages ?? {};
        return place >= 0 && (starts?.[place + 1] ?? 0) > (starts?.[place] ?? 0);
      }),
  };
}

/** Where a number stands among sorted ones; -1 where it does not. */
function placeOf(number: number, sorted: Int32Array): number {
  let [low, high] = [0, sorted.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] ?? 0;
    if (value === number) return middle;
    if (value < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function firstsOf(sizes: readonly number[]): Int32Array {
  const firsts = new Int32Array(sizes.length + 1);
  sizes.forEach((size, i) => {
    firsts[i + 1] = (firsts[i] ?? 0) + size;
  });
  return firsts;
}
