import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { countryOfTerm } from '../english/countryMentions.js';
import { readArticleWords, type ArticleWords } from './articleWords.js';
import { unknownNames } from '../question/unknownNames.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { PassageIndex } from '../index/passageIndex.js';
import { ALL_FEATURES, type SearchFeatures } from './features.js';
import { rankPassages, type RankedPassage } from './ranking.js';
import { repairTypos } from '../question/repairTypos.js';

export interface PassageSearchOptions {
  readonly articles: readonly IndexedArticle[];
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  /** Default none. */
  readonly reader?: Reader | null;
  /** The whole words of the embedding model, which are no typos. */
  readonly vocabulary: ReadonlySet<string>;
}

export interface SearchResult {
  /** All passages searched, best first; they overlap. */
  readonly ranked: readonly RankedPassage[];
  /** The question as searched, its typos repaired. */
  readonly question: string;
  /** The names in the question that none of the articles searched has, see unknownNames. */
  readonly unknownNames: readonly string[];
  /** Milliseconds. */
  readonly timings: { readonly embedding: number; readonly search: number };
}

export interface SearchOptions {
  /** Search one article alone; an unknown id finds nothing. */
  readonly articleId?: string;
  readonly signal?: AbortSignal;
  /** Default all. */
  readonly features?: SearchFeatures;
}

/** Ranks the passages of one generation of the index, by meaning and by words. */
export interface PassageSearch {
  readonly articles: readonly IndexedArticle[];
  /** What reads the passages found; null where there is none. */
  readonly reader: Reader | null;
  search(question: string, options?: SearchOptions): Promise<SearchResult>;
}

export function createPassageSearch(options: PassageSearchOptions): PassageSearch {
  const read = new Map<string | undefined, ArticleWords>();
  const wordsIn = (articleId: string | undefined): ArticleWords => {
    let words = read.get(articleId);
    if (words === undefined) {
      const isSearched = ({ article }: IndexedArticle) => articleId === undefined || article.id === articleId;
      read.set(articleId, (words = readArticleWords(options.articles.filter(isSearched))));
    }
    return words;
  };

  return {
    articles: options.articles,
    reader: options.reader ?? null,
    async search(typed, { articleId, signal, features = ALL_FEATURES } = {}) {
      const words = wordsIn(articleId);
      const question = features.typoRepair
        ? repairTypos(typed, {
            inVocabulary: (word) => options.vocabulary.has(word),
            articleWords: words.counts,
          })
        : typed;
      const { passages } = words.inContext;
      const isKnown = (term: string) => passages.has(term) || passages.has(countryOfTerm(term) ?? term);
      const started = performance.now();
      const vector = await options.embedder.embed(question, {
        priority: 'question',
        ...(signal && { signal }),
      });
      const embedded = performance.now();
      const hits = await options.index.search({
        vector,
        limit: Infinity,
        ...(articleId !== undefined && { articles: [articleId] }),
      });
      const ranked = rankPassages({ words, question, hits, features });
      return {
        ranked,
        question,
        unknownNames: unknownNames(question, isKnown),
        timings: { embedding: embedded - started, search: performance.now() - embedded },
      };
    },
  };
}
