import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeeds, type Feeds, type FeedsOptions } from '../../src/feed/feeds.js';
import type { FeedEvent } from '../../src/feed/keepFeeds.js';
import { read } from '../../src/feed/reading/read.js';
import { type Reading, startReading } from '../../src/feed/reading/startReading.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { LOCAL_WEB, serveWeb, type WebServer } from '../support/webServer.js';
import { pageOf, paragraphsOf, rssOf, type TestStory } from './feedFiles.js';

const MINUTE = 60_000;

const bridge: TestStory = {
  slug: 'bridge',
  title: 'Bridge at Orlin to close for a year',
  sentence: 'The bridge at Orlin will close for three months from Monday, the council said.',
  day: '03',
};
const owls: TestStory = {
  slug: 'owls',
  title: 'Nine owls found in the ministry',
  sentence: 'The chimney sweep Rolf Abara found nine owls in the ministry on Sunday.',
  day: '04',
};
const ferry: TestStory = {
  slug: 'ferry',
  title: 'Ferry to Holm stays in port',
  sentence: 'The ferry to Holm stays in port because its engine has failed again.',
  day: '05',
};

/** Reads in this process, where no text takes long. */
const readingHere: Reading = {
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
async function newsroom(options: Partial<FeedsOptions> = {}): Promise<Newsroom> {
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
async function site(...stories: TestStory[]): Promise<Site> {
  const server = await serveWeb((request, response) => {
    if (running.instead !== null) running.instead(request, response);
    else serveSite(running, request.url ?? '', request.headers.host ?? '', response);
  });
  const running: Site = { ...server, stories, instead: null };
  return running;
}

function serveSite({ stories }: Site, url: string, host: string, response: ServerResponse): void {
  const story = stories.find(({ slug }) => url.startsWith(`/${slug}`));
  if (url === '/feed') {
    response.setHeader('content-type', 'application/rss+xml').end(rssOf(`http://${host}`, stories));
  } else if (story === undefined) response.writeHead(404).end();
  else response.setHeader('content-type', 'text/html').end(pageOf(story));
}

async function add({ feeds }: Newsroom, server: WebServer, newest = 0, at = '/feed'): Promise<void> {
  expect((await feeds.add({ address: server.url(at), newest, by: null })).kind).toBe('added');
  await feeds.look();
}

describe('The page of a story that a feed brought', () => {
  /** The page has an ETag of its words, and the feed stays as it is. */
  async function watched() {
    const room = await newsroom();
    const server = await site();
    const conditions: (string | undefined)[] = [];
    let words = 'first';
    server.instead = ({ url = '', headers }, response) => {
      if (url === '/feed') {
        if (headers['if-none-match'] === '"f"') response.writeHead(304).end();
        else {
          response.setHeader('etag', '"f"').setHeader('content-type', 'application/rss+xml');
          response.end(rssOf(`http://${headers.host ?? ''}`, [bridge]));
        }
        return;
      }
      if (!url.startsWith('/bridge')) {
        response.writeHead(404).end();
        return;
      }
      conditions.push(headers['if-none-match']);
      const tag = `"${words}"`;
      if (headers['if-none-match'] === tag) response.writeHead(304).end();
      else if (words === 'gone') response.writeHead(410).end();
      else
        response
          .setHeader('etag', tag)
          .setHeader('content-type', 'text/html')
          .end(pageOf({ ...bridge, sentence: `${bridge.sentence} It was closed ${words} in May.` }));
    };
    await add(room, server, 1);
    const [file = ''] = await room.files();
    return { room, file, conditions, edit: (next: string) => (words = next) };
  }

  it('is asked for again, less and less often, only if it has changed', async () => {
    const { room, conditions } = await watched();
    for (let minutes = 0; minutes < 48 * 60; minutes += 15) await room.later(15 * MINUTE);
    expect(conditions[0]).toBeUndefined();
    expect(conditions.slice(1).every((tag) => tag === '"first"')).toBe(true);
    expect(conditions.length).toBeGreaterThan(5);
    expect(conditions.length).toBeLessThan(10);
  });

  it('brings the version that the site has made of it, with its change', async () => {
    const { room, file, edit } = await watched();
    edit('twice');
    await room.later(15 * MINUTE);
    expect(await room.read(file)).toContain('closed first in May');
    await room.later(15 * MINUTE);
    expect(await room.read(file)).toContain('closed twice in May');
    expect(await room.read(file)).toMatch(/^change: .*first.*twice/mu);
    expect(await room.files()).toEqual([file]);
    expect(room.events.at(-1)).toMatchObject({ kind: 'taken', added: 0, changed: 1 });
  });

  it('leaves what a person has changed, and is asked for no more then', async () => {
    const { room, file, conditions, edit } = await watched();
    await writeFile(path.join(room.articles, file), `${await room.read(file)}\nA note of the newsroom.\n`);
    edit('twice');
    await room.later(30 * MINUTE);
    expect(await room.read(file)).toContain('closed first in May');
    const asked = conditions.length;
    for (let hour = 0; hour < 12; hour++) await room.later(60 * MINUTE);
    expect(conditions.length).toBe(asked);
  });

  it('leaves its story when it is gone', async () => {
    const { room, file, edit } = await watched();
    edit('gone');
    await room.later(30 * MINUTE);
    expect(await room.read(file)).toContain('closed first in May');
    expect((await room.feeds.list())[0]?.failures).toBeNull();
  });
});

describe('A feed that is added', () => {
  it('takes nothing of what is there, and each story that comes after', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    expect(await room.files()).toEqual([]);
    server.stories.unshift(owls);
    await room.later(15 * MINUTE);
    expect(await room.files()).toEqual(['2031-03-04-nine-owls-found-in-the-ministry.txt']);
    const file = await room.read('2031-03-04-nine-owls-found-in-the-ministry.txt');
    expect(file).toContain('title: "Nine owls found in the ministry"\nsource: "The Orlin Courier"\n');
    expect(file).toContain(
      `url: ${JSON.stringify(server.url('/owls'))}\npublished: "2031-03-04T10:00:00+01:00"`,
    );
    expect(file.endsWith(`---\n\n${paragraphsOf(owls).join('\n\n')}\n`)).toBe(true);
    expect(room.events).toMatchObject([{ kind: 'taken', added: 1, changed: 0 }]);
  });

  it('takes the newest of what is there if that is wanted, and each once', async () => {
    const room = await newsroom();
    const server = await site(bridge, ferry, owls);
    await add(room, server, 2);
    expect(await room.files()).toEqual([
      '2031-03-04-nine-owls-found-in-the-ministry.txt',
      '2031-03-05-ferry-to-holm-stays-in-port.txt',
    ]);
    await room.later(15 * MINUTE);
    expect((await room.files()).length).toBe(2);
    expect(server.asked.filter((url) => url === '/owls').length).toBe(1);
  });

  it('is not looked at before it is due, nor while it is paused', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    const looks = () => server.asked.filter((url) => url === '/feed').length;
    expect(looks()).toBe(2);
    await room.later(14 * MINUTE);
    expect(looks()).toBe(2);
    const [feed] = await room.feeds.list();
    await room.feeds.setPaused(feed?.id ?? '', true);
    await room.later(MINUTE);
    expect(looks()).toBe(2);
    await room.feeds.setPaused(feed?.id ?? '', false);
    await room.later(0);
    expect(looks()).toBe(3);
  });

  it('is known by each of its addresses, and can be removed', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server, 1);
    const again = await room.feeds.add({ address: `${server.url('/feed')}/#x`, newest: 0, by: null });
    expect(again.kind).toBe('known');
    const feed = await room.feeds.find(server.url('/feed'));
    expect(await readdir(path.join(room.state, 'feeds'))).toEqual([`${feed?.id ?? ''}.json`]);
    await room.feeds.remove(feed?.id ?? '');
    expect(await room.feeds.list()).toEqual([]);
    expect(await readdir(path.join(room.state, 'feeds'))).toEqual([]);
    expect((await room.files()).length).toBe(1);
  });

  it('takes whole stories from the feed itself, without asking for their pages', async () => {
    const room = await newsroom();
    const whole = [...paragraphsOf(owls), ...paragraphsOf(bridge)];
    const server = await site({ ...owls, content: whole.map((one) => `<p>${one}</p>`).join('') });
    await add(room, server, 1);
    expect(await room.read('2031-03-04-nine-owls-found-in-the-ministry.txt')).toContain(whole.join('\n\n'));
    expect(server.asked).toEqual(['/robots.txt', '/feed', '/feed']);
  });

  it('is read in a process of its own', async () => {
    const reading = startReading();
    onTestFinished(() => reading.end());
    const room = await newsroom({ reading });
    const server = await site(bridge);
    await add(room, server, 1);
    expect((await room.files()).length).toBe(1);
  });

  it('goes on after a restart where it was', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server, 1);
    await room.feeds.stop();
    server.stories.unshift(owls);
    const feeds = createFeeds({
      documents: folderDocuments(room.state),
      articlesFolder: room.articles,
      web: { ...LOCAL_WEB, pauseMs: 0 },
      everyMs: MINUTE,
      reading: readingHere,
      now: () => Date.parse('2031-03-07T08:00:00Z'),
      onNotice: () => undefined,
    });
    onTestFinished(() => feeds.stop());
    await feeds.look();
    expect((await room.files()).length).toBe(2);
  });
});

