import { type Article, textOf } from './article.js';
import { findBlocks } from './blocks.js';
import { buildArticle } from './buildArticle.js';
import { splitFrontMatter } from './frontMatter.js';
import { normalizeText } from './sourceOffsets.js';

const MAX_TITLE_LENGTH = 200;
const MAX_KICKER_WORDS = 3;
/** In UTF-16 units: a title is looked for here. */
const TOP_LENGTH = 4_000;

/** Parses the content of a file. Throws a VerbatimError for broken front matter. */
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

/** The first line that reads like a headline, below a kicker such as "WORLD NEWS" if there is one. */
function firstLineTitle(body: string): string | null {
  const text = normalizeText(body).slice(0, TOP_LENGTH);
  const [first, second, ...others] = findBlocks(text, '')
    .filter(({ kind }) => kind !== 'boilerplate')
    .slice(0, 3)
    .map((block) => textOf(text, block).replace(/^#+\s+/u, ''));
  if (first === undefined || second === undefined || !isHeadline(first)) return null;
  return isKicker(first) && isHeadline(second) && others.length > 0 ? second : first;
}

function isHeadline(line: string): boolean {
  return (
    line.length <= MAX_TITLE_LENGTH &&
    /^[\p{Lu}\p{N}“‘"'«]/u.test(line) &&
    !/[.:;,\n]$|\n|^\p{N}+[.)]/u.test(line)
  );
}

function isKicker(line: string): boolean {
  return !/\p{Ll}/u.test(line) && line.split(/\s+/u).length <= MAX_KICKER_WORDS;
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
