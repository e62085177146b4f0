import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import { takeFolderLock } from '../../src/state/folderLock.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { waitFor } from '../support/waitFor.js';

it('is kept while the disk is read-only, and lost when another process takes it', async () => {
  const folder = await temporaryFolder();
  let isReadOnly = false;
  let renewals = 0;
  const utimes = (...[file, atime, mtime, done]: Parameters<typeof fs.utimes>) => {
    renewals++;
    if (isReadOnly) done(Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }));
    else fs.utimes(file, atime, mtime, done);
  };
  const toError = () => new VerbatimError('The lock was lost.');
  const lock = await takeFolderLock({
    folder,
    name: 'bot.lock',
    onLost: toError,
    onHeld: toError,
    onFailure: toError,
    fs: { ...fs, utimes: Object.assign(utimes, { __promisify__: fs.utimes.__promisify__ }) },
  });
  const someRenewals = async () => {
    renewals = 0;
    // One a second; after five without any, a lock counts as stale.
    await waitFor(() => renewals >= 7 || lock.signal.aborted);
  };
  isReadOnly = true;
  await someRenewals();
  expect(lock.signal.aborted).toBe(false);
  isReadOnly = false;
  await someRenewals();
  expect(lock.signal.aborted).toBe(false);
  isReadOnly = true;
  const other = new Date(Date.now() + 60_000);
  fs.utimesSync(path.join(folder, 'bot.lock'), other, other);
  await waitFor(() => lock.signal.aborted);
});
