import { type BigIntStats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import { listFiles } from './listFiles.js';

/** By file, as listFiles names it: a text that changes when the file is written, replaced or renamed. */
export type FolderStamps = ReadonlyMap<string, string>;

/** Files that are looked at together: one after another takes five times the processor. */
const AT_ONCE = 64;
const NS_PER_MS = 1e6;

/** In milliseconds, see stampFolder. */
const SLOW_MS = 5;

/**
 * Looks at the files of a folder of articles, without reading them. Throws a VerbatimError if that cannot be read. To
 * look at each in the background takes the processor four times as long, so that is done only on a disk that needs
 * more than `slowMs` for AT_ONCE files, such as one in the network.
 */
export async function stampFolder(folder: string, slowMs = SLOW_MS): Promise<FolderStamps> {
  const stamps = new Map<string, string>();
  const files = await listFiles(folder, []);
  let isSlow = slowMs <= 0;
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = files.slice(at, at + AT_ONCE);
    const started = performance.now();
    const found = isSlow
      ? await Promise.all(
          some.map((file) => stat(path.join(folder, file), { bigint: true }).catch(() => null)),
        )
      : some.map((file) => statOf(path.join(folder, file)));
    if (!isSlow) {
      isSlow = performance.now() - started > slowMs;
      await pause();
    }
    for (const [i, status] of found.entries()) {
      const file = some[i];
      if (status !== null && file !== undefined)
        stamps.set(file, `${status.ino}-${status.size}-${status.mtimeNs}`);
    }
  }
  return stamps;
}

/** Null for a file that is gone meanwhile, as for one that was never there. */
function statOf(file: string): BigIntStats | null {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return null;
  }
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
