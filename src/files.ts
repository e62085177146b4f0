import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf, messageOf, VerbatimError } from './errors.js';

/** In one piece or several. */
type FileContent = string | Uint8Array | readonly Uint8Array[];

const REASONS: ReadonlyMap<string, string> = new Map([
  ['EACCES', 'you have no permission to write there'],
  ['EPERM', 'you have no permission to write there'],
  ['EROFS', 'the disk is read-only'],
  ['ENOSPC', 'the disk is full'],
  ['EDQUOT', 'the disk quota is used up'],
  ['ENOENT', 'its folder does not exist'],
  ['ENOTDIR', 'part of its path is a file, not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
]);

/** What a disk says that has no links to files. */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** As replaceFile names them. */
const HALF_WRITTEN = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/u;

/**
 * Writes a file so that a reader, or a start after a power cut, finds the old content or the new one, never a part: a
 * temporary file `<name>.<random>.tmp` beside it, brought to disk, then renamed. Throws a VerbatimError in one
 * sentence.
 */
export async function replaceFile(file: string, content: FileContent): Promise<void> {
  await writeBeside(file, content, renameOver);
}

/**
 * The same for a file that is not there yet: of two writers, in one process or in two, one gets the name. False for
 * the other, and where there is a file.
 */
export async function createFile(file: string, content: string | Uint8Array): Promise<boolean> {
  let isCreated = true;
  await writeBeside(file, content, async (temporary) => {
    try {
      await link(temporary, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') isCreated = false;
      else if (NO_LINKS.has(codeOf(error) ?? '')) isCreated = await takeName(temporary, file);
      else throw error;
    }
    await rm(temporary, { force: true });
  });
  return isCreated;
}

/** On disks without links to files: the name is taken by an empty file, for a moment. */
async function takeName(temporary: string, file: string): Promise<boolean> {
  try {
    await writeThrough(file, '');
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
  await rename(temporary, file);
  return true;
}

/** Windows refuses to replace a file that another program, such as a search for viruses, has open for a moment. */
async function renameOver(temporary: string, file: string): Promise<void> {
  for (let waitMs = 10; ; waitMs *= 2) {
    try {
      await rename(temporary, file);
      return;
    } catch (error) {
      const isBusy = /^(?:EPERM|EACCES|EBUSY)$/u.test(codeOf(error) ?? '');
      if (process.platform !== 'win32' || !isBusy || waitMs > MAX_RENAME_WAIT_MS) throw error;
      await delay(waitMs);
    }
  }
}

const MAX_RENAME_WAIT_MS = 1_000;

async function writeBeside(
  file: string,
  content: FileContent,
  put: (temporary: string, file: string) => Promise<void>,
): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeThrough(temporary, content);
    await put(temporary, file);
    await syncToDisk(path.dirname(file));
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const reason = REASONS.get(codeOf(cause) ?? '') ?? messageOf(cause);
    throw new VerbatimError(`${file} cannot be written: ${reason}.`, { cause });
  }
}

/** Deletes what writes of a killed process have left in a folder, for the one process that writes there. */
export async function sweepHalfWritten(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.isFile() && HALF_WRITTEN.test(entry.name))
      await rm(path.join(folder, entry.name), { force: true });
  }
}

async function writeThrough(file: string, content: FileContent): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    const pieces = typeof content === 'string' || content instanceof Uint8Array ? [content] : content;
    for (const piece of pieces) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What Windows, network disks and the like say that cannot bring the names in a folder to disk by themselves. */
const NO_SYNC = new Set(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

/** Waits until a file, or the names in a folder, would survive a power cut, where the disk can tell. */
export async function syncToDisk(file: string, openFile = open): Promise<void> {
  try {
    const handle = await openFile(file, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!NO_SYNC.has(codeOf(error) ?? '')) throw error;
  }
}