describe('A story', () => {
  it('that is edited becomes another version of the same file, which says what changed', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server, 1);
    server.stories = [
      { ...bridge, sentence: bridge.sentence.replace('three', 'four'), summary: 'Four months.' },
    ];
    await room.later(15 * MINUTE);
    const [file = '', ...others] = await room.files();
    expect(others).toEqual([]);
    const content = await room.read(file);
    expect(content).toContain('for four months from Monday');
    expect(content).toContain('\nupdated: "2031-03-06T08:15:00Z"\nchange: "“three” is now “four”"\n');
    expect(room.events.at(-1)).toMatchObject({ kind: 'taken', added: 0, changed: 1 });
  });

  it('keeps what people have written about it when it is edited, and its text if they changed that', async () => {
    const room = await newsroom();
    const server = await site(bridge, owls);
    await add(room, server, 2);
    const [first = '', second = ''] = await room.files();
    const titled = (await room.read(first)).replace(
      'Bridge at Orlin to close for a year',
      'Our own headline',
    );
    await writeFile(path.join(room.articles, first), titled);
    const byHand = (await room.read(second)).replace('residents', 'people').replace('nine owls', 'ten owls');
    await writeFile(path.join(room.articles, second), byHand);
    server.stories = [bridge, owls].map((story) => ({
      ...story,
      sentence: `${story.sentence} Nobody was hurt.`,
      summary: 'Update.',
    }));
    await room.later(15 * MINUTE);
    expect(await room.read(first)).toMatch(/Our own headline[^]*Nobody was hurt/u);
    expect(await room.read(second)).toBe(byHand);
    expect((await room.files()).length).toBe(2);
  });

  it('that people have removed does not come back', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server, 1);
    await rm(path.join(room.articles, (await room.files())[0] ?? ''));
    server.stories = [{ ...bridge, summary: 'Update.', sentence: `${bridge.sentence} Again.` }];
    await room.later(15 * MINUTE);
    await room.later(24 * 60 * MINUTE);
    expect(await room.files()).toEqual([]);
  });

  it('of two feeds is one story, by its address or by its words', async () => {
    const room = await newsroom();
    const courier = await site(bridge, owls);
    await add(room, courier, 2);
    // The same page in another feed, and the same words on another site.
    const other = await serveWeb((request, response) => {
      if (request.url === '/all')
        response.end(
          rssOf(courier.url('', 'www.courier.example'), [{ ...bridge, guid: 'other' }], 'All news').replace(
            '</channel>',
            `<item><title>Owls!</title><link>http://gazette.example/copy</link></item></channel>`,
          ),
        );
      else response.writeHead(404).end();
    });
    await add(room, other, 2, '/all');
    expect((await room.files()).length).toBe(2);
  });

  it('is told from another one that has the same id in the feed', async () => {
    const room = await newsroom();
    const server = await site({ ...bridge, guid: '1' }, { ...owls, guid: '1' }, { ...ferry, guid: '1' });
    await add(room, server, 3);
    expect((await room.files()).length).toBe(3);
    await room.later(15 * MINUTE);
    expect((await room.files()).length).toBe(3);
  });

  it('whose address changes stays one story', async () => {
    const room = await newsroom();
    const server = await site({ ...bridge, guid: 'b' });
    await add(room, server, 1);
    server.stories = [{ ...bridge, guid: 'b', slug: 'bridge-to-close-for-four-months' }];
    await room.later(15 * MINUTE);
    expect((await room.files()).length).toBe(1);
  });

  it('that its page does not give yet is tried again, and given up in the end', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    server.stories.unshift(owls);
    server.instead = (request, response) => {
      if (request.url?.startsWith('/owls') === true) response.writeHead(503).end();
      else serveSite(server, request.url ?? '', request.headers.host ?? '', response);
    };
    for (const minutes of [15, 15, 60, 360, 24 * 60, 24 * 60]) await room.later(minutes * MINUTE);
    expect(server.asked.filter((url) => url.startsWith('/owls')).length).toBe(4);
    expect(await room.feeds.listAll()).toMatchObject([
      { waiting: 0, refused: 1, reason: expect.stringContaining('503') as string },
    ]);
    expect(await room.files()).toEqual([]);
  });

  it.each([
    [
      'a paywall',
      (text: string) =>
        text
          .replace(
            '</head>',
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":false}</script></head>',
          )
          .replace(/<p>The council[^]*?<\/article>/u, '</article>'),
      /subscribers only/u,
    ],
    ['a login', () => '<form><input type="password"></form>', /asks for a login/u],
    ['no article', () => '<p>Menu</p>', /no article/u],
  ])('behind %s is noted and asked for once', async (_what, change, reason) => {
    const room = await newsroom();
    const server = await site(bridge);
    server.instead = (request, response) => {
      if (request.url === '/bridge')
        response.setHeader('content-type', 'text/html').end(change(pageOf(bridge)));
      else serveSite(server, request.url ?? '', request.headers.host ?? '', response);
    };
    await add(room, server, 1);
    for (const minutes of [15, 60, 24 * 60]) await room.later(minutes * MINUTE);
    expect(await room.files()).toEqual([]);
    expect(server.asked.filter((url) => url === '/bridge').length).toBe(1);
    expect(await room.feeds.listAll()).toMatchObject([
      { refused: 1, reason: expect.stringMatching(reason) as string },
    ]);
  });

  it('on a host that is not allowed, or that robots.txt forbids, is noted', async () => {
    const room = await newsroom();
    const server = await serveWeb((request, response) => {
      if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /secret');
      else if (request.url === '/feed')
        response.end(
          rssOf(server.url(''), [{ ...bridge, slug: 'secret' }]).replace(
            '</channel>',
            '<item><title>Elsewhere</title><link>http://elsewhere.example/a</link></item></channel>',
          ),
        );
      else response.end(pageOf(bridge));
    });
    await add(room, server, 2);
    expect(await room.files()).toEqual([]);
    expect(server.asked).not.toContain('/secret');
    expect(await room.feeds.listAll()).toMatchObject([{ refused: 2 }]);
  });
});

