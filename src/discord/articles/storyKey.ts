import { createHash } from 'node:crypto';
import { MemberError } from '../../errors.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Call } from '../interaction/call.js';

/** Names a story in the id of a button, which has no room for the id of every story. */
export function storyKey(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}

/** Throws a MemberError for a story that is gone. */
export function storyOfKey({ newsdesk, texts }: Call, key: string): IndexedArticle {
  const found = newsdesk.articles().find(({ article }) => storyKey(article.id) === key);
  if (found === undefined) throw new MemberError(texts.storyGone);
  return found;
}
