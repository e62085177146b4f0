import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Feed } from '../../src/feed/feed.js';
import { openFeedStore } from '../../src/feed/feedStore.js';
import { listStateFiles } from '../../src/state/backup/stateSnapshot.js';
import { folderDocuments } from '../../src/state/folderDocuments.js';
import { openStateFolder } from '../../src/state/stateFolder.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const feed = (id: string): Feed => ({
  id,
  url: `https://courier.example/${id}`,
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
  taken: 0,
  changed: 0,
  lastTaken: null,
});

const silent = (sentence: string) => {
  throw new Error(sentence);
};

describe('The feeds on disk', () => {
  it('may be changed by two processes at a time, and none of the changes is lost', async () => {
    const folder = await temporaryFolder();
    const [bot, terminal] = [
      openFeedStore(folderDocuments(folder), silent),
      openFeedStore(folderDocuments(folder), silent),
    ];
    await Promise.all([
      bot.change((feeds) => [...feeds, feed('a')]),
      terminal.change((feeds) => [...feeds, feed('b')]),
      bot.change((feeds) => [...feeds, feed('c')]),
    ]);
    expect((await terminal.list()).map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(await bot.changeOne('b', (one) => ({ ...one, paused: true }))).toMatchObject({ paused: true });
    expect(await bot.changeOne('x', (one) => one)).toBeNull();
  });

  it('leave the lock of the bot as it is', async () => {
    const folder = await temporaryFolder();
    const bot = await openStateFolder(folder);
    const store = openFeedStore(folderDocuments(folder), silent);
    for (const id of ['a', 'b', 'c']) await store.change((feeds) => [...feeds, feed(id)]);
    // The lock of the bot is renewed each second.
    await new Promise((done) => setTimeout(done, 2_500));
    expect(bot.signal.aborted).toBe(false);
    await bot.release();
    expect((await readdir(folder)).sort()).toEqual(['feeds', 'feeds.json']);
  });

  it('are part of a backup', async () => {
    const folder = await temporaryFolder();
    const store = openFeedStore(folderDocuments(folder), silent);
    await store.change(() => [feed('a')]);
    await store.setSeen('a', []);
    expect(await listStateFiles(folder)).toEqual(['feeds.json', 'feeds/a.json']);
  });

  it('are set aside when they are damaged, with a sentence', async () => {
    const folder = await temporaryFolder();
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'feeds.json'), '{"version": 1, "value": [{"id": 7}]}');
    const notices: string[] = [];
    const store = openFeedStore(folderDocuments(folder), (sentence) => notices.push(sentence));
    expect(await store.list()).toEqual([]);
    expect(notices).toEqual([expect.stringContaining('is damaged')]);
    expect((await readdir(folder)).some((name) => name.startsWith('feeds.json.corrupt-'))).toBe(true);
  });
});