describe('A feed that is asked for again', () => {
  it('is not sent if it has not changed', async () => {
    const room = await newsroom();
    const asked: (string | undefined)[] = [];
    const server = await serveWeb((request, response) => {
      if (request.url !== '/feed') {
        response.end(pageOf(bridge));
        return;
      }
      asked.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === '"1"') {
        expect(request.headers['if-modified-since']).toBe('Mon, 03 Mar 2031 10:00:00 GMT');
        response.writeHead(304).end();
      } else {
        response
          .setHeader('etag', '"1"')
          .setHeader('last-modified', 'Mon, 03 Mar 2031 10:00:00 GMT')
          .end(rssOf(server.url(''), [bridge]));
      }
    });
    await add(room, server);
    await room.later(15 * MINUTE);
    expect(asked).toEqual([undefined, undefined, '"1"']);
    expect(await room.feeds.list()).toMatchObject([{ failures: null, etag: '"1"' }]);
  });

  it('takes more new stories than one look does with the next looks', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    server.stories = Array.from({ length: 45 }, (_, i) => ({
      slug: `story-${i}-end`,
      title: `Story number ${i} of this long day`,
      sentence: `The keeper of light number ${i} rowed ${i} miles home that night, he said.`,
    }));
    await room.later(15 * MINUTE);
    expect((await room.files()).length).toBe(20);
    await room.later(MINUTE);
    await room.later(MINUTE);
    expect((await room.files()).length).toBe(45);
  });
});

