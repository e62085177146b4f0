import { createHash } from 'node:crypto';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { ExpiredError } from '../interaction/buttons.js';

/** Names a story in the id of a button, which has no room for the id of every story. */
export function storyKey(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}

/** Throws an ExpiredError for a story that is gone. */
export function storyOfKey(articles: readonly IndexedArticle[], key: string): IndexedArticle {
  const found = articles.find(({ article }) => storyKey(article.id) === key);
  if (found === undefined) throw new ExpiredError();
  return found;
}
