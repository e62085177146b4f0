import { stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from './listFiles.js';

/** By file, as listFiles names it: a text that changes when the file is written, replaced or renamed. */
export type FolderStamps = ReadonlyMap<string, string>;

/** Files that are looked at together: one after another takes five times the processor. */
const AT_ONCE = 64;
const NS_PER_MS = 1e6;

/** Looks at the files of a folder of articles, without reading them. Throws a VerbatimError if that cannot be read. */
export async function stampFolder(folder: string): Promise<FolderStamps> {
  const stamps = new Map<string, string>();
  const files = await listFiles(folder, []);
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    // A file that is gone meanwhile is as one that was never there.
    const found = await Promise.all(
      some.map((file) => stat(path.join(folder, file), { bigint: true }).catch(() => null)),
    );
    for (const [i, status] of found.entries()) {
      const file = some[i];
      if (status !== null && file !== undefined)
        stamps.set(file, `${status.ino}-${status.size}-${status.mtimeNs}`);
    }
  }
  return stamps;
}

/** When the file of a stamp was written, in milliseconds since 1970. */
export function writtenAt(stamp: string): number {
  return Number(stamp.slice(stamp.lastIndexOf('-') + 1)) / NS_PER_MS;
}

/** The files that are there and were not so before: new, written or replaced. */
export function writtenSince(before: FolderStamps, after: FolderStamps): string[] {
  return [...after].filter(([file, stamp]) => before.get(file) !== stamp).map(([file]) => file);
}

/** Whether nothing was written, removed or renamed. */
export function isSameFolder(before: FolderStamps, after: FolderStamps): boolean {
  return before.size === after.size && writtenSince(before, after).length === 0;
}
