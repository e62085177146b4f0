import type { Article, ArticleDetails } from '../article/article.js';
import { storyBody } from '../article/folder/storyFile.js';

/** A story that is there already. */
export interface Duplicate {
  readonly id: string;
  readonly title: string;
  readonly by: 'url' | 'text';
}

/** The story that has the same address or the same words; null if none has. */
export function findDuplicate(
  draft: { readonly url: string | null; readonly body: string },
  articles: readonly Article[],
): Duplicate | null {
  const url = draft.url === null ? null : bareUrl(draft.url);
  const words = wordsOf(draft.body);
  for (const article of articles) {
    const named = nameOf(article);
    if (url !== null && article.url !== null && bareUrl(article.url) === url) return { ...named, by: 'url' };
    if (wordsOf(storyBody(article)) === words) return { ...named, by: 'text' };
  }
  return null;
}

function nameOf({ id, title }: ArticleDetails) {
  return { id, title };
}

/** Without what says how a reader came to the page. */
function bareUrl(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  for (const name of [...url.searchParams.keys()])
    if (/^(?:utm_|fbclid$|gclid$|cmp$)/iu.test(name)) url.searchParams.delete(name);
  const host = url.host.replace(/^www\./u, '');
  return `${host}${url.pathname.replace(/\/+$/u, '')}${url.search}`;
}

function wordsOf(body: string): string {
  return (
    body
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  );
}
