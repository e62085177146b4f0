import { listSpeakers, type QuotedSpeaker } from '../answer/speakerList.js';
import { type ArticleFilter, fitsFilter, isFiltering } from '../archive/articleFilter.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { NewsIndex } from '../index/openIndex.js';
import {
  createPassageSearch,
  createSearchMemory,
  type PassageSearch,
  type PassageSearchOptions,
  type SearchMemory,
} from '../search/passageSearch.js';

/** A generation that questions are answered from. */
export interface Served {
  readonly index: NewsIndex;
  readonly memory: SearchMemory;
  readonly search: PassageSearch;
  /** The search of some articles alone. */
  readonly searchIn: (filter: ArticleFilter) => PassageSearch;
  /** Listed when they are first asked for. */
  readonly speakers: () => readonly QuotedSpeaker[];
  /** Without corrections, but with the quotations that were added. */
  readonly uncorrected: readonly IndexedArticle[];
}

interface GenerationParts extends Pick<PassageSearchOptions, 'embedder' | 'reader' | 'vocabulary'> {
  readonly memory: SearchMemory;
  /** As moderators have corrected them. */
  readonly articles: readonly IndexedArticle[];
  readonly uncorrected: readonly IndexedArticle[];
}

/** Makes a generation ready to be asked: whole, or some of its articles alone. */
export function serveGeneration(
  index: NewsIndex,
  { memory, articles, uncorrected, ...searching }: GenerationParts,
): Served {
  const searchOf = (searched: readonly IndexedArticle[], searchMemory = memory) =>
    createPassageSearch({
      ...searching,
      articles: searched,
      index: index.passageIndex,
      memory: searchMemory,
    });
  const search = searchOf(articles);
  let speakers: readonly QuotedSpeaker[] | null = null;
  return {
    index,
    memory,
    search,
    searchIn: rememberLast((filter: ArticleFilter) => {
      if (!isFiltering(filter)) return search;
      const fitting = articles.filter(({ article }) => fitsFilter(article, filter));
      // What is counted of words is of one set of articles.
      return searchOf(fitting, { ...createSearchMemory(), speakers: memory.speakers });
    }),
    speakers: () => (speakers ??= listSpeakers(articles)),
    uncorrected,
  };
}

/** Members ask several questions of the same articles, whose words are counted at the first. */
const REMEMBERED_FILTERS = 2;

function rememberLast(
  searchIn: (filter: ArticleFilter) => PassageSearch,
): (filter: ArticleFilter) => PassageSearch {
  const known = new Map<string, PassageSearch>();
  return (filter) => {
    const key = JSON.stringify(filter);
    const search = known.get(key) ?? searchIn(filter);
    known.delete(key);
    known.set(key, search);
    for (const oldest of [...known.keys()].slice(0, -REMEMBERED_FILTERS)) known.delete(oldest);
    return search;
  };
}
