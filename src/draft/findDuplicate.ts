import { createHash } from 'node:crypto';
import type { Article, ArticleDetails } from '../article/article.js';
import { bareLetters } from '../article/clean/bareLetters.js';
import { storyBody } from '../article/folder/storyFile.js';
import { storyKey } from '../article/folder/storyUrl.js';

/** A story that is there already. */
export interface Duplicate {
  readonly id: string;
  readonly title: string;
  readonly by: 'url' | 'text';
}

/** Finds the story that has the same address or the same words. */
interface DuplicateFinder {
  find(
    draft: { readonly url: string | null; readonly body: string },
    articles: readonly Article[],
  ): Duplicate | null;
}

/** What a story is found by. */
interface Keys {
  readonly url: string | null;
  readonly text: string;
}

/** Each article is read once, however many drafts are compared with it. */
export function createDuplicateFinder(): DuplicateFinder {
  const known = new WeakMap<Article, Keys>();
  const keysOf = (article: Article): Keys => {
    const before = known.get(article);
    if (before !== undefined) return before;
    const keys = { url: storyKey(article.url), text: textKey(storyBody(article)) };
    known.set(article, keys);
    return keys;
  };
  return {
    find(draft, articles) {
      const [url, text] = [storyKey(draft.url), textKey(draft.body)];
      for (const article of articles) {
        const keys = keysOf(article);
        if (url !== null && keys.url === url) return { ...nameOf(article), by: 'url' };
        if (keys.text === text) return { ...nameOf(article), by: 'text' };
      }
      return null;
    },
  };
}

function textKey(body: string): string {
  return createHash('sha256').update(bareLetters(body)).digest('base64');
}

function nameOf({ id, title }: ArticleDetails) {
  return { id, title };
}
