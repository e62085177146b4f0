import { createHash } from 'node:crypto';
import { parseFeed as parseAnyFeed } from 'feedsmith';
import { withoutTracking } from '../../article/folder/storyUrl.js';
import { parsePage, textIn } from '../../article/page/dom.js';
import { FeedError } from '../feedError.js';
import type { FeedItem, ParsedFeed } from '../feedItem.js';
import { feedDate } from './feedDate.js';
import { wholeStory } from './wholeStory.js';

/** What the four kinds of feeds have in common. */
interface WrittenItem {
  readonly id?: string | undefined;
  /** The first that is a web address. */
  readonly links: readonly (string | undefined)[];
  readonly base?: string | undefined;
  readonly title?: string | undefined;
  /** Dates as they are written. */
  readonly published?: unknown;
  readonly updated?: unknown;
  readonly author?: string | undefined;
  readonly summary?: string | undefined;
  /** In HTML. */
  readonly content?: string | undefined;
}

type AnyFeed = ReturnType<typeof parseAnyFeed>;
type FeedOf<F extends AnyFeed['format']> = Extract<AnyFeed, { format: F }>['feed'];

/** Longer addresses are broken, and no story has such a headline. */
const MAX_URL_LENGTH = 2_000;
const MAX_TITLE_LENGTH = 500;
const MAX_ID_LENGTH = 500;
const SIGNATURE_LENGTH = 16;

/** Parses RSS, RDF, Atom or a JSON feed. `address` is where it was. Throws a FeedError for anything else. */
export function parseFeed(text: string, address: string): ParsedFeed {
  const parsed = parseWritten(text);
  const { title, items } = read(parsed);
  return { title: plain(title), items: items.map((item) => itemOf(item, address)) };
}

function parseWritten(text: string): AnyFeed {
  const written = text.trimStart();
  try {
    return parseAnyFeed(written);
  } catch (cause) {
    const escaped = written.replace(CDATA_OR_STRAY, (found) => (found === '<' ? '&lt;' : found));
    try {
      if (escaped !== written) return parseAnyFeed(escaped);
    } catch {
      // The first error tells more.
    }
    throw new FeedError('There is no RSS, Atom or JSON feed at this address, or it is broken.', { cause });
  }
}

/** "Rice < salt" in a headline, where XML wants "&lt;". */
const CDATA_OR_STRAY = /<!\[CDATA\[[^]*?\]\]>|<(?=[\s\d=<])/gu;

function read(parsed: AnyFeed): { title?: string | undefined; items: WrittenItem[] } {
  switch (parsed.format) {
    case 'rss':
      return { title: parsed.feed.title, items: (parsed.feed.items ?? []).map(ofRss) };
    case 'rdf':
      return { title: parsed.feed.title, items: (parsed.feed.items ?? []).map(ofRdf) };
    case 'atom':
      return {
        title: parsed.feed.title?.value,
        items: (parsed.feed.entries ?? []).map((entry) => ofAtom(entry, parsed.feed.xml?.base)),
      };
    case 'json':
      return { title: parsed.feed.title, items: (parsed.feed.items ?? []).map(ofJson) };
  }
}

function ofRss(item: NonNullable<FeedOf<'rss'>['items']>[number]): WrittenItem {
  const { guid, link, title, pubDate, dc, atom, dcterms, authors, description, content } = item;
  return {
    id: guid?.value,
    links: [
      link,
      atom?.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href,
      guid?.isPermaLink === false ? undefined : addressIn(guid?.value),
    ],
    base: item.xml?.base,
    title: title ?? dc?.titles?.[0],
    published: pubDate ?? dc?.dates?.[0] ?? atom?.published ?? dcterms?.issued?.[0] ?? dcterms?.created?.[0],
    updated: atom?.updated ?? dcterms?.modified?.[0],
    author: dc?.creators?.[0] ?? authors?.[0]?.name,
    summary: description,
    content: content?.encoded ?? description,
  };
}

function ofRdf(item: NonNullable<FeedOf<'rdf'>['items']>[number]): WrittenItem {
  const { link, title, dc, description, content, rdf } = item;
  return {
    id: rdf?.about,
    links: [link, addressIn(rdf?.about)],
    title,
    published: dc?.dates?.[0],
    author: dc?.creators?.[0],
    summary: description,
    content: content?.encoded ?? description,
  };
}

function ofAtom(entry: NonNullable<FeedOf<'atom'>['entries']>[number], base?: string): WrittenItem {
  const { id, links = [], title, published, updated, authors, summary, content } = entry;
  return {
    id,
    links: [links.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href, content?.src, addressIn(id)],
    base: entry.xml?.base ?? base,
    title: title?.value,
    published: published ?? updated,
    updated,
    author: authors?.[0]?.name,
    summary: summary?.value,
    content: content?.value ?? summary?.value,
  };
}

function ofJson(item: NonNullable<FeedOf<'json'>['items']>[number]): WrittenItem {
  const { id, url, external_url, title, date_published, date_modified, authors, summary } = item;
  const paragraphs = item.content_text
    ?.split(/\n\s*\n/u)
    .map((paragraph) => `<p>${paragraph.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`);
  return {
    id,
    links: [url, external_url, addressIn(id)],
    title,
    published: date_published,
    updated: date_modified,
    author: authors?.[0]?.name,
    summary,
    content: item.content_html ?? paragraphs?.join('\n'),
  };
}

function itemOf(item: WrittenItem, address: string): FeedItem {
  const base = absolute(item.base, address) ?? address;
  const url = item.links.map((link) => absolute(link, base)).find((link) => link !== null) ?? null;
  const [title, updated] = [plain(item.title)?.slice(0, MAX_TITLE_LENGTH) ?? null, feedDate(item.updated)];
  return {
    id: item.id?.slice(0, MAX_ID_LENGTH) ?? null,
    url,
    title,
    published: feedDate(item.published),
    updated,
    author: plain(item.author),
    content: item.content === undefined ? null : wholeStory(item.content),
    signature: createHash('sha256')
      .update(JSON.stringify([title, updated ?? [item.summary, item.content]]))
      .digest('hex')
      .slice(0, SIGNATURE_LENGTH),
  };
}

/** An id is an address only if it is a whole one. */
function addressIn(id: string | undefined): string | undefined {
  return /^\s*https?:/iu.test(id ?? '') ? id : undefined;
}

/** A whole address of a link, which may be relative; null for what is none. */
function absolute(link: string | undefined, base: string): string | null {
  const written = link?.trim() ?? '';
  if (written === '' || /\s/u.test(written) || !URL.canParse(written, base)) return null;
  const url = new URL(written, base);
  const isWeb = /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
  return isWeb && url.href.length <= MAX_URL_LENGTH ? withoutTracking(url.href) : null;
}

/** Text without markup and entities; null if nothing is left. */
function plain(html: string | undefined): string | null {
  const text = /[<&]/u.test(html ?? '')
    ? textIn(parsePage(html ?? ''))
    : (html ?? '').replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}
