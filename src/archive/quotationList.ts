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
import { type ArticleFilter, fitsFilter, NO_FILTER } from './articleFilter.js';
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

/** What is quoted, the newest article first, in order of its text. */
export async function listQuotations(
  search: PassageSearch,
  { speaker, topic, filter = NO_FILTER, signal }: QuotationQuery,
): Promise<ListedQuotation[]> {
  const isOnTopic = topic === undefined ? () => true : await topicFilter(search, topic, signal);
  const isMeant = (quotation: Quotation) =>
    speaker === undefined || (quotation.speaker?.name === speaker && namingOf(quotation) !== 'open');
  const articles = newestFirst(search.articles.filter(({ article }) => fitsFilter(article, filter)));
  return eachOnce(
    articles.flatMap((indexed) =>
      indexed.quotations
        .filter((quotation) => isMeant(quotation) && isOnTopic(indexed, quotation))
        .map((quotation) => ({ indexed, quotation })),
    ),
  );
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
function eachOnce(found: readonly Found[]): ListedQuotation[] {
  const entries: { first: Found; readonly others: IndexedArticle[] }[] = [];
  const byWords = new Map<string, (typeof entries)[number][]>();
  for (const each of found) {
    const words = wordsOf(each.quotation.text);
    const key = words.join(' ');
    const same = byWords
      .get(key)
      ?.find(({ first }) => isOneSpeaker(first, each) && isOneReport(first, each, words.length));
    if (same === undefined) {
      const entry = { first: each, others: [] };
      entries.push(entry);
      byWords.set(key, [...(byWords.get(key) ?? []), entry]);
      continue;
    }
    const isBetter = namingOf(same.first.quotation) === 'open' && namingOf(each.quotation) !== 'open';
    const other = isBetter ? same.first.indexed : each.indexed;
    if (isBetter) same.first = each;
    if (other !== same.first.indexed && !same.others.includes(other)) same.others.push(other);
  }
  return entries.map(({ first, others }) => ({
    article: detailsOf(first.indexed.article),
    quotation: first.quotation,
    others: others.map(({ article }) => detailsOf(article)),
  }));
}

function isOneSpeaker({ quotation: a }: Found, { quotation: b }: Found): boolean {
  const [one, other] = [a, b].map((quotation) =>
    namingOf(quotation) === 'open' ? null : (quotation.speaker?.name ?? null),
  );
  return one === null || other === null || one === other;
}

function isOneReport({ indexed: a }: Found, { indexed: b }: Found, words: number): boolean {
  if (words >= TELLING_WORDS || a === b) return true;
  return compareStories([a, b]).groupNearDuplicates([{ indexed: a }, { indexed: b }]).length === 1;
}
