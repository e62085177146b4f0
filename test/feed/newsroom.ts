import { mkdir, readdir, readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createFeeds, type Feeds, type FeedsOptions } from '../../src/feed/feeds.js';
import type { FeedEvent } from '../../src/feed/keepFeeds.js';
import { read } from '../../src/feed/reading/read.js';
import type { Reading } from '../../src/feed/reading/startReading.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { LOCAL_WEB, serveWeb, type WebServer } from '../support/webServer.js';
import { pageOf, rssOf, type TestStory } from './feedFiles.js';

export const MINUTE = 60_000;

export const bridge: TestStory = {
  slug: 'bridge',
  title: 'Bridge at Orlin to close for a year',
  sentence: 'The bridge at Orlin will close for three months from Monday, the council said.',
  day: '03',
};
export const owls: TestStory = {
  slug: 'owls',
  title: 'Nine owls found in the ministry',
  sentence: 'The chimney sweep Rolf Abara found nine owls in the ministry on Sunday.',
  day: '04',
};
export const ferry: TestStory = {
  slug: 'ferry',
  title: 'Ferry to Holm stays in port',
  sentence: 'The ferry to Holm stays in port because its engine has failed again.',
  day: '05',
};

/** Reads in this process, where no text takes long. */
export const readingHere: Reading = {
  read: (request) => Promise.resolve(read(request)),
  rest: () => Promise.resolve(),
  end: () => Promise.resolve(),
};

interface Newsroom {
  readonly feeds: Feeds;
  readonly articles: string;
  readonly state: string;
  readonly events: FeedEvent[];
  /** Lets time pass and looks at what is due then. */
  later(ms: number): Promise<void>;
  files(): Promise<string[]>;
  read(file: string): Promise<string>;
}

/** Feeds with a clock that only the test moves, and no pause between requests. */
export async function newsroom(options: Partial<FeedsOptions> = {}): Promise<Newsroom> {
  const folder = await temporaryFolder();
  const [articles, state] = [path.join(folder, 'articles'), path.join(folder, 'state')];
  await mkdir(articles);
  let now = Date.parse('2031-03-06T08:00:00Z');
  const events: FeedEvent[] = [];
  const feeds = createFeeds({
    documents: folderDocuments(state),
    articlesFolder: articles,
    web: { ...LOCAL_WEB, pauseMs: 0 },
    everyMs: 15 * MINUTE,
    reading: readingHere,
    now: () => now,
    onEvent: (event) => void events.push(event),
    onNotice: (sentence) => {
      throw new Error(sentence);
    },
    ...options,
  });
  onTestFinished(() => feeds.stop());
  return {
    feeds,
    articles,
    state,
    events,
    later(ms) {
      now += ms;
      return feeds.look();
    },
    files: async () => (await readdir(articles)).sort(),
    read: (file) => readFile(path.join(articles, file), 'utf8'),
  };
}

interface Site extends WebServer {
  stories: TestStory[];
  /** Answers in place of the site. */
  instead: RequestListener | null;
}

/** A site with a feed at /feed and a page for each story. */
export async function site(...stories: TestStory[]): Promise<Site> {
  const server = await serveWeb((request, response) => {
    if (running.instead !== null) running.instead(request, response);
    else serveSite(running, request.url ?? '', request.headers.host ?? '', response);
  });
  const running: Site = { ...server, stories, instead: null };
  return running;
}

export function serveSite({ stories }: Site, url: string, host: string, response: ServerResponse): void {
  const story = stories.find(({ slug }) => url.startsWith(`/${slug}`));
  if (url === '/feed') {
    response.setHeader('content-type', 'application/rss+xml').end(rssOf(`http://${host}`, stories));
  } else if (story === undefined) response.writeHead(404).end();
  else response.setHeader('content-type', 'text/html').end(pageOf(story));
}

export async function add({ feeds }: Newsroom, server: WebServer, newest = 0, at = '/feed'): Promise<void> {
  expect((await feeds.add({ address: server.url(at), newest, by: null })).kind).toBe('added');
  await feeds.look();
}
