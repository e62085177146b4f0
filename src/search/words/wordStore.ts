import type { Article } from '../../article/article.js';
import { createTermNumbers } from '../../english/termNumbers.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { WordCounts } from '../../question/corpus.js';
import { type ArticleWords, mergeWords } from './articleWords.js';
import { type Dictionary, openStoryWords, readStoryWords, type StoryWords } from './storyWords.js';
import { createWordCounts } from './wordCounts.js';
import type { KeptWords } from './wordsFile.js';

/** The words of articles, which generations share: those of an article are read once. */
export interface WordStore {
  /** Reads those articles that are new to it. */
  wordsOf(articles: readonly IndexedArticle[]): ArticleWords;
  /** The same with pauses, so that other work goes on; gives nothing. */
  prepare(articles: readonly IndexedArticle[], pause: () => Promise<unknown>): Promise<void>;
  /** The terms of its sentences, each once, as numbers that are the same for all articles. */
  termsOf(indexed: IndexedArticle): Int32Array;
  /** Every word of articles with how often it occurs; the next call changes it. */
  countsOf(words: ArticleWords): WordCounts;
  /** What it has read in these articles, by their names, and no word of others; not yet read ones are left out. */
  keep(articles: ReadonlyMap<string, IndexedArticle>): KeptWords;
}

/**
 * `kept`: what another store has read before, so that this one need not; `nameOf`: under which name, null where an
 * article has none.
 */
export function createWordStore(
  kept: KeptWords | null = null,
  nameOf: (article: Article) => string | null = () => null,
): WordStore {
  const dictionary: Dictionary = {
    terms: createTermNumbers(kept?.terms),
    words: createTermNumbers(kept?.words),
  };
  const known = new WeakMap<Article, { readonly record: Uint8Array; readonly words: StoryWords }>();
  const ownTerms = new WeakMap<StoryWords, Int32Array>();
  const counts = createWordCounts(dictionary.words);

  const read = (indexed: IndexedArticle) => {
    let story = known.get(indexed.article);
    if (story === undefined) {
      const name = nameOf(indexed.article);
      const record =
        (name === null ? undefined : kept?.records.get(name)) ?? readStoryWords(indexed, dictionary);
      story = { record, words: openStoryWords(record, indexed, dictionary.terms) };
      known.set(indexed.article, story);
    }
    return story;
  };
  const storyOf = (indexed: IndexedArticle): StoryWords => read(indexed).words;

  return {
    wordsOf: (articles) => mergeWords(articles, articles.map(storyOf), dictionary.terms),
    async prepare(articles, pause) {
      for (const indexed of articles) {
        if (known.has(indexed.article)) continue;
        storyOf(indexed);
        await pause();
      }
    },
    termsOf(indexed) {
      const story = storyOf(indexed);
      let own = ownTerms.get(story);
      if (own === undefined) {
        const { starts } = story.bare.sentences;
        own = story.terms.filter((_, place) => (starts[place + 1] ?? 0) > (starts[place] ?? 0));
        ownTerms.set(story, own);
      }
      return own;
    },
    countsOf: ({ stories }) => counts.of(stories),
    keep(articles) {
      const records = new Map<string, Uint8Array>();
      const used = { terms: new Set<number>(), words: new Set<number>() };
      for (const [name, { article }] of articles) {
        const story = known.get(article);
        if (story === undefined) continue;
        records.set(name, story.record);
        for (const term of story.words.terms) used.terms.add(term);
        for (const word of story.words.counts.words) used.words.add(word);
      }
      const textsOf = (kind: keyof Dictionary) => {
        const texts = new Array<string>(dictionary[kind].count()).fill('');
        for (const [text, number] of dictionary[kind].all()) if (used[kind].has(number)) texts[number] = text;
        return texts;
      };
      return { terms: textsOf('terms'), words: textsOf('words'), records };
    },
  };
}
