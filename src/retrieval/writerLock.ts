import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { VerbatimError } from '../errors.js';
import { codeOf, IndexLockedError, toIndexError } from './indexErrors.js';

/** In the index folder; a folder itself, because making one tells at once whether it was there. */
export const LOCK_NAME = 'writer.lock';

/** A lock not renewed for so long belongs to a process that was killed. */
const STALE_MS = 5_000;
const RENEW_MS = 1_000;
/** Longer than a lock takes to become stale, so that a start right after a kill succeeds. */
const WAIT_MS = 8_000;
const RETRY_MS = 200;

export interface WriterLock {
  /** Aborts when the lock was lost, as after the machine slept: nothing more may be written. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/**
 * Makes this process the only one that writes to the index folder, which is created. Waits some seconds for another
 * writer, then throws an IndexLockedError.
 */
export async function takeWriterLock(folder: string, signal?: AbortSignal): Promise<WriterLock> {
  const lost = new AbortController();
  const onCompromised = (cause: Error) => {
    lost.abort(
      new VerbatimError(`Building the index in ${folder} stopped because it lost its lock; try again.`, {
        cause,
      }),
    );
  };
  const deadline = Date.now() + WAIT_MS;
  for (;;) {
    signal?.throwIfAborted();
    try {
      await mkdir(folder, { recursive: true });
      const release = await lock(folder, {
        lockfilePath: path.join(folder, LOCK_NAME),
        stale: STALE_MS,
        update: RENEW_MS,
        onCompromised,
      });
      // A lock that cannot be released is lost or becomes stale by itself.
      return { signal: lost.signal, release: () => release().catch(() => undefined) };
    } catch (error) {
      if (codeOf(error) !== 'ELOCKED') throw toIndexError(folder, error);
      if (Date.now() >= deadline) {
        throw new IndexLockedError(
          `Another process is building the index in ${folder}; wait until it is done and try again.`,
          { cause: error },
        );
      }
    }
    await delay(RETRY_MS);
  }
}
