import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveWeb } from '../support/webServer.js';
import { pageOf, rssOf } from './feedFiles.js';
import { add, bridge, ferry, MINUTE, newsroom, owls, serveSite, site } from './newsroom.js';

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
