import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { VerbatimError } from '../errors.js';
import { codeOf, IndexLockedError, toIndexError } from './indexErrors.js';

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
        lockfilePath: path.join(folder, 'writer.lock'),
        stale: STALE_MS,
        update: RENEW_MS,
        onCompromised,
      });
      return { signal: lost.signal, release: () => release().catch(ignoreLost(lost.signal)) };
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

/** A lock that was lost cannot be released, and need not be. */
function ignoreLost(lost: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!lost.aborted && codeOf(error) !== 'ERELEASED' && codeOf(error) !== 'ENOENT') throw error;
  };
}
