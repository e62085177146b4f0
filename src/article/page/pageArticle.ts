import { VerbatimError } from '../../errors.js';
import type { Article, Block } from '../article.js';
import { attribute, elementsIn, parsePage } from './dom.js';
import { type ExtractedPage, extractPage } from './extractPage.js';

/** The article of a page, and what stood beside it. */
interface PageArticle {
  readonly article: Article;
  readonly furniture: readonly string[];
}

/** In UTF-16 units: what a page shows of its story to those who have not paid is shorter. */
const MAX_FREE_LENGTH = 1_200;
/** A page with less text has no article. */
const MIN_LENGTH = 40;
/** In UTF-16 units: so much text is an article although none of its lines ends like a sentence. */
const MIN_LOOSE_LENGTH = 400;

/** The article of a web page. Throws a VerbatimError of one sentence that says why there is none. */
export function parsePageArticle(id: string, html: string, address: string | null = null): PageArticle {
  const page = extractPage(html, address);
  const length = page.blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (page.isPaid && length < MAX_FREE_LENGTH) {
    throw new VerbatimError(
      'The page shows its story to subscribers only. Add the text of the story by hand.',
    );
  }
  const hasSentence = page.blocks.some(({ text }) => /[.!?…。][”"’'»)\]]*$/u.test(text));
  if (length < MIN_LENGTH || (!hasSentence && length < MIN_LOOSE_LENGTH)) {
    throw new VerbatimError(
      hasLogin(html)
        ? 'The page asks for a login and shows no story. Add the text of the story by hand.'
        : 'The page has no article. Give the address of one story, or add its text by hand.',
    );
  }
  const { text, blocks } = joinBlocks(page);
  return {
    article: {
      id,
      title: page.title ?? titleOf(id),
      source: page.source,
      url: page.url,
      published: page.published,
      author: page.author,
      text,
      blocks,
    },
    furniture: page.furniture,
  };
}

function joinBlocks(page: ExtractedPage): Pick<Article, 'text' | 'blocks'> {
  const blocks: Block[] = [];
  let text = '';
  let section: string | null = null;
  for (const { kind, text: words } of page.blocks) {
    if (text !== '') text += '\n\n';
    if (kind === 'heading') section = words.replace(/\s*:$/u, '');
    blocks.push({ kind, start: text.length, end: text.length + words.length, section, rule: null });
    text += words;
  }
  return { text, blocks };
}

function hasLogin(html: string): boolean {
  return elementsIn(parsePage(html)).some(
    (element) => element.tagName === 'input' && attribute(element, 'type').toLowerCase() === 'password',
  );
}

/** "council-votes" is "Council votes". */
function titleOf(id: string): string {
  const words = id.replace(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
