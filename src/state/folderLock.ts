import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { codeOf, type VerbatimError } from '../errors.js';

/** A lock not renewed for so long belongs to a process that was killed. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;
/** Longer than a lock takes to become stale, so that a start right after a kill succeeds. */
const WAIT_MS = 8_000;
const RETRY_MS = 200;

export interface FolderLockOptions {
  /** Created when it is missing. */
  readonly folder: string;
  /** In the folder; a folder itself, because making one tells at once whether it was there. */
  readonly name: string;
  /** What the process that holds it loses when the lock is lost, as after the machine slept. */
  readonly onLost: (cause: Error) => VerbatimError;
  /** What is thrown when another process keeps it. */
  readonly onHeld: (cause: unknown) => VerbatimError;
  /** What is thrown when the disk does not allow a lock. */
  readonly onFailure: (cause: unknown) => VerbatimError;
  readonly signal?: AbortSignal;
}

export interface FolderLock {
  /** Aborts when the lock was lost: nothing more may be written. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/** Makes this process the only one that writes to a folder. Waits some seconds for another one, which may be about to end. */
export async function takeFolderLock(options: FolderLockOptions): Promise<FolderLock> {
  const { folder, name, onLost, onHeld, onFailure, signal } = options;
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
