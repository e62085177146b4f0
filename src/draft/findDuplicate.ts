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

interface HasArticle {
  readonly article: Article;
}

/** Finds the story that has the same address or the same words. */
interface DuplicateFinder {
  find(
    draft: { readonly url: string | null; readonly body: string },
    articles: readonly HasArticle[],
  ): Duplicate | null;
}

/** What a story is found by. */
interface Keys {
  readonly url: string | null;
  readonly text: string;
}

/** The first story of each address and of each text. */
interface KeyIndex {
  readonly urls: ReadonlyMap<string, Article>;
  readonly texts: ReadonlyMap<string, Article>;
}

/** Each article is read once, and each list of articles gone through once, however many drafts are compared with it. */
export function createDuplicateFinder(): DuplicateFinder {
  const known = new WeakMap<Article, Keys>();
  const indexes = new WeakMap<readonly HasArticle[], KeyIndex>();
  const keysOf = (article: Article): Keys => {
    const before = known.get(article);
    if (before !== undefined) return before;
    const keys = { url: storyKey(article.url), text: textKey(storyBody(article)) };
    known.set(article, keys);
    return keys;
  };
  const indexOf = (articles: readonly HasArticle[]): KeyIndex => {
    const before = indexes.get(articles);
    if (before !== undefined) return before;
    const [urls, texts] = [new Map<string, Article>(), new Map<string, Article>()];
    for (const { article } of articles) {
      const { url, text } = keysOf(article);
      if (url !== null && !urls.has(url)) urls.set(url, article);
      if (!texts.has(text)) texts.set(text, article);
    }
    const index = { urls, texts };
    indexes.set(articles, index);
    return index;
  };
  return {
    find(draft, articles) {
      const { urls, texts } = indexOf(articles);
      const url = storyKey(draft.url);
      const sameUrl = url === null ? undefined : urls.get(url);
      if (sameUrl !== undefined) return { ...nameOf(sameUrl), by: 'url' };
      const sameText = texts.get(textKey(draft.body));
      return sameText === undefined ? null : { ...nameOf(sameText), by: 'text' };
    },
  };
}

function textKey(body: string): string {
  return createHash('sha256').update(bareLetters(body)).digest('base64');
}

function nameOf({ id, title }: ArticleDetails) {
  return { id, title };
}
