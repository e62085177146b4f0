import type { Article, Block } from '../article/article.js';
import { textOf } from '../article/article.js';
import { storyBody, storyFile } from '../article/folder/storyFile.js';
import { decodePage } from '../article/page/decodePage.js';
import { parsePageArticle } from '../article/page/pageArticle.js';
import { parseArticle } from '../article/parseArticle.js';
import { MemberError } from '../errors.js';
import { analyzeArticle } from '../index/analysis/analyzeArticle.js';
import type { Quotation } from '../quotation/quotation.js';
import { type DocumentKind, documentKind } from './document/documentKind.js';
import { readPdf } from './document/readPdf.js';
import { readWord } from './document/readWord.js';

/** What somebody hands in: a file, a page of the web, or a pasted text. */
export interface DraftSource {
  /** Of the file; the story is named after it if it names itself nowhere. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Where a page was; default null. */
  readonly url?: string | null;
  /** As its server said; default null. */
  readonly contentType?: string | null;
}

/** A story that may be added, as it would be read then. */
export interface ReadDraft {
  readonly article: Article;
  /** What was not taken for a part of the story. */
  readonly furniture: readonly string[];
  readonly quotations: readonly Quotation[];
}

interface Extracted {
  readonly article: Article;
  readonly furniture: readonly string[];
}

/** Throws a VerbatimError of one sentence, without the name of any file, for what has no story. */
export async function parseDraft(source: DraftSource): Promise<ReadDraft> {
  const kind = documentKind(source.name, source.bytes);
  const { article, furniture } = await extract(kind, source);
  const body = storyBody(article);
  if (!/\p{L}{2}/u.test(body)) {
    throw new MemberError('There is no text of a story in it. Paste the text of the story.');
  }
  // What is read from the file that would be written is what members get.
  const written = parseArticle(article.id, storyFile(article, body));
  return {
    article: written,
    furniture: [...furniture, ...linesOf(written, 'boilerplate')],
    quotations: analyzeArticle(written).quotations,
  };
}

/** What is in a file, before it is written down as a story. */
export async function extract(kind: DocumentKind, source: DraftSource): Promise<Extracted> {
  const { name, bytes, url = null, contentType = null } = source;
  const id = idOf(name);
  switch (kind) {
    case 'pdf': {
      const { text, furniture } = await readPdf(bytes);
      checkLength(text);
      const article = parseArticle(id, text);
      return { article, furniture: [...furniture, ...linesOf(article, 'boilerplate')] };
    }
    case 'word':
      return parsePageArticle(id, checkLength(await readWord(bytes)));
    case 'page':
      return parsePageArticle(id, decodePage(bytes, contentType), url);
    case 'markdown':
    case 'text': {
      const article = parseArticle(id, decodePage(bytes, contentType), kind);
      const link = article.url ?? url;
      return { article: { ...article, url: link }, furniture: linesOf(article, 'boilerplate') };
    }
  }
}

/** In UTF-16 units: a small file can unpack to any length, and no story is as long as three novels. */
const MAX_UNPACKED_LENGTH = 1_500_000;

function checkLength(text: string): string {
  if (text.length > MAX_UNPACKED_LENGTH)
    throw new MemberError('The file has far more text than a story. Paste the text of the story.');
  return text;
}

/** The name without its ending. */
function idOf(name: string): string {
  return name.replace(/\.\w{2,8}$/u, '').slice(0, 100) || 'story';
}

function linesOf({ text, blocks }: Article, kind: Block['kind']): string[] {
  return blocks
    .filter((block) => block.kind === kind)
    .map((block) => textOf(text, block).replace(/\s+/gu, ' '));
}
