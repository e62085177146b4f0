import { storyBody } from '../../article/folder/storyFile.js';
import { decodePage } from '../../article/page/decodePage.js';
import { parsePageArticle } from '../../article/page/pageArticle.js';
import { messageOf, VerbatimError } from '../../errors.js';
import { FeedError } from '../feedError.js';
import { feedLinks } from './feedLinks.js';
import { parseFeed } from './parseFeed.js';
import type { ReadingAnswer, ReadingRequest, ReadStory } from './reading.js';

/** In bytes: the declaration of XML is the first thing in a file. */
const DECLARATION_LENGTH = 200;

/** Reads what was fetched. Whatever is wrong with it is a fault; nothing is thrown. */
export function read(request: ReadingRequest): ReadingAnswer {
  try {
    return readRequest(request);
  } catch (error) {
    // Here it still has its class.
    const message =
      error instanceof VerbatimError ? error.message : `It cannot be read (${messageOf(error)}).`;
    return { kind: 'fault', message };
  }
}

function readRequest(request: ReadingRequest): ReadingAnswer {
  switch (request.kind) {
    case 'feed': {
      const text = decodeFeed(request.bytes, request.contentType);
      if (/^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html)\b/iu.test(text))
        return { kind: 'links', links: feedLinks(text, request.url) };
      return { kind: 'feed', feed: parseFeed(text, request.url) };
    }
    case 'page':
      return { kind: 'story', story: readPage(decodePage(request.bytes, request.contentType), request.url) };
    case 'content':
      return {
        kind: 'story',
        story: readPage(`<!doctype html><body><article>${request.html}</article></body>`, request.url),
      };
  }
}

function readPage(html: string, url: string | null): ReadStory {
  const { article } = parsePageArticle('', html, url);
  const { title, source, published, author } = article;
  return { details: { title, source, url: article.url, published, author }, body: storyBody(article) };
}

/** XML names its charset in its declaration, which a header wins over. */
function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const top = Buffer.from(bytes.subarray(0, DECLARATION_LENGTH)).toString('latin1');
  const declared = /^\W{0,5}<\?xml[^>]*\bencoding\s*=\s*["']([\w:.-]+)["']/iu.exec(top)?.[1];
  const isTold = /charset\s*=/iu.test(contentType ?? '');
  try {
    return decodePage(
      bytes,
      isTold || declared === undefined ? contentType : `text/xml; charset=${declared}`,
    ).replace(/^\uFEFF/u, '');
  } catch (cause) {
    throw new FeedError('There is no RSS, Atom or JSON feed at this address, but another kind of file.', {
      cause,
    });
  }
}