describe('A broken feed', () => {
  it('is left alone longer and longer, and told once, also that it works again', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    server.instead = (_request, response) => response.writeHead(500).end();
    const looks: number[] = [];
    for (let minutes = 0; minutes < 8 * 60; minutes += 15) {
      const before = server.asked.length;
      await room.later(15 * MINUTE);
      if (server.asked.length > before) looks.push(minutes + 15);
    }
    // After 15 minutes, then 30, 60, 120 and 240 later.
    expect(looks).toEqual([15, 45, 105, 225, 465]);
    expect(room.events).toMatchObject([
      { kind: 'broken', reason: expect.stringContaining('(500)') as string },
    ]);
    server.instead = null;
    await room.later(24 * 60 * MINUTE);
    expect(room.events.map(({ kind }) => kind)).toEqual(['broken', 'works']);
    expect(await room.feeds.list()).toMatchObject([{ failures: null }]);
  });

  it('waits for as long as its host asks', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    server.instead = (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    await room.later(15 * MINUTE);
    server.instead = null;
    const before = server.asked.length;
    await room.later(119 * MINUTE);
    expect(server.asked.length).toBe(before);
    await room.later(MINUTE);
    expect(server.asked.length).toBeGreaterThan(before);
  });

  it('does not disturb the others', async () => {
    const room = await newsroom();
    const [good, bad] = [await site(bridge), await site(owls)];
    await add(room, bad);
    await add(room, good);
    bad.instead = (_request, response) => response.end('<rss>no end');
    good.stories.unshift(ferry);
    await room.later(15 * MINUTE);
    expect(await room.files()).toEqual(['2031-03-05-ferry-to-holm-stays-in-port.txt']);
    expect((await room.feeds.list())[0]?.failures?.message).toMatch(/no RSS, Atom or JSON feed/u);
  });
});

