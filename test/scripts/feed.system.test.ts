import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openFeedStore } from '../../src/feed/feedStore.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { runScript } from './runScript.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-feed-'));
  await mkdir(path.join(folder, 'articles'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runScript('feed', args, {
    env: {
      VERBATIM_STATE: path.join(folder, 'state'),
      VERBATIM_ARTICLES: path.join(folder, 'articles'),
      VERBATIM_PAGE_HOSTS: '127.0.0.1',
    },
  });

const FEED = {
  id: 'a1',
  url: 'http://127.0.0.1:9/rss',
  title: 'The Courier',
  by: null,
  added: 1,
  paused: false,
  firstTakes: 0,
  etag: null,
  lastModified: null,
  nextLook: 0,
  lastLook: null,
  failures: null,
  taken: 3,
  changed: 1,
  lastTaken: null,
};

describe('npm run feed', () => {
  it('lists, checks, pauses and removes feeds', async () => {
    await openFeedStore(folderDocuments(path.join(folder, 'state')), () => undefined).change(() => [FEED]);
    const listed = await run('list', '--json');
    expect(JSON.parse(listed.stdout)).toEqual([{ feed: FEED, waiting: 0, refused: 0, reason: null }]);
    // Addresses of this machine are never asked, also if the operator allows them.
    const checked = await run('check', '--json');
    expect(checked.code).toBe(0);
    expect(JSON.parse(checked.stdout)).toMatchObject({
      looked: true,
      added: 0,
      feeds: [
        { feed: { failures: { count: 1, message: expect.stringContaining('public network') as string } } },
      ],
    });
    expect((await run('pause', FEED.url)).stdout).toBe(`Paused The Courier (${FEED.url}).\n`);
    expect((await run('list')).stdout).toContain('paused; 3 stories came in, 1 updates');
    expect((await run('remove', 'a1')).code).toBe(0);
    expect((await run('remove', 'a1')).code).toBe(1);
    expect((await run('list')).stdout).toBe('There are no feeds.\n');
    expect(await readdir(path.join(folder, 'articles'))).toEqual([]);
  });

  it('refuses what it cannot use', async () => {
    const refused = await run('add', 'http://other.example/rss', '--json');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('VERBATIM_PAGE_HOSTS');
    expect(await run('add')).toMatchObject({ code: 2 });
    expect(await run('read', 'x')).toMatchObject({ code: 2 });
    expect(await run('add', 'http://127.0.0.1/rss', '--newest', 'all')).toMatchObject({ code: 2 });
  });
});
