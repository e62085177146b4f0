import fs from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { codeOf, type VerbatimError } from '../errors.js';

/** A lock that was not renewed for this long belongs to a killed process. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;
/** Longer than a lock takes to become stale, so that a start right after a kill succeeds. */
const WAIT_MS = 8_000;
const RETRY_MS = 200;

interface FolderLockOptions {
  /** Created when it is missing. */
  readonly folder: string;
  /** In the folder; a folder itself, because mkdir fails if it is there already. */
  readonly name: string;
  /** The reason of `signal` when the lock is lost, as after the machine slept. */
  readonly onLost: (cause: Error) => VerbatimError;
  /** The error if another process keeps the lock. */
  readonly onHeld: (cause: unknown) => VerbatimError;
  /** The error if the disk does not allow a lock. */
  readonly onFailure: (cause: unknown) => VerbatimError;
  readonly signal?: AbortSignal;
  /** Sets the time of a file; default that of the system. */
  readonly utimes?: typeof fs.utimes;
}

export interface FolderLock {
  /** Aborts when the lock was lost: nothing more may be written. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/**
 * Makes this process the only one that writes to a folder. Waits some seconds for another one, which may be about to
 * end.
 */
export async function takeFolderLock(options: FolderLockOptions): Promise<FolderLock> {
  const { folder, name, onLost, onHeld, onFailure, signal, utimes = fs.utimes } = options;
  const lost = new AbortController();
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    signal?.throwIfAborted();
    try {
      await mkdir(folder, { recursive: true });
      const release = await lock(folder, {
        lockfilePath: path.join(folder, name),
        stale: STALE_MS,
        update: RENEW_MS,
        fs: holdingOn(utimes),
        onCompromised: (cause) => lost.abort(onLost(cause)),
      });
      // A lock that cannot be released is lost or becomes stale by itself.
      return { signal: lost.signal, release: () => release().catch(() => undefined) };
    } catch (error) {
      if (codeOf(error) !== 'ELOCKED') throw onFailure(error);
      if (Date.now() >= deadline) throw onHeld(error);
    }
    await delay(RETRY_MS);
  }
}

/**
 * The file system for a lock that is kept when its disk cannot be written for a while: it counts as renewed as long
 * as its time is the one that was written last, so that no other process has taken it.
 */
function holdingOn(utimes: typeof fs.utimes): typeof fs {
  /** The time on disk, and the one that could not be written. */
  let unwritten: { readonly onDisk: number; readonly wanted: Date } | null = null;
  const stat = (file: string, done: (error: Error | null, stats?: fs.Stats) => void): void => {
    fs.stat(file, (error, stats) => {
      if (error !== null) done(error);
      else {
        if (stats.mtime.getTime() === unwritten?.onDisk) stats.mtime = unwritten.wanted;
        done(null, stats);
      }
    });
  };
  const renew = (file: string, accessed: Date, modified: Date, done: (error: Error | null) => void): void => {
    utimes(file, accessed, modified, (error) => {
      if (error === null) unwritten = null;
      if (error === null || !UNWRITABLE.has(codeOf(error) ?? '')) done(error);
      else {
        fs.stat(file, (gone, stats) => {
          if (gone !== null) done(gone);
          else {
            unwritten = { onDisk: stats.mtime.getTime(), wanted: modified };
            done(null);
          }
        });
      }
    });
  };
  return { ...fs, stat, utimes: renew } as unknown as typeof fs;
}

/** Errors of a disk that is read-only, full or broken, on which no other process can take the lock either. */
const UNWRITABLE: ReadonlySet<string> = new Set(['EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOSPC', 'EDQUOT']);
