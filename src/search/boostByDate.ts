import { textOf } from '../article/article.js';
import { termsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import type { AskedTime } from '../question/askedTime.js';
import { publishedDays, shareDay } from '../question/dayRange.js';
import type { Question } from '../question/readQuestion.js';
import type { RankedPassage } from './ranking.js';
import { reportTime } from './reportTime.js';

/** What the time that is asked for adds to a score. */
const ASKED = 0.15;
/** What the newest of several articles gains where a question asks for a figure, or how things stand. */
const FIGURE = 0.1;
const PRESENT = 0.05;
/** What a passage gains more for a figure that it corrects: "152 people, not 140 as first reported". */
const CORRECTION = 0.05;
const CORRECTS =
  /\b(?:first|initially|originally|previously|earlier) (?:reported|said|stated|thought|believed|announced|given|estimated|counted)\b|\b(?:revised|corrected|(?:up|down) from)\b/iu;
/** A passage that scores less than this share of the best one answers another question, however new it is. */
const NEAR = 0.8;
/** An article that has this share of the words that the best one has of the question is on its subject. */
const SAME_SUBJECT = 2 / 3;

/** Whether an article is a later report on the events of another. */
export type IsLater = (article: IndexedArticle, than: IndexedArticle) => boolean;

/**
 * Of passages that answer alike, best first, those of the time that the question asks for come first: of the articles
 * on the same subject, the newest for "latest", those of the date for "on 3 March".
 */
export function boostByDate<T extends RankedPassage>(
  { time, subject }: Pick<Question, 'time' | 'subject'>,
  ranked: readonly T[],
  isLater: IsLater = () => false,
): T[] {
  const [best] = ranked;
  if (time === null || best === undefined) return [...ranked];
  const near = ranked.filter(({ score }) => score >= best.score * NEAR);
  const onSubject = new Set(
    ofSameSubject(subject, best.indexed, [...new Set(near.map(({ indexed }) => indexed))], isLater),
  );
  const gainOf = gainsOf(
    time,
    near.filter(({ indexed }) => onSubject.has(indexed)),
  );
  return ranked
    .map((passage) => {
      const gain = gainOf(passage);
      return gain === 0 ? passage : { ...passage, score: Math.min(1, passage.score + gain) };
    })
    .sort((a, b) => b.score - a.score);
}

/**
 * The articles that have the words of the question that the best one has, if those are most of them, and later reports
 * on its events: where 12 "died", 27 "were killed" by Wednesday.
 */
function ofSameSubject(
  terms: readonly string[],
  best: IndexedArticle,
  articles: readonly IndexedArticle[],
  isLater: IsLater,
): IndexedArticle[] {
  const known = termsIn(best);
  const shared = terms.filter((term) => known.has(term));
  if (shared.length === 0 || shared.length * 2 < terms.length) return [];
  return articles.filter((indexed) => {
    if (indexed === best) return true;
    const own = termsIn(indexed);
    const hasWords = shared.filter((term) => own.has(term)).length >= shared.length * SAME_SUBJECT;
    return hasWords || isLater(indexed, best);
  });
}

function termsIn({ article }: IndexedArticle): ReadonlySet<string> {
  return new Set(termsOf(`${article.title}\n${article.text}`));
}

/** What each of the contenders gains; others gain nothing. */
function gainsOf(asked: AskedTime, contenders: readonly RankedPassage[]): (passage: RankedPassage) => number {
  const times = new Map(contenders.map((passage) => [passage, reportTime(passage)]));
  const inOrder = [...new Set(times.values())].sort((a, b) => a - b);
  return (passage) => {
    const time = times.get(passage);
    if (time === undefined) return 0;
    if (asked.kind === 'days') {
      const published = publishedDays(passage.indexed.article.published);
      return published !== null && shareDay(published, asked.days) ? ASKED : 0;
    }
    if (inOrder.length < 2) return 0;
    const { indexed, passage: span } = passage;
    const corrects = asked.kind === 'figure' && CORRECTS.test(textOf(indexed.article.text, span));
    const most =
      { latest: ASKED, figure: FIGURE, present: PRESENT }[asked.kind] + (corrects ? CORRECTION : 0);
    return (most * inOrder.indexOf(time)) / (inOrder.length - 1);
  };
}
