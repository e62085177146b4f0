import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaceFile } from '../../../src/files.js';
import { listStateFiles, snapshotState } from '../../../src/state/backup/stateSnapshot.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

describe('The files of the state', () => {
  it('are those that the bot keeps, and no locks, no leftovers, no state of others', async () => {
    const folder = await temporaryFolder();
    for (const name of ['answers', 'bot.lock', 'playground', 'restore', 'restore.1.tmp']) {
      await mkdir(path.join(folder, name));
    }
    const names = [
      'corrections.json',
      'answers/2031-03-03T08.json',
      'answers/2031-03-03T08.json.5f0c.tmp',
      'briefings.json.corrupt-2031-03-03T08-00-00-000Z',
      'servers.json.newer-2031-03-03T08-00-00-000Z',
      'playground/servers.json',
      'restore/servers.json',
      'restore.1.tmp/servers.json',
    ];
    for (const name of names) await writeFile(path.join(folder, name), '{}');
    expect(await listStateFiles(folder)).toEqual(['answers/2031-03-03T08.json', 'corrections.json']);
  });

  it('are none in a folder that is missing', async () => {
    expect(await listStateFiles(path.join(await temporaryFolder(), 'nowhere'))).toEqual([]);
  });
});

describe('A snapshot', () => {
  it('holds what belongs together while both files change', async () => {
    const folder = await temporaryFolder();
    const write = async (n: number) => {
      await replaceFile(path.join(folder, 'a.json'), String(n));
      await replaceFile(path.join(folder, 'b.json'), String(n));
    };
    await write(0);
    let passes = 0;
    const snapshot = await snapshotState(folder, {
      onPass: async () => {
        if (++passes < 4) await write(passes);
      },
    });
    expect([...snapshot].map(([name, content]) => [name, content.toString()])).toEqual([
      ['a.json', '3'],
      ['b.json', '3'],
    ]);
  });

  it('sees a file that came and misses one that went meanwhile', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'old.json'), '1');
    let passes = 0;
    const snapshot = await snapshotState(folder, {
      onPass: async () => {
        if (++passes > 1) return;
        await rm(path.join(folder, 'old.json'));
        await writeFile(path.join(folder, 'new.json'), '2');
      },
    });
    expect([...snapshot.keys()]).toEqual(['new.json']);
  });

  it('ends, with whole files, while the bot never rests', async () => {
    const folder = await temporaryFolder();
    let n = 0;
    const write = () => replaceFile(path.join(folder, 'busy.json'), String(++n));
    await write();
    const snapshot = await snapshotState(folder, { onPass: write });
    expect(Number(snapshot.get('busy.json'))).toBeGreaterThan(1);
    expect(Number(await readFile(path.join(folder, 'busy.json'), 'utf8'))).toBe(n);
  });
});
