import { type Article, type Block, textOf } from './article.js';
import { buildArticle } from './buildArticle.js';
import { cleanBody, type TextFormat } from './clean/cleanBody.js';
import { namesOfByline } from './credits/bylines.js';
import { isDateLine, readDate } from './credits/dateLines.js';
import { findHeadline } from './credits/headline.js';
import { splitFrontMatter } from './frontMatter.js';

/** Parses the content of a file. Throws a VerbatimError for broken front matter. */
export function parseArticle(id: string, raw: string, format: TextFormat = 'text'): Article {
  const { fields, body: written } = splitFrontMatter(raw);
  const body = cleanBody(written, format);
  const field = (name: string) => fields.get(name) ?? null;
  const url = field('url');
  const { title, site } = findHeadline(id, body, field('title'), field('source'));
  const article = buildArticle(
    {
      id,
      title,
      source: field('source') ?? site,
      url: url !== null && isWebAddress(url) ? url : null,
      published: field('published'),
      author: field('author'),
    },
    body,
  );
  return {
    ...article,
    published: article.published ?? writtenDate(article),
    author: article.author ?? writtenAuthor(article),
  };
}

/** The first line that says when the story was published. */
function writtenDate({ text, blocks }: Article): string | null {
  const dates = linesOf(text, aroundStory(blocks), /^(?:date|byline)$/u).filter(
    (line) => line.length <= MAX_CREDIT_LENGTH,
  );
  const published = dates.find(
    (line) =>
      !/^(?:last )?(?:updated|modified)/iu.test(line) &&
      readDate(line) !== null &&
      (isDateLine(line) || /\d/u.test(line)),
  );
  return readDate(published ?? dates.find((line) => readDate(line) !== null) ?? '');
}

/** The names of the first byline. */
function writtenAuthor({ text, blocks }: Article): string | null {
  for (const line of linesOf(text, blocks, /^byline$/u)) {
    const names = namesOfByline(line);
    if (names !== null) return names;
  }
  return null;
}

const MAX_CREDIT_LENGTH = 160;
/** A credit stands above the third paragraph or below the last. */
const PARAGRAPHS_ABOVE = 2;

/** The blocks above and below a story: a date amid it is one that the story tells of. */
function aroundStory(blocks: readonly Block[]): Block[] {
  let seen = 0;
  const last = blocks.findLastIndex(({ kind }) => kind === 'paragraph');
  return blocks.filter(({ kind }, index) => {
    if (kind === 'paragraph') seen++;
    return seen <= PARAGRAPHS_ABOVE || index > last;
  });
}

function linesOf(text: string, blocks: readonly Block[], rules: RegExp): string[] {
  return blocks.filter(({ rule }) => rule !== null && rules.test(rule)).map((block) => textOf(text, block));
}

/** Only such an address is ever shown as a link. */
function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol);
}
