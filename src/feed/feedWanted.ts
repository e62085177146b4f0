import type { Wanted } from '../intake/fetchWeb.js';

/** What a server said about the feed at the last look, which it is asked again by. */
interface Conditions {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** How a feed is asked for; with conditions, only if it has changed. */
export function feedWanted({ etag, lastModified }: Conditions = { etag: null, lastModified: null }): Wanted {
  return {
    accept:
      'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.5, */*;q=0.1',
    noun: 'feed',
    instead: '',
    headers: {
      ...(etag !== null && { 'if-none-match': etag }),
      ...(lastModified !== null && { 'if-modified-since': lastModified }),
    },
  };
}
