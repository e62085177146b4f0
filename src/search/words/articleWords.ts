import type { TermNumbers } from '../../english/termNumbers.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { type Bm25, createBm25 } from './bm25.js';
import type { StoryWords, TextsOf } from './storyWords.js';
import { createTermPlaces } from './termPlaces.js';
import type { TextTerms } from './textTerms.js';

/** What is searched by words: all articles, or one. Passages and sentences are numbered in the articles' order. */
export interface ArticleWords {
  readonly articles: readonly IndexedArticle[];
  /** Of each article, in the same order. */
  readonly stories: readonly StoryWords[];
  /** The numbers of the first passage and of the first sentence of each article, and one more: how many there are. */
  readonly firsts: TextsOf<Int32Array>;
  /** Of each passage the numbers of its first and last sentence, and the bits of its types of answer. */
  readonly passages: {
    readonly first: Int32Array;
    readonly last: Int32Array;
    readonly types: Uint8Array;
  };
  /** See StoryWords. */
  readonly bare: TextsOf<Bm25>;
  readonly inContext: TextsOf<Bm25>;
  /** Whether a passage has a term, in its context. */
  has(term: string): boolean;
  /** The articles that have a term, in a sentence or above it. */
  articlesWith(term: string): IndexedArticle[];
  /** The sentences that have a term themselves, in order. */
  sentencesWith(term: string): Int32Array;
  /** Which of them an article is; -1 for another. */
  numberOf(indexed: IndexedArticle): number;
  /** Where each article is by some places, -1 for one that has none; looked up once for equal places. */
  firstsIn(places: ReadonlyMap<string, { readonly first: number }>): Int32Array;
}

/** Puts the words of articles together; nothing is split again. */
export function mergeWords(
  articles: readonly IndexedArticle[],
  stories: readonly StoryWords[],
  numbers: TermNumbers,
): ArticleWords {
  const placesOf = createTermPlaces(stories, numbers);
  const bm25 = (of: (story: StoryWords) => TextTerms) => createBm25(stories.map(of), placesOf);
  const firsts = {
    passages: firstsOf(stories, ({ types }) => types.length),
    sentences: firstsOf(stories, ({ inContext }) => inContext.sentences.lengths.length),
  };
  let barePassages: Bm25 | null = null;
  let numbersOf: Map<IndexedArticle, number> | null = null;
  const bareSentences = bm25(({ bare }) => bare.sentences);
  const knownFirsts = new WeakMap<object, Int32Array>();
  return {
    articles,
    stories,
    firsts,
    passages: passagesOf(stories, firsts),
    bare: {
      sentences: bareSentences,
      get passages() {
        return (barePassages ??= bm25(({ bare }) => bare.passages()));
      },
    },
    inContext: {
      sentences: bm25(({ inContext }) => inContext.sentences),
      passages: bm25(({ inContext }) => inContext.passages),
    },
    articlesWith: (term) => [...placesOf(term).stories].flatMap((story) => articles[story] ?? []),
    sentencesWith: (term) => bareSentences.withTerm(term),
    numberOf(indexed) {
      numbersOf ??= new Map(articles.map((each, i) => [each, i]));
      return numbersOf.get(indexed) ?? -1;
    },
    firstsIn(places) {
      let found = knownFirsts.get(places);
      if (found === undefined) {
        found = Int32Array.from(articles, ({ article }) => places.get(article.id)?.first ?? -1);
        knownFirsts.set(places, found);
      }
      return found;
    },
    has(term) {
      const { stories: owners, places } = placesOf(term);
      return owners.some((story, i) => {
        const { starts } = stories[story]?.inContext.passages ?? {};
        const place = places[i] ?? 0;
        return (starts?.[place + 1] ?? 0) > (starts?.[place] ?? 0);
      });
    },
  };
}

function passagesOf(stories: readonly StoryWords[], firsts: TextsOf<Int32Array>): ArticleWords['passages'] {
  const count = firsts.passages.at(-1) ?? 0;
  const [firstOf, lastOf, typesOf] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
  let row = 0;
  for (const [story, { first, last, types }] of stories.entries()) {
    typesOf.set(types, row);
    const sentence = firsts.sentences[story] ?? 0;
    for (let passage = 0; passage < first.length; passage++) {
      firstOf[row] = sentence + (first[passage] ?? 0);
      lastOf[row++] = sentence + (last[passage] ?? 0);
    }
  }
  return { first: firstOf, last: lastOf, types: typesOf };
}

function firstsOf(stories: readonly StoryWords[], sizeOf: (story: StoryWords) => number): Int32Array {
  const firsts = new Int32Array(stories.length + 1);
  stories.forEach((story, i) => {
    firsts[i + 1] = (firsts[i] ?? 0) + sizeOf(story);
  });
  return firsts;
}
