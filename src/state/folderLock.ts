import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { codeOf, type VerbatimError } from '../errors.js';
import { createPatientFs, type LockFs } from './patientFs.js';

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
  /** Default the system's. */
  readonly fs?: LockFs;
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
  const { folder, name, onLost, onHeld, onFailure, signal, fs } = options;
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
        fs: createPatientFs(fs),
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
