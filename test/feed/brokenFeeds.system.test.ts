import type { RequestListener } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FeedsOptions } from '../../src/feed/feeds.js';
import { startReading } from '../../src/feed/reading/startReading.js';
import { LOCAL_WEB, serveWeb } from '../support/webServer.js';
import { add, bridge, ferry, MINUTE, newsroom, owls, site } from './newsroom.js';

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
