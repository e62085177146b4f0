import { overlaps } from '../article/article.js';
import { termsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { Corpus } from '../question/corpus.js';
import { parseQuery, type Query } from '../question/query.js';
import { repairSpelling } from '../question/repairSpelling.js';
import type { Quotation } from '../quotation/quotation.js';
import type { PassageSearch } from '../search/passageSearch.js';

/**
 * Below this score of the ranking a passage is on another subject: of questions on other subjects one in a hundred is
 * above it.
 */
export const ON_TOPIC = 0.26;

/** A topic of which fewer of the terms than this share stand anywhere in the articles is none of theirs. */
const MIN_KNOWN = 0.5;
/** One word or two may be others for what the articles call it: "aircraft". */
const MAX_SHORT = 2;

/** Whether the articles have the words of a topic at all: to the model, nonsense is near something as well. */
export function isKnownTopic(
  { terms, countries }: Pick<Query, 'terms' | 'countries'>,
  corpus: Corpus,
): boolean {
  const known = terms.filter((term) => corpus.hasTerm(term)).length;
  return terms.length <= MAX_SHORT || countries.length > 0 || known >= terms.length * MIN_KNOWN;
}

type IsOnTopic = (indexed: IndexedArticle, quotation: Quotation) => boolean;

/** On the topic is a quotation with one of its words, or one in a passage that would answer the topic as a question. */
export async function topicFilter(
  search: PassageSearch,
  topic: string,
  signal?: AbortSignal,
): Promise<IsOnTopic> {
  const corpus = await search.corpus();
  const query = parseQuery(repairSpelling(topic, corpus));
  if (!isKnownTopic(query, corpus)) return () => false;
  const terms = new Set(query.terms);
  const having = await search.having(query.terms);
  const ranking = await search.score(query, { signal });
  const isCovered = (indexed: IndexedArticle, quotation: Quotation) =>
    indexed.passages.some(
      (passage, number) => overlaps(passage, quotation) && ranking.scoreOf(indexed, number) >= ON_TOPIC,
    );
  return (indexed, quotation) =>
    (having.has(indexed) && termsOf(quotation.text).some((term) => terms.has(term))) ||
    isCovered(indexed, quotation);
}
