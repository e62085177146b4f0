import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './listFiles.js';

/** By file, as listFiles names it: a text that changes when the file is written, replaced or renamed. */
export type FolderStamps = ReadonlyMap<string, string>;

/** Looks at the files of a folder of articles, without reading them. Throws a VerbatimError if that cannot be read. */
export async function stampFolder(folder: string): Promise<FolderStamps> {
  const stamps = new Map<string, string>();
  for (const file of await listFiles(folder, [])) {
    // A file that is gone meanwhile is as one that was never there.
    const status = await stat(path.join(folder, file), { bigint: true }).catch(() => null);
    if (status !== null) stamps.set(file, `${status.ino}-${status.size}-${status.mtimeNs}`);
  }
  return stamps;
}

/** The files that are there and were not so before: new, written or replaced. */
export function writtenSince(before: FolderStamps, after: FolderStamps): string[] {
  return [...after].filter(([file, stamp]) => before.get(file) !== stamp).map(([file]) => file);
}

/** Whether nothing was written, removed or renamed. */
export function isSameFolder(before: FolderStamps, after: FolderStamps): boolean {
  return before.size === after.size && writtenSince(before, after).length === 0;
}
