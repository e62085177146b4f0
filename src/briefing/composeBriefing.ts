import { setImmediate as pause } from 'node:timers/promises';
import { overlaps } from '../article/article.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { IndexedVector } from '../index/passageIndex.js';
import { ownValue } from '../ownValue.js';
import { namingOf } from '../quotation/naming.js';
import { keySentences, type KeySentenceWeights } from '../story/keySentences.js';
import { compareStories, type StoryComparison } from '../story/sameStory.js';
import type { RankedSentence } from '../story/sentenceFeatures.js';
import type { Briefing, BriefingStory, KeySentence } from './briefing.js';
import type { ShownArticles } from './briefingLedger.js';
import type { WhenQuiet } from './schedule.js';
import { tellingQuotations } from './tellingQuotations.js';

/** An article as a briefing needs it. */
export interface BriefingArticle {
  readonly indexed: IndexedArticle;
  /** Of its file: another hash means another version. */
  readonly sha256: string;
  /** Of its sentences; loaded only for articles in the briefing. */
  readonly loadVectors: () => Promise<readonly IndexedVector[]>;
}

interface BriefingInput {
  /** The local date that the briefing is of, YYYY-MM-DD. */
  readonly date: string;
  readonly articles: readonly BriefingArticle[];
  /** What the readers have seen. */
  readonly shown: ShownArticles;
  readonly whenQuiet: WhenQuiet;
  /** Ids: only stories of these articles; the others still count as earlier ones. Default all. */
  readonly only?: readonly string[];
  /** Default KEY_SENTENCE_WEIGHTS. */
  readonly weights?: KeySentenceWeights;
  /** Of these articles; default made for this briefing. */
  readonly comparison?: StoryComparison;
}

/** How many earlier articles on the same events, the newest, count as known to readers. */
const EARLIER = 3;
const SPOTLIGHT_STORIES = 1;
const QUOTATIONS = 3;
const SPOTLIGHT_QUOTATIONS = 1;
/** Key sentences by how many the story has: two, from ten on three, from sixteen on four. */
const KEY_SENTENCES = [
  { from: 16, count: 4 },
  { from: 10, count: 3 },
];
const FEWEST_KEY_SENTENCES = 2;

/**
 * What is new for its readers, newest story first: articles that were added or changed since their last briefing, all
 * of them the first time. If nothing is new, the story that they have not seen for longest, or nothing. The same
 * input gives the same briefing.
 */
export async function composeBriefing({
  date,
  articles,
  shown,
  whenQuiet,
  only,
  weights,
  comparison = compareStories(articles.map(({ indexed }) => indexed)),
}: BriefingInput): Promise<Briefing> {
  const isNew = ({ indexed, sha256 }: BriefingArticle) =>
    ownValue(shown, indexed.article.id)?.sha256 !== sha256;
  const asked = only && new Set(only);
  const wanted = articles.filter(({ indexed }) => asked?.has(indexed.article.id) ?? true);
  const news = wanted.filter(isNew);
  const quiet = news.length === 0 && wanted.length > 0;
  const spotlight = quiet && whenQuiet === 'spotlight' ? leastRecentlyShown(wanted, shown) : [];
  const groups = quiet
    ? spotlight.map((article) => [article])
    : comparison.groupNearDuplicates(newestFirst(news));
  const spoken = new Map<string, number>();
  const stories: BriefingStory[] = [];
  for (const group of groups) {
    stories.push(await composeStory(group, { articles, comparison, shown, quiet, spoken, weights }));
    await pause();
  }
  return { date, stories, quiet };
}

/** By date of publication, which may be a month alone; without one last. Then in the order of the files. */
function newestFirst(articles: readonly BriefingArticle[]): BriefingArticle[] {
  const published = ({ indexed }: BriefingArticle) => indexed.article.published ?? '';
  return [...articles].sort((a, b) => published(b).localeCompare(published(a)));
}

function leastRecentlyShown(articles: readonly BriefingArticle[], shown: ShownArticles): BriefingArticle[] {
  const last = ({ indexed }: BriefingArticle) => ownValue(shown, indexed.article.id)?.date ?? '';
  return newestFirst(articles)
    .sort((a, b) => last(a).localeCompare(last(b)))
    .slice(0, SPOTLIGHT_STORIES);
}

interface StoryContext {
  readonly articles: readonly BriefingArticle[];
  readonly comparison: StoryComparison;
  readonly shown: ShownArticles;
  readonly quiet: boolean;
  readonly spoken: Map<string, number>;
  readonly weights: KeySentenceWeights | undefined;
}

async function composeStory(
  group: readonly BriefingArticle[],
  { articles, comparison, shown, quiet, spoken, weights }: StoryContext,
): Promise<BriefingStory> {
  const [main] = group;
  if (main === undefined) throw new RangeError('A story has at least one article.');
  const { article } = main.indexed;
  const before = new Set(comparison.earlierOnTheSame(main.indexed));
  const earlier = newestFirst(articles.filter(({ indexed }) => before.has(indexed))).slice(0, EARLIER);
  const sentences = await rankedSentences(main);
  const known = (await Promise.all(earlier.map((each) => rankedSentences(each)))).flat();
  const count = KEY_SENTENCES.find(({ from }) => sentences.length >= from)?.count ?? FEWEST_KEY_SENTENCES;
  const chosen = keySentences(sentences, {
    count,
    quotations: main.indexed.quotations,
    known: known.map(({ vector }) => vector),
    ...(weights && { weights }),
  }).map((sentence) => asKeySentence(sentence, main.indexed));
  const quotations = tellingQuotations(main.indexed, sentences, {
    count: quiet ? SPOTLIGHT_QUOTATIONS : QUOTATIONS,
    keySentences: chosen,
    spoken,
  });
  const outlets = group.flatMap(({ indexed }) => indexed.article.source ?? []);
  const { title, source, url, published } = article;
  return {
    title,
    source,
    url,
    published,
    articles: group.map(({ indexed }) => indexed.article.id),
    outlets: [...new Set(outlets)],
    keySentences: chosen,
    quotations,
    changed:
      !quiet &&
      (group.some(({ indexed }) => ownValue(shown, indexed.article.id) !== undefined) || earlier.length > 0),
  };
}

function asKeySentence(
  { text, start, end }: RankedSentence,
  { article, quotations }: IndexedArticle,
): KeySentence {
  const said = quotations.find(
    (quotation) =>
      overlaps(quotation, { start, end }) &&
      quotation.speaker !== null &&
      namingOf(quotation) !== 'open' &&
      !text.includes(quotation.speaker.name.split(' ').at(-1) ?? quotation.speaker.name),
  );
  const naming = said === undefined ? 'open' : namingOf(said);
  return { text, start, end, article: article.id, speaker: said?.speaker ?? null, naming };
}

/** The sentences with their vectors, in order of the text; a sentence without one is left out. */
async function rankedSentences({ indexed, loadVectors }: BriefingArticle): Promise<RankedSentence[]> {
  const vectors = new Map((await loadVectors()).map(({ start, vector }) => [start, vector]));
  return indexed.sentences.flatMap(({ start, end }) => {
    const vector = vectors.get(start);
    return vector === undefined ? [] : [{ start, end, text: indexed.article.text.slice(start, end), vector }];
  });
}