describe('An address that is no good feed', () => {
  const respond = async (listener: RequestListener, options: Partial<FeedsOptions> = {}) => {
    const room = await newsroom(options);
    const server = await serveWeb((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else listener(request, response);
    });
    return room.feeds.add({ address: server.url('/feed'), newest: 0, by: null }).then(
      (added) => added.kind,
      (error: unknown) => (error as Error).message,
    );
  };

  it.each<[string, RequestListener, RegExp]>([
    ['broken XML', (_, response) => response.end('<rss><channel>'), /no RSS, Atom or JSON feed/u],
    [
      'an endless redirect',
      (_, response) => response.writeHead(302, { location: '/feed' }).end(),
      /more than 5 times/u,
    ],
    ['nothing', (request) => request.socket.destroy(), /cannot be read/u],
    ['a missing page', (_, response) => response.writeHead(404).end(), /no such feed/u],
    ['a login', (_, response) => response.writeHead(401).end(), /asks for a login/u],
    [
      'a picture',
      (_, response) => response.end(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])),
      /another kind of file/u,
    ],
  ])('gives a sentence for %s', async (_what, listener, message) => {
    expect(await respond(listener)).toMatch(message);
  });

  it('gives a sentence for what is huge, also when it is small on the way', async () => {
    const huge = gzipSync('<rss>'.padEnd(6_000_000));
    expect(
      await respond((_request, response) => response.setHeader('content-encoding', 'gzip').end(huge)),
    ).toBe('The feed has more than 5 MB.');
  });

  it('gives a sentence for what is slow', async () => {
    const web = { ...LOCAL_WEB, pauseMs: 0, timeoutMs: 200 };
    expect(await respond((_request, response) => response.writeHead(200).write('<rss>'), { web })).toMatch(
      /did not send the feed within/u,
    );
  });

  it('gives a sentence for what a parser takes too long for', async () => {
    const reading = startReading({ limitMs: 1_000 });
    onTestFinished(() => reading.end());
    expect(
      await respond(
        (_request, response) => response.end(`<rss version="2.0"><channel><title>${'<'.repeat(1_000_000)}`),
        { reading },
      ),
    ).toMatch(/takes too long/u);
  });

  it.each([
    ['feed', /no web address/u],
    ['file:///etc/passwd', /no web address/u],
    ['http://other.example/feed', /VERBATIM_PAGE_HOSTS/u],
  ])('is refused: %s', async (address, message) => {
    const room = await newsroom();
    await expect(room.feeds.add({ address, newest: 0, by: null })).rejects.toThrow(message);
    expect(await room.feeds.list()).toEqual([]);
  });

  it('is not connected to when its name leads to a private address', async () => {
    const { hosts, lookup } = LOCAL_WEB;
    const server = await site(bridge);
    const room = await newsroom({ web: { hosts, lookup, pauseMs: 0 } });
    await expect(room.feeds.add({ address: server.url('/feed'), newest: 0, by: null })).rejects.toThrow(
      /not of the public network/u,
    );
    expect(server.asked).toEqual([]);
  });

  it('may be a page that offers one', async () => {
    const room = await newsroom();
    const server = await serveWeb((_request, response) =>
      response.end('<!doctype html><link rel="alternate" type="application/rss+xml" href="/feed">'),
    );
    expect(await room.feeds.add({ address: server.url('/'), newest: 0, by: null })).toEqual({
      kind: 'no-feed',
      links: [{ url: server.url('/feed'), title: null }],
    });
  });
});

