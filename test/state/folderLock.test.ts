import fs from 'node:fs';
import { rm, utimes } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import { type FolderLock, takeFolderLock } from '../../src/state/folderLock.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { waitFor } from '../support/waitFor.js';

/** Longer than a lock is valid without being renewed. */
const STALE_MS = 7_000;

interface Disk {
  isReadOnly: boolean;
}

async function takeLock(folder: string, disk: Disk): Promise<FolderLock> {
  const lock = await takeFolderLock({
    folder,
    name: 'test.lock',
    onLost: (cause) => new VerbatimError('The lock was lost.', { cause }),
    onHeld: () => new VerbatimError('The lock is held.'),
    onFailure: () => new VerbatimError('The disk is broken.'),
    utimes: ((file: string, accessed: Date, modified: Date, done: (error: Error | null) => void) => {
      if (disk.isReadOnly) done(Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }));
      else fs.utimes(file, accessed, modified, done);
    }) as typeof fs.utimes,
  });
  onTestFinished(() => lock.release());
  return lock;
}

describe('A lock', () => {
  it('is kept on a disk that becomes read-only, and renewed when it can be written again', async () => {
    const disk = { isReadOnly: false };
    const folder = await temporaryFolder();
    const lock = await takeLock(folder, disk);
    disk.isReadOnly = true;
    await sleep(STALE_MS);
    expect(lock.signal.aborted).toBe(false);
    disk.isReadOnly = false;
    const file = path.join(folder, 'test.lock');
    const before = fs.statSync(file).mtimeMs;
    await waitFor(() => fs.statSync(file).mtimeMs > before);
    expect(lock.signal.aborted).toBe(false);
  });

  it('is lost when another process has taken it meanwhile', async () => {
    const disk = { isReadOnly: true };
    const folder = await temporaryFolder();
    const lock = await takeLock(folder, disk);
    await sleep(1_500);
    const other = new Date(Date.now() + 60_000);
    await utimes(path.join(folder, 'test.lock'), other, other);
    await waitFor(() => lock.signal.aborted);
  });

  it('is lost when its folder is removed', async () => {
    const folder = await temporaryFolder();
    const lock = await takeLock(folder, { isReadOnly: true });
    await rm(folder, { recursive: true });
    await waitFor(() => lock.signal.aborted);
  });
});
