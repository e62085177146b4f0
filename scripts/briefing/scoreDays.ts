import { isSameSpeaker } from '../../src/answer/quoteCheck/isSameSpeaker.js';
import { overlaps, type Span } from '../../src/article/article.js';
import type { Briefing, BriefingStory } from '../../src/briefing/briefing.js';
import type { ShownArticles } from '../../src/briefing/briefingLedger.js';
import type { BriefingArticle } from '../../src/briefing/composeBriefing.js';
import type { RankedSentence } from '../../src/story/sentenceFeatures.js';
import type { CorpusDays, GoldDay } from './corpusDays.js';

/** How much of what an editor picked is shown. */
export interface BriefingScore {
  /** Key sentences shown, those picked, and those that are both. */
  readonly shown: number;
  readonly picked: number;
  readonly found: number;
  readonly speakers: number;
  readonly covered: number;
}

/** What one way of choosing shows of a story. */
export interface ShownStory {
  readonly sentences: readonly Span[];
  /** Where speakers speak: sentences or quotations. */
  readonly speaking: readonly Span[];
}

export type Choose = (story: BriefingStory, sentences: readonly RankedSentence[]) => ShownStory;

const NO_SCORE: BriefingScore = { shown: 0, picked: 0, found: 0, speakers: 0, covered: 0 };

export function addScores(a: BriefingScore, b: BriefingScore): BriefingScore {
  return {
    shown: a.shown + b.shown,
    picked: a.picked + b.picked,
    found: a.found + b.found,
    speakers: a.speakers + b.speakers,
    covered: a.covered + b.covered,
  };
}

/** What readers of all days before this one have been shown. */
export function shownBefore({ gold, articles }: CorpusDays, date: string): ShownArticles {
  const entries = gold
    .filter((day) => day.date < date)
    .flatMap((day) => day.articles.map(({ id }) => ({ id, date: day.date })));
  return Object.fromEntries(
    entries.flatMap(({ id, date: day }) => {
      const article = articles.find(({ indexed }) => indexed.article.id === id);
      return article === undefined ? [] : [[id, { sha256: article.sha256, date: day }]];
    }),
  );
}

/** Of articles published up to a day. */
export function articlesUntil({ gold, articles }: CorpusDays, date: string): BriefingArticle[] {
  const ids = new Set(
    gold.filter((day) => day.date <= date).flatMap((day) => day.articles.map(({ id }) => id)),
  );
  return articles.filter(({ indexed }) => ids.has(indexed.article.id));
}

/** Scores one day; a story of several outlets counts once, by the article that is shown. */
export function scoreDay(
  day: GoldDay,
  briefing: Briefing,
  { articles, sentences }: CorpusDays,
  choose: Choose,
): BriefingScore {
  let score = NO_SCORE;
  for (const story of briefing.stories) {
    const article = articles.find(({ indexed }) => indexed.article.id === story.articles[0]);
    const gold = day.articles.find(({ id }) => id === story.articles[0]);
    if (article === undefined || gold === undefined) continue;
    score = addScores(score, scoreStory(article, gold, choose(story, sentences.get(gold.id) ?? [])));
  }
  return score;
}

function scoreStory(
  { indexed: { article, quotations } }: BriefingArticle,
  gold: GoldDay['articles'][number],
  { sentences, speaking }: ShownStory,
): BriefingScore {
  const picked = gold.keySentences.map(({ text }) => {
    const start = article.text.indexOf(text);
    return { start, end: start + text.length };
  });
  const heard = quotations
    .filter((quotation) => speaking.some((span) => overlaps(span, quotation)))
    .flatMap(({ speaker }) => speaker ?? []);
  return {
    shown: sentences.length,
    picked: picked.length,
    found: picked.filter((span) => sentences.some((sentence) => isMostOf(sentence, span))).length,
    speakers: gold.speakers.length,
    covered: gold.speakers.filter((name) => heard.some((speaker) => isSameSpeaker(name, speaker))).length,
  };
}

/** Whether two spans share at least half of the second. */
function isMostOf(a: Span, b: Span): boolean {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start) >= (b.end - b.start) / 2;
}
