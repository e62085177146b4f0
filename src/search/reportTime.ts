import type { Article } from '../article/article.js';
import { timeOf } from '../question/dayRange.js';
import type { RankedPassage } from './ranking.js';

/** "15:50", "16:15 “It came up through the floor”", "9.20 a.m. – The mayor ..." at the beginning of an entry. */
const STAMP =
  /^(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?: ?(?<half>[ap])\.?m\b\.?)?(?:\s*(?:GMT|BST|UTC|CES?T|E[SD]T|P[SD]T)\b)?(?=$|[\s:–—-])/iu;
/** A text with so many entries is a live blog; one paragraph may begin with a time in any report. */
const LIVE_BLOG = 3;
/** Of what a Date can hold. */
const EARLIEST = -8.64e15;

/**
 * When what a passage says was reported: milliseconds since 1970, as early as can be for an article without a date. An
 * entry of a live blog counts as so many milliseconds later as its time of day has minutes: enough to put entries in
 * order, whichever end the blog is read from.
 */
export function reportTime({
  indexed: { article },
  passage,
}: Pick<RankedPassage, 'indexed' | 'passage'>): number {
  return Math.max(timeOf(article.published), EARLIEST) + entryMinute(article, passage.end);
}

/** Minutes of the day of the entry that ends last before `offset`; 0 where the text is no live blog. */
function entryMinute({ text, blocks }: Article, offset: number): number {
  const entries = blocks.flatMap(({ start, end }) => {
    const minute = minuteOf(text.slice(start, Math.min(end, start + 20)));
    return minute === null ? [] : [{ start, minute }];
  });
  if (entries.length < LIVE_BLOG) return 0;
  return entries.findLast(({ start }) => start < offset)?.minute ?? 0;
}

function minuteOf(text: string): number | null {
  const { hour, minute, half } = STAMP.exec(text)?.groups ?? {};
  if (hour === undefined) return null;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  return (half === undefined ? Number(hour) : (Number(hour) % 12) + afternoon) * 60 + Number(minute);
}
