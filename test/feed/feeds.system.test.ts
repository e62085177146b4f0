import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeeds } from '../../src/feed/feeds.js';
import { startReading } from '../../src/feed/reading/startReading.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { LOCAL_WEB, serveWeb } from '../support/webServer.js';
import { pageOf, paragraphsOf, rssOf } from './feedFiles.js';
import { add, bridge, ferry, MINUTE, newsroom, owls, readingHere, serveSite, site } from './newsroom.js';

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
