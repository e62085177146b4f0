import { mkdir, readdir, rm, rmdir, utimes } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../src/errors.js';
import { LOCK_NAME, takeWriterLock } from '../../../src/index/store/writerLock.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const LOST = new Date('2031-03-03T10:00:00Z');

describe('The writer lock', () => {
  it('creates the folder and leaves nothing in it', async () => {
    const folder = path.join(await temporaryFolder(), 'data', 'index');
    const lock = await takeWriterLock(folder);
    expect(await readdir(folder)).toEqual([LOCK_NAME]);
    await lock.release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('is free again once released', async () => {
    const folder = await temporaryFolder();
    await (await takeWriterLock(folder)).release();
    const second = await takeWriterLock(folder);
    expect(second.signal.aborted).toBe(false);
    await second.release();
  });

  it('goes to who waits when it is released', async () => {
    const folder = await temporaryFolder();
    const first = await takeWriterLock(folder);
    const second = takeWriterLock(folder);
    await first.release();
    await (await second).release();
  });

  it('is taken over from a process that is gone', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, LOCK_NAME));
    await utimes(path.join(folder, LOCK_NAME), new Date(0), new Date(0));
    await (await takeWriterLock(folder)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  it('tells its holder when it is lost, and ends no process', async () => {
    const folder = await temporaryFolder();
    const lock = await takeWriterLock(folder);
    const lost = new Promise((resolve) => lock.signal.addEventListener('abort', resolve));
    await utimes(path.join(folder, LOCK_NAME), LOST, LOST);
    await lost;
    expect(lock.signal.reason).toBeInstanceOf(VerbatimError);
    expect(String(lock.signal.reason)).toContain(`Indexing in ${folder} stopped because the lock was lost`);
    await lock.release();
    await rmdir(path.join(folder, LOCK_NAME));
  });

  it('can be released when its folder is gone', async () => {
    const folder = path.join(await temporaryFolder(), 'index');
    const lock = await takeWriterLock(folder);
    await rm(folder, { recursive: true });
    await lock.release();
  });

  it('is not waited for by who is told to stop', async () => {
    const folder = await temporaryFolder();
    const lock = await takeWriterLock(folder);
    const stop = new AbortController();
    const waiting = takeWriterLock(folder, stop.signal);
    const reason = new Error('The bot stops.');
    stop.abort(reason);
    await expect(waiting).rejects.toBe(reason);
    await lock.release();
  });
});
