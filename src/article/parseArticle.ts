import type { Article } from './article.js';
import { buildArticle } from './buildArticle.js';
import { splitFrontMatter } from './frontMatter.js';

const MAX_TITLE_LENGTH = 200;

/** Reads a file's content. Throws a VerbatimError for broken front matter. */
export function parseArticle(id: string, raw: string): Article {
  const { fields, body } = splitFrontMatter(raw);
  const field = (name: string) => fields.get(name) ?? null;
  const url = field('url');
  return buildArticle(
    {
      id,
      title: field('title') ?? firstLineTitle(body) ?? titleOfId(id),
      source: field('source'),
      url: url !== null && isWebAddress(url) ? url : null,
      published: field('published'),
      author: field('author'),
    },
    body,
  );
}

/** The first line when it stands alone and is no sentence. */
function firstLineTitle(body: string): string | null {
  const match = /^([^\n]+)\n[^\S\n]*\n/u.exec(`${body.trim()}\n\n`);
  const line = match?.[1]?.trim().replace(/^#+\s+/u, '');
  if (line === undefined || line.length > MAX_TITLE_LENGTH || /[.:;,]$/u.test(line)) return null;
  return line === body.trim() ? null : line;
}

/** "council-votes_2" is "Council votes 2". */
function titleOfId(id: string): string {
  const words = id.replace(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Only such an address is ever shown as a link. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}
