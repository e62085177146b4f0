import { decodeHTML } from 'entities';
import { bareLetters } from '../clean/bareLetters.js';
import { namesOfByline } from '../credits/bylines.js';
import { readDate } from '../credits/dateLines.js';
import { isSite, siteBeside, withoutSiteName } from '../credits/siteName.js';
import { attribute, elementsIn, marksOf, type PageElement, textIn } from './dom.js';
import { readLinkedData } from './linkedData.js';

/** What a page says about its story. Null means that it does not say. */
export interface PageDetails {
  readonly title: string | null;
  readonly source: string | null;
  readonly url: string | null;
  /** As `2031-03-03` or with the time, as the page has it. */
  readonly published: string | null;
  readonly author: string | null;
  /** The first words of the story, as many pages repeat them for others. */
  readonly summary: string | null;
  /** The whole story in a form for programs, where the page has it. */
  readonly body: string | null;
  /** Whether the page says that its story is for subscribers. */
  readonly isPaid: boolean;
}

/** The details of a page. `address` is where it was read, which relative addresses begin at. */
export function readDetails(root: PageElement, address: string | null): PageDetails {
  const elements = elementsIn(root);
  const metas = readMetas(elements);
  const meta = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  const linked = readLinkedData(elements);
  const url = findUrl(elements, meta('og:url'), address);
  const source =
    meta('og:site_name') ??
    linked.publisher ??
    meta('application-name', 'cre', 'copyright-holder', 'dc.publisher');
  const sites = [source, linked.publisher, hostName(url ?? address)].filter((name) => name !== null);
  const author =
    linked.author ??
    authorOf(
      meta(
        'author',
        'article:author',
        'byl',
        'dc.creator',
        'dcterms.creator',
        'parsely-author',
        'sailthru.author',
      ),
      sites,
    ) ??
    writtenAuthor(elements, sites);
  const title = findTitle(elements, [linked.headline, meta('og:title', 'twitter:title', 'dc.title')], sites);
  return {
    title,
    source: source ?? siteOfTitle(elements, title) ?? hostName(url ?? address),
    url,
    published:
      linked.published ??
      readDate(
        meta(
          'article:published_time',
          'og:article:published_time',
          'og:published_time',
          'datepublished',
          'date',
          'pubdate',
          'publishdate',
          'publish-date',
          'publish_date',
          'dc.date',
          'dc.date.issued',
          'dcterms.created',
          'dcterms.date',
          'parsely-pub-date',
          'sailthru.date',
          'article.published',
          'originalpublicationdate',
          'displaydate',
          'cxenseparse:recs:publishtime',
          'article_date_original',
          'ptime',
        ) ?? '',
      ) ??
      writtenDate(elements) ??
      dateOfAddress(url ?? address),
    author,
    summary: meta('og:description', 'description', 'twitter:description'),
    body: linked.body,
    isPaid: linked.isPaid,
  };
}

/** By name or property in lower case; of two with one name the first. */
function readMetas(elements: readonly PageElement[]): Map<string, string> {
  const metas = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== 'meta') continue;
    const content = decodeHTML(attribute(element, 'content')).replace(/\s+/gu, ' ').trim();
    for (const key of ['property', 'name', 'itemprop']) {
      const name = attribute(element, key).toLowerCase();
      if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content);
    }
  }
  return metas;
}

/** The headline on the page where others confirm it, else what the page calls itself, without the name of the site. */
function findTitle(
  elements: readonly PageElement[],
  told: readonly (string | null)[],
  sites: readonly string[],
): string | null {
  const titleTag = elements.find(({ tagName }) => tagName === 'title');
  const names = [...told, titleTag === undefined ? null : textIn(titleTag)].filter(
    (name) => name !== null && name !== '',
  ) as string[];
  // Some sites have their own name as the main heading of every page.
  const second = elements.filter(({ tagName }) => tagName === 'h2').map(textIn);
  const isMasthead = (head: string) =>
    names.some((name) => second.some((title) => siteBeside(name, title) === head));
  const heads = elements
    .filter(({ tagName }) => tagName === 'h1')
    .map(textIn)
    .filter((head) => head.length >= 10 && head.length <= 250 && !isSite(head, sites) && !isMasthead(head));
  const confirmed = heads.find((head) => names.some((name) => bareLetters(name).includes(bareLetters(head))));
  if (confirmed !== undefined) return confirmed;
  const [first] = names;
  const large = heads.length > 0 || first === undefined ? undefined : largeWords(elements, first);
  if (large !== undefined) return large;
  if (first !== undefined) return withoutSiteName(first, sites);
  return heads[0] ?? null;
}

