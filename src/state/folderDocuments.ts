import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, VerbatimError } from '../errors.js';
import { replaceFile, sweepHalfWritten } from '../files.js';
import type { Documents, ListedDocument } from './documents.js';
import { takeFolderLock } from './folderLock.js';

/** A file is what the one process that holds the folder has made it, so it is known once it was read or written. */
const KNOWN = 'known';

/** Documents as files of a folder, which one process holds. */
export function folderDocuments(folder: string): Documents {
  const fileOf = (name: string) => path.join(folder, name);
  const changing = new Map<string, Promise<unknown>>();
  const write = async (name: string, text: string): Promise<void> => {
    // The folder of the state itself is not made again when its disk is gone.
    if (name.includes('/')) await makeFolder(path.dirname(fileOf(name)));
    await replaceFile(fileOf(name), text);
  };
  return {
    placeOf: fileOf,
    async load(name) {
      try {
        return { text: await readFile(fileOf(name), 'utf8'), revision: KNOWN };
      } catch (cause) {
        if (codeOf(cause) === 'ENOENT') return null;
        throw new VerbatimError(
          `${fileOf(name)} cannot be read (${codeOf(cause) ?? messageOf(cause)}). Check that it is a file, check its permissions, and start again.`,
          { cause },
        );
      }
    },
    change(name, known, change) {
      const changed = (changing.get(name) ?? Promise.resolve()).then(async () => {
        const text = change(undefined);
        if (text === null) return known;
        await write(name, text);
        return KNOWN;
      });
      changing.set(
        name,
        changed.catch(() => undefined),
      );
      return changed;
    },
    write,
    async rename(from, to) {
      try {
        await rename(fileOf(from), fileOf(to));
        return true;
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return false;
        throw error;
      }
    },
    remove: (name) => rm(fileOf(name), { force: true }),
    async list(inside) {
      const entries = await readdir(fileOf(inside), { withFileTypes: true }).catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw error;
      });
      const listed: ListedDocument[] = [];
      for (const entry of entries) {
        if (!entry.isFile()) continue;
        const status = await stat(path.join(fileOf(inside), entry.name)).catch(() => null);
        if (status !== null) listed.push({ name: entry.name, changedAt: status.mtimeMs });
      }
      return listed.sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    onChanged: () => undefined,
    async sweep(inside) {
      await sweepHalfWritten(fileOf(inside)).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
    },
    async together(inside, use, onHeld) {
      const lock = await takeFolderLock({
        // The library knows one lock for each folder, and the bot has that of the state.
        folder: fileOf(inside),
        name: `${inside}.lock`,
        onLost: onHeld,
        onHeld,
        onFailure: onHeld,
      });
      try {
        return await use();
      } finally {
        await lock.release();
      }
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}
