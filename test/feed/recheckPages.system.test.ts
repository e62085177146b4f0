import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOf, rssOf } from './feedFiles.js';
import { add, bridge, MINUTE, newsroom, site } from './newsroom.js';

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
