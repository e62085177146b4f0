import type { ArticleFilter } from '../../archive/articleFilter.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { Texts } from '../locales/english.js';
import { truncateLine } from './text.js';

const MAX_LENGTH = 100;

/** Which stories were asked, and how the dates were read: "Kessaly Press, since 3 March 2031"; empty for all. */
export function filterText({ outlet, since, until }: ArticleFilter, texts: Texts): string {
  return [
    outlet === null ? null : truncateLine(outlet, MAX_LENGTH),
    since === null ? null : texts.since(formatPublished(since)),
    until === null ? null : texts.until(formatPublished(until)),
  ]
    .filter((part) => part !== null)
    .join(', ');
}
