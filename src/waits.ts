import { setTimeout as delay } from 'node:timers/promises';

/** Waits until a promise settles, either way, but not longer than this. Returns whether it has settled. */
export async function atMost(milliseconds: number, promise: Promise<unknown>): Promise<boolean> {
  const waiting = new AbortController();
  const settled = promise.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, delay(milliseconds, false, { signal: waiting.signal })]);
  } finally {
    waiting.abort();
  }
}

/** Waits for a promise, but rejects with the signal's reason when that is aborted first. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  const done = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), {
      once: true,
      signal: done.signal,
    });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    done.abort();
  }
}
