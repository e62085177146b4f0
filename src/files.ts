import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, VerbatimError } from './errors.js';

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

/** As replaceFile names them. */
const HALF_WRITTEN = /\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/u;

/**
 * Writes a file so that a reader, or a start after a power cut, finds the old content or the new one, never a part: a
 * temporary file `<name>.<random>.tmp` beside it, brought to disk, then renamed. Throws a VerbatimError in one
 * sentence.
 */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${randomUUID()}.tmp`;
  try {
    await writeThrough(temporary, content);
    await rename(temporary, file);
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

async function writeThrough(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Waits until a file, or the names in a folder, would survive a power cut. */
export async function syncToDisk(file: string): Promise<void> {
  const handle = await open(file, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
