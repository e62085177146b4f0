import { detailsOf } from '../answer/answerPassage.js';
import { topicFilter } from '../answer/topicFilter.js';
import type { ArticleDetails } from '../article/article.js';
import { wordsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { timeOf } from '../question/dayRange.js';
import { namingOf } from '../quotation/naming.js';
import type { Quotation } from '../quotation/quotation.js';
import type { PassageSearch } from '../search/passageSearch.js';
import { compareStories } from '../story/sameStory.js';
import { type ArticleFilter, fitsFilter, isFiltering, NO_FILTER } from './articleFilter.js';
import { TELLING_WORDS } from './quotationKey.js';

export interface QuotationQuery {
  /** The full name, as the articles give it; default everybody, also those who are not named. */
  readonly speaker?: string;
  /** Only what was said about this. */
  readonly topic?: string;
  /** Default all articles. */
  readonly filter?: ArticleFilter;
  readonly signal?: AbortSignal;
}

/** A quotation, once, however many outlets have it. */
export interface ListedQuotation {
  readonly article: ArticleDetails;
  readonly quotation: Quotation;
  /** The other articles that quote the same words, newest first. */
  readonly others: readonly ArticleDetails[];
}

/** What is quoted in the articles of searches, each quotation once. */
interface QuotationList {
  /** The newest article first, in order of its text. */
  list(search: PassageSearch, query: QuotationQuery): Promise<readonly ListedQuotation[]>;
}

/** Reads each quotation once, and the articles of each search once. */
export function createQuotationList(): QuotationList {
  const read = new WeakMap<Quotation, QuotedWords>();
  const wordsIn = (quotation: Quotation): QuotedWords => {
    let words = read.get(quotation);
    if (words === undefined) read.set(quotation, (words = readWords(quotation)));
    return words;
  };
  const searched = new WeakMap<PassageSearch, SearchedQuotations>();
  return {
    async list(search, { speaker, topic, filter = NO_FILTER, signal }) {
      let known = searched.get(search);
      if (known === undefined) searched.set(search, (known = readSearched(search)));
      if (speaker === undefined && topic === undefined && !isFiltering(filter)) {
        return (known.all ??= eachOnce(
          known.newestFirst.flatMap((indexed) =>
            indexed.quotations.map((quotation) => ({ indexed, quotation })),
          ),
          wordsIn,
        ));
      }
      const isOnTopic = topic === undefined ? () => true : await topicFilter(search, topic, signal);
      const articles = speaker === undefined ? known.newestFirst : (known.bySpeaker().get(speaker) ?? []);
      const isMeant = (quotation: Quotation) => speaker === undefined || speakerOf(quotation) === speaker;
      const found = articles
        .filter(({ article }) => fitsFilter(article, filter))
        .flatMap((indexed) =>
          indexed.quotations
            .filter((quotation) => isMeant(quotation) && isOnTopic(indexed, quotation))
            .map((quotation) => ({ indexed, quotation })),
        );
      return eachOnce(found, wordsIn);
    },
  };
}

/** The words of a quotation as they are compared, and how many. */
interface QuotedWords {
  readonly key: string;
  readonly count: number;
}

function readWords({ text }: Quotation): QuotedWords {
  const words = wordsOf(text);
  return { key: words.join(' '), count: words.length };
}

/** What the articles of a search have, whatever is asked for. */
interface SearchedQuotations {
  readonly newestFirst: readonly IndexedArticle[];
  /** The articles that quote each speaker by name, in the same order. */
  readonly bySpeaker: () => ReadonlyMap<string, readonly IndexedArticle[]>;
  /** All quotations, once they have been asked for. */
  all: readonly ListedQuotation[] | null;
}

function readSearched({ articles }: PassageSearch): SearchedQuotations {
  const sorted = newestFirst(articles);
  let bySpeaker: Map<string, IndexedArticle[]> | null = null;
  const readSpeakers = () => {
    const found = new Map<string, IndexedArticle[]>();
    for (const indexed of sorted) {
      for (const name of new Set(indexed.quotations.flatMap((quotation) => speakerOf(quotation) ?? []))) {
        const own = found.get(name);
        if (own === undefined) found.set(name, [indexed]);
        else own.push(indexed);
      }
    }
    return found;
  };
  return { newestFirst: sorted, bySpeaker: () => (bySpeaker ??= readSpeakers()), all: null };
}

/** Null where they are not named. */
function speakerOf(quotation: Quotation): string | null {
  return namingOf(quotation) === 'open' ? null : (quotation.speaker?.name ?? null);
}

/** By date of publication; without one last. Then in the order of the files. */
function newestFirst(articles: readonly IndexedArticle[]): IndexedArticle[] {
  const timed = articles.map((indexed) => ({ indexed, time: timeOf(indexed.article.published) }));
  return timed.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time)).map(({ indexed }) => indexed);
}

interface Found {
  readonly indexed: IndexedArticle;
  readonly quotation: Quotation;
}

/** Each quotation where it stands first, but with a speaker where one of its articles names them. */
function eachOnce(
  found: readonly Found[],
  wordsIn: (quotation: Quotation) => QuotedWords,
): ListedQuotation[] {
  const entries: { first: Found; readonly others: IndexedArticle[] }[] = [];
  const byWords = new Map<string, (typeof entries)[number][]>();
  for (const each of found) {
    const { key, count } = wordsIn(each.quotation);
    const known = byWords.get(key);
    const same = known?.find(({ first }) => isOneSpeaker(first, each) && isOneReport(first, each, count));
    if (same === undefined) {
      const entry = { first: each, others: [] };
      entries.push(entry);
      if (known === undefined) byWords.set(key, [entry]);
      else known.push(entry);
      continue;
    }
    const isBetter = namingOf(same.first.quotation) === 'open' && namingOf(each.quotation) !== 'open';
    const other = isBetter ? same.first.indexed : each.indexed;
    if (isBetter) same.first = each;
    if (other !== same.first.indexed && !same.others.includes(other)) same.others.push(other);
  }
  const known = new Map<IndexedArticle, ArticleDetails>();
  const details = (indexed: IndexedArticle): ArticleDetails => {
    const own = known.get(indexed) ?? detailsOf(indexed.article);
    known.set(indexed, own);
    return own;
  };
  return entries.map(({ first, others }) => ({
    article: details(first.indexed),
    quotation: first.quotation,
    others: others.map(details),
  }));
}

function isOneSpeaker({ quotation: a }: Found, { quotation: b }: Found): boolean {
  const one = speakerOf(a);
  const other = speakerOf(b);
  return one === null || other === null || one === other;
}

function isOneReport({ indexed: a }: Found, { indexed: b }: Found, words: number): boolean {
  if (words >= TELLING_WORDS || a === b) return true;
  return compareStories([a, b]).groupNearDuplicates([{ indexed: a }, { indexed: b }]).length === 1;
}
