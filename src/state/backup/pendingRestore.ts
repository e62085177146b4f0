import { randomUUID } from 'node:crypto';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../../errors.js';
import { syncToDisk } from '../../files.js';
import { listStateFiles } from './stateSnapshot.js';

/** In the state folder: state that takes the place of the present one as soon as no bot runs. */
const PENDING = 'restore';
/** In the pending folder: the present state is gone, and only moves are left to do. */
const REMOVED = 'present-state-removed';

/** Steps after each of which a process may end; the next one goes on from there. */
export type RestoreStep = 'file-removed' | 'present-removed' | 'file-moved' | 'closed';

/** A new folder to unpack into, on the disk of the state folder. */
export async function makeStagingFolder(stateFolder: string): Promise<string> {
  const folder = path.join(stateFolder, `${PENDING}.${randomUUID()}.tmp`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** From here on the restore will be carried out, whatever happens. `unpacked` is in a staging folder. */
export async function commitRestore(stateFolder: string, unpacked: string): Promise<void> {
  // A backup without any state is one of an empty state.
  await mkdir(unpacked, { recursive: true });
  for (const name of await listStateFiles(unpacked)) await syncToDisk(path.join(unpacked, name));
  const pending = path.join(stateFolder, PENDING);
  await discard(pending);
  await rename(unpacked, pending);
  await syncToDisk(stateFolder);
}

/**
 * Puts the state of a committed restore in place, for who holds the folder's lock; gives whether there was one.
 * Repeated after a crash it goes on where it was.
 */
export async function applyPendingRestore(
  stateFolder: string,
  onStep: (step: RestoreStep) => void = () => undefined,
): Promise<boolean> {
  const pending = path.join(stateFolder, PENDING);
  if (!(await exists(pending))) return false;
  const removed = path.join(pending, REMOVED);
  if (!(await exists(removed))) {
    for (const name of await listStateFiles(stateFolder)) {
      await rm(path.join(stateFolder, name));
      onStep('file-removed');
    }
    await syncToDisk(stateFolder);
    await writeFile(removed, '');
    await syncToDisk(pending);
    onStep('present-removed');
  }
  for (const name of await listStateFiles(pending)) {
    await mkdir(path.dirname(path.join(stateFolder, name)), { recursive: true });
    await rename(path.join(pending, name), path.join(stateFolder, name));
    await syncToDisk(path.dirname(path.join(stateFolder, name)));
    onStep('file-moved');
  }
  await discard(pending, () => onStep('closed'));
  return true;
}

/** Removes what a restore that was cut short has left; for who holds the folder's lock. */
export async function sweepStagingFolders(stateFolder: string): Promise<void> {
  for (const name of await readdir(stateFolder)) {
    if (name.startsWith(`${PENDING}.`) && name.endsWith('.tmp')) {
      await rm(path.join(stateFolder, name), { recursive: true, force: true });
    }
  }
}

/** Takes a pending folder out of the way at once, before its files are removed one by one. */
async function discard(pending: string, onClosed: () => void = () => undefined): Promise<void> {
  const aside = `${pending}.${randomUUID()}.tmp`;
  try {
    await rename(pending, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  await syncToDisk(path.dirname(pending));
  onClosed();
  await rm(aside, { recursive: true, force: true });
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}
