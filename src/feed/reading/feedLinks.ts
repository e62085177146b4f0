import { attribute, elementsIn, parsePage } from '../../article/page/dom.js';
import type { FeedLink } from '../feedItem.js';

const MAX_LINKS = 5;

/** The feeds that a page names for readers' programs. */
export function feedLinks(html: string, address: string): FeedLink[] {
  const links = new Map<string, FeedLink>();
  for (const element of elementsIn(parsePage(html))) {
    if (element.tagName !== 'link' || !/(?:^|\s)alternate(?:\s|$)/iu.test(attribute(element, 'rel')))
      continue;
    if (
      !/^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|json)/iu.test(attribute(element, 'type'))
    )
      continue;
    const href = attribute(element, 'href');
    if (href === '' || !URL.canParse(href, address)) continue;
    const { href: url, protocol } = new URL(href, address);
    const title = attribute(element, 'title').replace(/\s+/gu, ' ').trim();
    if (/^https?:$/u.test(protocol) && !url.includes('/wp-json/'))
      links.set(url, { url, title: title === '' ? null : title });
  }
  return [...links.values()].slice(0, MAX_LINKS);
}