/** Without a main heading, what is set in bold and stands in the title of the window before or behind the site. */
function largeWords(elements: readonly PageElement[], name: string): string | undefined {
  return elements
    .filter(({ tagName }) => /^(?:h2|b|strong|font)$/u.test(tagName))
    .map(textIn)
    .find(
      (words) =>
        words.length >= 15 &&
        words.length < name.length &&
        withoutSiteName(name, [siteBeside(name, words) ?? '']) === words,
    );
}

/** What stands beside the headline in the title of the window. */
function siteOfTitle(elements: readonly PageElement[], title: string | null): string | null {
  const written = elements.find(({ tagName }) => tagName === 'title');
  return written === undefined || title === null ? null : siteBeside(textIn(written), title);
}

function findUrl(
  elements: readonly PageElement[],
  told: string | null,
  address: string | null,
): string | null {
  const canonical = elements.find(
    ({ tagName, attrs }) =>
      tagName === 'link' && attrs.some(({ name, value }) => name === 'rel' && /\bcanonical\b/iu.test(value)),
  );
  for (const candidate of [
    canonical === undefined ? '' : attribute(canonical, 'href'),
    told ?? '',
    address ?? '',
  ]) {
    const base = address ?? undefined;
    if (candidate === '' || !URL.canParse(candidate, base)) continue;
    const url = new URL(candidate, base);
    if (/^https?:$/u.test(url.protocol)) return url.href;
  }
  return null;
}

/** "www.orlin-courier.example" is "orlin-courier.example". */
function hostName(url: string | null): string | null {
  return url !== null && URL.canParse(url)
    ? new URL(url).hostname.replace(/^(?:www|m|amp|edition)\./u, '')
    : null;
}

function authorOf(told: string | null, sites: readonly string[]): string | null {
  if (told === null || /^https?:|\/|@\w/u.test(told)) return null;
  const names = namesOfByline(told) ?? told;
  return sites.some((site) => bareLetters(site) === bareLetters(names)) ||
    /^(?:admin|editor|staff|none|null|undefined)$/iu.test(names)
    ? null
    : names;
}

/** The name in an element that says that it is the byline. */
function writtenAuthor(elements: readonly PageElement[], sites: readonly string[]): string | null {
  const named = elements.filter((element) =>
    /(?:^|\s)author(?:\s|$)/iu.test(`${attribute(element, 'rel')} ${attribute(element, 'itemprop')}`),
  );
  const marked = elements.filter((element) =>
    marksOf(element).some((mark) => /^(?:byline|author|authors|bylines|contributor)$/u.test(mark)),
  );
  for (const element of [...named, ...marked]) {
    const text = textIn(element);
    if (text.length < 4 || text.length > 120) continue;
    const names = namesOfByline(text) ?? namesOfByline(`By ${text}`);
    const author = authorOf(names, sites);
    if (author !== null) return author;
  }
  return null;
}

function writtenDate(elements: readonly PageElement[]): string | null {
  const times = elements.filter(
    ({ tagName, attrs }) =>
      tagName === 'time' || attrs.some(({ name, value }) => name === 'itemprop' && value === 'datePublished'),
  );
  for (const element of times.sort((a, b) => laterThanPublished(a) - laterThanPublished(b))) {
    const date = readDate(attribute(element, 'datetime') || attribute(element, 'content') || textIn(element));
    if (date !== null) return date;
  }
  for (const element of elements) {
    if (
      !marksOf(element).some((mark) =>
        /^(?:date|dateline|timestamp|published|pubdate|time|datetime|posted)$/u.test(mark),
      )
    )
      continue;
    const text = textIn(element);
    const date = text.length <= 100 ? readDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}

/** 0 for a time that is said to be that of publication, 2 for one of a change, 1 for any other. */
function laterThanPublished(element: PageElement): number {
  const marks = [...marksOf(element), attribute(element, 'itemprop').toLowerCase()].join(' ');
  if (/published|pubdate/u.test(marks)) return 0;
  return /modified|updated/u.test(marks) ||
    /^\W*(?:last\s)?(?:updated|modified|edited)\b/iu.test(textIn(element))
    ? 2
    : 1;
}

/** "/2031/03/03/bridge" is 2031-03-03. */
function dateOfAddress(url: string | null): string | null {
  const [, year, month, day] = /\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:\/|-|$)/u.exec(url ?? '') ?? [];
  return year === undefined
    ? null
    : readDate(`${year}-${month?.padStart(2, '0') ?? ''}-${day?.padStart(2, '0') ?? ''}`);
}
