import { overlaps, type Span } from '../article/article.js';
import { termsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { parseQuery } from '../question/query.js';
import { repairSpelling } from '../question/repairSpelling.js';
import type { Quotation } from '../quotation/quotation.js';
import type { PassageSearch } from '../search/passageSearch.js';

/**
 * Below this score of the ranking a passage is on another subject: of questions on other subjects one in a hundred is
 * above it.
 */
export const ON_TOPIC = 0.26;

type IsOnTopic = (indexed: IndexedArticle, quotation: Quotation) => boolean;

/** On the topic is a quotation with one of its words, or one in a passage that would answer the topic as a question. */
export async function topicFilter(
  search: PassageSearch,
  topic: string,
  signal?: AbortSignal,
): Promise<IsOnTopic> {
  const query = parseQuery(repairSpelling(topic, await search.corpus()));
  const terms = new Set(query.terms);
  const ranking = await search.rank(query, { signal });
  const covering = new Map<string, Span[]>();
  for (const { indexed, passage } of ranking.from(ON_TOPIC)) {
    const { id } = indexed.article;
    covering.set(id, [...(covering.get(id) ?? []), passage]);
  }
  return (indexed, quotation) =>
    termsOf(quotation.text).some((term) => terms.has(term)) ||
    (covering.get(indexed.article.id) ?? []).some((passage) => overlaps(passage, quotation));
}