describe('A test of a feed', () => {
  it('says what would come in, and writes nothing', async () => {
    const room = await newsroom();
    const server = await site(bridge, owls);
    server.instead = (request, response) => {
      if (request.url === '/bridge') response.writeHead(403).end();
      else serveSite(server, request.url ?? '', request.headers.host ?? '', response);
    };
    expect(await room.feeds.test(server.url('/feed'), 5)).toMatchObject({
      kind: 'feed',
      title: 'The Orlin Courier',
      total: 2,
      items: [
        { title: owls.title, published: '2031-03-04T10:00:00+01:00', from: 'page', reason: null },
        { title: bridge.title, from: null, reason: expect.stringContaining('403') as string },
      ],
    });
    expect(await room.files()).toEqual([]);
    expect(await room.feeds.list()).toEqual([]);
  });
});

describe('Feeds that are stopped', () => {
  it('end amid a request, and have written nothing by half', async () => {
    const room = await newsroom();
    const server = await site(bridge);
    await add(room, server);
    server.instead = () => undefined;
    const before = server.asked.length;
    const looking = room.later(15 * MINUTE);
    const ended = expect(looking).rejects.toThrow('The bot is being stopped.');
    await expect.poll(() => server.asked.length).toBeGreaterThan(before);
    await room.feeds.stop();
    await ended;
    expect(await room.files()).toEqual([]);
  });
});
