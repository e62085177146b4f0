import { FetchError } from './fetchError.js';
import { type Fetched, type FetchOptions, fetchWeb, type Wanted } from './fetchWeb.js';

/** How a page of the web is asked for. */
export const PAGE: Wanted = {
  accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  noun: 'page',
  instead: 'Add the text of the story by hand.',
};

/** Fetches a page of the web as fetchWeb does. Throws a FetchError of one sentence. */
export async function fetchPage(address: string, options: FetchOptions): Promise<Fetched> {
  return checkPage(await fetchWeb(address, PAGE, options));
}

/** What was fetched, if it is a page. */
export function checkPage(fetched: Fetched): Fetched {
  const { contentType } = fetched;
  if (contentType !== null && !/^\s*(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/iu.test(contentType)) {
    throw new FetchError(
      'type',
      `The address leads to no web page but to ${contentType.split(';')[0] ?? 'another kind of file'}. Give the address of a story.`,
    );
  }
  return fetched;
}
