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

/** The story that has the same address or the same words; null if none has. */
export function findDuplicate(
  draft: { readonly url: string | null; readonly body: string },
  articles: readonly Article[],
): Duplicate | null {
  const key = storyKey(draft.url);
  const letters = bareLetters(draft.body);
  for (const article of articles) {
    const named = nameOf(article);
    if (key !== null && storyKey(article.url) === key) return { ...named, by: 'url' };
    if (bareLetters(storyBody(article)) === letters) return { ...named, by: 'text' };
  }
  return null;
}

function nameOf({ id, title }: ArticleDetails) {
  return { id, title };
}
