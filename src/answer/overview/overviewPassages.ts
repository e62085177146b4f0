import { textOf } from '../../article/article.js';
import { termsOf } from '../../english/terms.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { publishedDays, shareDay, timeOf } from '../../question/dayRange.js';
import type { OverviewQuestion } from '../../question/overview.js';
import { parseQuery, type Query } from '../../question/query.js';
import type { RankedPassage, Ranking } from '../../search/ranking.js';
import { keySentences } from '../../story/keySentences.js';
import type { StoryComparison } from '../../story/sameStory.js';
import { NO_VECTOR } from '../../story/sentenceVectors.js';
import type { AnswerPassage } from '../answer.js';
import { toAnswerPassage } from '../answerPassage.js';

/** Key sentences of one story that is asked alone, and of the newest of several on one subject. */
const ALONE = 3;
const NEWEST_ON_TOPIC = 2;
/** Stories of an overview; the member sees the first of them. */
const MAX_STORIES = 8;
/** An article that scores less than this share of the best one is about something else. */
const ON_TOPIC = 0.75;
/** Passages whose articles may go on with a story on the topic without its words: the ferry has a name by then. */
const FOLLOWED_UP = 60;
/** Share of the words of a topic that an article on it has. */
const TOPIC_TERMS = 0.6;

/** Ranks passages by a topic. */
interface TopicSearch {
  rank(
    query: Query,
    options: { readonly signal?: AbortSignal | undefined },
  ): Promise<Pick<Ranking, 'ranked' | 'from'>>;
  /** Which of these articles are about the same. */
  compare(articles: readonly IndexedArticle[]): Promise<StoryComparison>;
}

/**
 * Key sentences of the stories that an overview is to be of, the newest story first; none where no story is of these
 * days or on this topic. Later reports on the events of a story on the topic are on it too. A topic within one article
 * is a question like any other: null.
 */
export async function overviewPassages(
  asked: OverviewQuestion,
  search: TopicSearch,
  articles: readonly IndexedArticle[],
  signal?: AbortSignal,
): Promise<AnswerPassage[] | null> {
  const firstOf = async (some: readonly IndexedArticle[]) =>
    withoutRepeats(some, await search.compare(asked.kind === 'days' ? some : articles));
  if (asked.kind === 'days') return ofStories(await firstOf(ofDays(articles, asked.days)), 1);
  const [only, other] = articles;
  if (asked.topic === null) {
    if (only !== undefined && other === undefined) return ofStories([only], ALONE);
    return ofStories(await firstOf(newestFirst(articles)), 1);
  }
  if (other === undefined) return null;
  const ranking = await search.rank(parseQuery(asked.topic), { signal });
  const near = ranking.from((ranking.ranked[0]?.score ?? 0) * ON_TOPIC);
  const onTopic = articlesOnTopic(asked.topic, articles, near);
  const comparison = await search.compare(articles);
  const later = articlesOf(ranking.ranked).filter(
    (indexed) =>
      !onTopic.includes(indexed) && comparison.earlierOnTheSame(indexed).some((one) => onTopic.includes(one)),
  );
  return ofStories(newestFirst([...onTopic, ...later]), NEWEST_ON_TOPIC);
}

/** Published on these days; of one day and the next, on which papers report it, the day itself comes first. */
function ofDays(
  articles: readonly IndexedArticle[],
  days: { readonly first: number; readonly last: number },
): IndexedArticle[] {
  const of = (first: number, last: number) =>
    articles.filter(({ article }) => {
      const published = publishedDays(article.published);
      return published !== null && shareDay(published, { first, last });
    });
  const isOneDay = days.last - days.first === 1;
  const [first, last] = isOneDay ? [of(days.first, days.first), of(days.last, days.last)] : [[], []];
  return isOneDay ? [...first, ...newestFirst(last)] : newestFirst(of(days.first, days.last));
}

function newestFirst(articles: readonly IndexedArticle[]): IndexedArticle[] {
  return [...articles].sort((a, b) => timeOf(b.article.published) - timeOf(a.article.published));
}

/** Of reports on the same events, the first alone; no more than are shown. */
function withoutRepeats(articles: readonly IndexedArticle[], comparison: StoryComparison): IndexedArticle[] {
  const told = new Set<IndexedArticle>();
  const first: IndexedArticle[] = [];
  for (const indexed of articles) {
    if (first.length === MAX_STORIES) break;
    if (told.has(indexed)) continue;
    for (const earlier of comparison.earlierOnTheSame(indexed)) told.add(earlier);
    first.push(indexed);
  }
  return first;
}

/** The articles of passages near the topic that have most of its words. */
function articlesOnTopic(
  topic: string,
  articles: readonly IndexedArticle[],
  near: readonly RankedPassage[],
): IndexedArticle[] {
  const terms = [...new Set(termsOf(topic))];
  const found = new Set(near.map(({ indexed }) => indexed));
  return articles.filter((indexed) => {
    if (!found.has(indexed)) return false;
    const own = new Set(termsOf(`${indexed.article.title}\n${indexed.article.text}`));
    const shared = terms.filter((term) => own.has(term)).length;
    return terms.length > 0 && shared >= terms.length * TOPIC_TERMS;
  });
}

/** The articles of the best passages, each once. */
function articlesOf(ranked: readonly RankedPassage[]): IndexedArticle[] {
  return [...new Set(ranked.slice(0, FOLLOWED_UP).map(({ indexed }) => indexed))];
}

/** `first`: how many key sentences the first story has; the others have one. */
function ofStories(articles: readonly IndexedArticle[], first: number): AnswerPassage[] {
  return articles
    .slice(0, MAX_STORIES)
    .flatMap((indexed, i) => keyPassages(indexed, i === 0 ? first : 1))
    .map((passage, i) => ({ ...passage, score: 1 / (1 + i / 10) }));
}

/** The key sentences of an article, neighbors as one passage. */
function keyPassages(indexed: IndexedArticle, count: number): AnswerPassage[] {
  const { article, sentences, quotations } = indexed;
  const ranked = sentences.map(({ start, end }) => ({
    start,
    end,
    text: textOf(article.text, { start, end }),
    vector: NO_VECTOR,
  }));
  const runs: number[][] = [];
  for (const { start } of keySentences(ranked, { count, quotations })) {
    const index = sentences.findIndex((sentence) => sentence.start === start);
    const run = runs.at(-1);
    if (run?.at(-1) === index - 1) run.push(index);
    else runs.push([index]);
  }
  return runs.flatMap((run) => {
    const [from, to] = [sentences[run[0] ?? 0], sentences[run.at(-1) ?? 0]];
    if (from === undefined || to === undefined) return [];
    const span = { start: from.start, end: to.end };
    return [toAnswerPassage({ indexed, span, section: from.section, sentence: from, score: 1 })];
  });
}
