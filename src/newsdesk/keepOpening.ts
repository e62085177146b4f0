import { setTimeout as delay } from 'node:timers/promises';
import type { Newsdesk } from './newsdesk.js';

interface KeepOpeningOptions {
  readonly onOpen: () => void;
  /** Called after each attempt that failed, with how long it is until the next. */
  readonly onFailure: (error: unknown, waitMs: number) => void;
  /** Before the second attempt, the third and so on; the last one repeats. */
  readonly waitsMs?: readonly number[];
}

export interface Opening {
  /** The first attempt: rejects when it failed. */
  readonly first: Promise<void>;
  /** Whether the last attempt failed. */
  readonly hasFailed: () => boolean;
  /** No further attempt is made. */
  readonly stop: () => void;
}

const WAITS_MS = [5_000, 15_000, 60_000, 300_000];

/** Opens the index, again and again until it is open: an operator may free the disk, or put articles there. */
export function keepOpening(
  newsdesk: Pick<Newsdesk, 'open'>,
  { onOpen, onFailure, waitsMs = WAITS_MS }: KeepOpeningOptions,
): Opening {
  const stopping = new AbortController();
  const { signal } = stopping;
  const isStopped = () => signal.aborted;
  let hasFailed = false;
  const first = newsdesk.open();
  const goOn = async (): Promise<void> => {
    let attempt = first;
    for (let failures = 0; ; failures++) {
      try {
        await attempt;
        hasFailed = false;
        onOpen();
        return;
      } catch (error) {
        if (isStopped()) return;
        hasFailed = true;
        const waitMs = waitsMs[Math.min(failures, waitsMs.length - 1)] ?? 0;
        onFailure(error, waitMs);
        await delay(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
        if (isStopped()) return;
        attempt = newsdesk.open();
      }
    }
  };
  void goOn();
  return { first, hasFailed: () => hasFailed, stop: () => stopping.abort() };
}
