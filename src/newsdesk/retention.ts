import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Newsdesk } from './newsdesk.js';

/** How long and how many stories are kept; null without a limit. */
export interface Retention {
  readonly maxDays: number | null;
  readonly maxStories: number | null;
}

interface DatedStory {
  readonly file: string;
  readonly title: string;
  /** When it was published, or else written to the folder, in milliseconds since 1970. */
  readonly at: number;
}

const DAY_MS = 86_400_000;

/** The stories that are too old, or too many; the oldest first. */
export async function expiredStories(
  articlesFolder: string,
  newsdesk: Pick<Newsdesk, 'articles' | 'generation'>,
  { maxDays, maxStories }: Retention,
  now: number,
): Promise<DatedStory[]> {
  if (maxDays === null && maxStories === null) return [];
  const files = newsdesk.generation()?.files;
  const dated: DatedStory[] = [];
  for (const { article } of newsdesk.articles()) {
    const file = files?.get(article.id)?.file;
    if (file === undefined) continue;
    const at = lastMoment(article.published) ?? (await writtenAt(path.join(articlesFolder, file)));
    if (at !== null) dated.push({ file, title: article.title, at });
  }
  dated.sort((a, b) => a.at - b.at);
  const tooMany = maxStories === null ? 0 : Math.max(0, dated.length - maxStories);
  return dated.filter(
    ({ at }, index) => index < tooMany || (maxDays !== null && at + maxDays * DAY_MS < now),
  );
}

/** Whether a story of that date would be removed again at once. */
export function isTooOld(published: string | null, { maxDays }: Retention, now: number): boolean {
  const at = lastMoment(published);
  return maxDays !== null && at !== null && at + maxDays * DAY_MS < now;
}

/** Null for a file that is gone. */
async function writtenAt(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
}

/** The last moment of a day, a month or a year; null for another text. */
export function lastMoment(published: string | null): number | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ].*)?)?)?$/u.exec(published ?? '') ?? [];
  if (year === undefined) return null;
  if (month === undefined) return Date.UTC(Number(year) + 1, 0, 1) - 1;
  if (day === undefined) return Date.UTC(Number(year), Number(month), 1) - 1;
  return Date.UTC(Number(year), Number(month) - 1, Number(day) + 1) - 1;
}
