import type { ArticleDetails } from '../article/article.js';
import { formatPublished } from '../article/publishedDate.js';
import { foldLetters } from '../english/foldLetters.js';
import { UsageError } from '../errors.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { dayNumber, publishedDays } from '../question/dayRange.js';
import { parseTypedDays } from './typedDays.js';

/** Which articles are meant; null where all are. */
export interface ArticleFilter {
  /** As the articles name it. */
  readonly outlet: string | null;
  /** Dates, YYYY-MM-DD, both inclusive. Articles without a date are left out where one is given. */
  readonly since: string | null;
  readonly until: string | null;
}

/** The same as a person types it: part of a name, "3 March", "last week". */
export type TypedFilter = { readonly [K in keyof ArticleFilter]?: string | null | undefined };

export const NO_FILTER: ArticleFilter = { outlet: null, since: null, until: null };

const MAX_SHOWN_LENGTH = 60;
const SHOWN_OUTLETS = 5;
const DAY_MS = 86_400_000;

/**
 * What a person means. `today` is the local date, YYYY-MM-DD; where a story is of a later day, dates are seen from
 * that. Throws a UsageError of one sentence for what is no date or no outlet of the articles.
 */
export function readFilter(
  typed: TypedFilter,
  articles: readonly IndexedArticle[],
  today: string,
): ArticleFilter {
  const days = articles.flatMap(({ article }) => publishedDays(article.published)?.first ?? []);
  const seenFrom = days.reduce((a, b) => Math.max(a, b), dayOf(today));
  const since = readDays(typed.since, seenFrom)?.first ?? null;
  const until = readDays(typed.until, seenFrom)?.last ?? null;
  if (since !== null && until !== null && since > until)
    throw new UsageError(
      `The dates are the wrong way round: ${formatPublished(dateOf(since))} is after ${formatPublished(dateOf(until))}.`,
    );
  return {
    outlet: readOutlet(typed.outlet, articles),
    since: since === null ? null : dateOf(since),
    until: until === null ? null : dateOf(until),
  };
}

export function isFiltering({ outlet, since, until }: ArticleFilter): boolean {
  return outlet !== null || since !== null || until !== null;
}

/** An article dated by its month alone is of every day of it. */
export function fitsFilter(
  { source, published }: ArticleDetails,
  { outlet, since, until }: ArticleFilter,
): boolean {
  if (outlet !== null && (source === null || foldLetters(source.trim()) !== foldLetters(outlet.trim())))
    return false;
  if (since === null && until === null) return true;
  const days = publishedDays(published);
  if (days === null) return false;
  return (since === null || days.last >= dayOf(since)) && (until === null || days.first <= dayOf(until));
}

interface Outlet {
  readonly name: string;
  /** Of its articles. */
  readonly count: number;
}

/** The outlets of the articles whose name contains what was typed, those with the most articles first. */
export function findOutlets(articles: readonly IndexedArticle[], typed = ''): Outlet[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { article } of articles) {
    const name = article.source?.trim() ?? '';
    if (name === '') continue;
    const key = foldLetters(name);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { name, count: 1 });
    else known.count++;
  }
  const wanted = foldLetters(typed.trim());
  return [...counts]
    .filter(([key]) => key.includes(wanted))
    .map(([, outlet]) => outlet)
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en'));
}

function readOutlet(typed: string | null | undefined, articles: readonly IndexedArticle[]): string | null {
  const wanted = typed?.trim() ?? '';
  if (wanted === '') return null;
  const found = findOutlets(articles, wanted);
  const [only, other] = found;
  const exact = found.find(({ name }) => foldLetters(name) === foldLetters(wanted));
  if (exact !== undefined) return exact.name;
  if (only !== undefined && other === undefined) return only.name;
  const offered = (only === undefined ? findOutlets(articles) : found).slice(0, SHOWN_OUTLETS);
  if (offered.length === 0) throw new UsageError('No story says which outlet it is from.');
  const names = offered.map(({ name }) => shown(name)).join(', ');
  throw new UsageError(
    only === undefined
      ? `No story is from “${shown(wanted)}”. There are stories from ${names}.`
      : `Several outlets match “${shown(wanted)}”: ${names}.`,
  );
}

function readDays(typed: string | null | undefined, today: number) {
  const wanted = typed?.trim() ?? '';
  if (wanted === '') return null;
  const days = parseTypedDays(wanted, today);
  if (days !== null) return days;
  throw new UsageError(
    `“${shown(wanted)}” is not a date. Write it like 2031-03-03, 3 March, yesterday or last week.`,
  );
}

function shown(text: string): string {
  return text.length <= MAX_SHOWN_LENGTH ? text : `${text.slice(0, MAX_SHOWN_LENGTH - 1).trimEnd()}…`;
}

function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return dayNumber(year, month - 1, day);
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
