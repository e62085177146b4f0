import type { Article } from '../../article/article.js';
import { createTermNumbers } from '../../english/termNumbers.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { type ArticleWords, mergeWords } from './articleWords.js';
import { buildStoryWords, type StoryWords } from './storyWords.js';

/** The words of articles, which generations share: those of an article are read once. */
export interface WordStore {
  /** Reads those articles that are new to it. */
  wordsOf(articles: readonly IndexedArticle[]): ArticleWords;
  /** The same with pauses, so that other work goes on; gives nothing. */
  prepare(articles: readonly IndexedArticle[], pause: () => Promise<unknown>): Promise<void>;
  /** The terms of its sentences, each once, as numbers that are the same for all articles. */
  termsOf(indexed: IndexedArticle): Int32Array;
  /** Every word of articles with how often it occurs; the next call changes it. */
  countsOf(words: ArticleWords): ReadonlyMap<string, number>;
}

export function createWordStore(): WordStore {
  const numbers = createTermNumbers();
  const known = new WeakMap<Article, StoryWords>();
  const counts = new Map<string, number>();
  let counted = new Set<StoryWords>();

  const storyOf = (indexed: IndexedArticle): StoryWords => {
    let words = known.get(indexed.article);
    if (words === undefined) known.set(indexed.article, (words = buildStoryWords(indexed, numbers)));
    return words;
  };
  const count = (words: StoryWords, sign: 1 | -1): void => {
    for (const [word, times] of words.counts) {
      const now = (counts.get(word) ?? 0) + sign * times;
      if (now > 0) counts.set(word, now);
      else counts.delete(word);
    }
  };

  return {
    wordsOf: (articles) => mergeWords(articles, articles.map(storyOf), numbers),
    async prepare(articles, pause) {
      for (const indexed of articles) {
        if (known.has(indexed.article)) continue;
        storyOf(indexed);
        await pause();
      }
    },
    termsOf(indexed) {
      const { terms, bare } = storyOf(indexed);
      const { starts } = bare.sentences;
      return terms.filter((_, place) => (starts[place + 1] ?? 0) > (starts[place] ?? 0));
    },
    countsOf({ stories }) {
      if (stories.length < 2) return stories[0]?.counts ?? new Map<string, number>();
      const now = new Set(stories);
      for (const words of counted) if (!now.has(words)) count(words, -1);
      for (const words of now) if (!counted.has(words)) count(words, 1);
      counted = now;
      return counts;
    },
  };
}
