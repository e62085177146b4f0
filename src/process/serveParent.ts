import { Worker } from 'node:worker_threads';
import { messageOf } from '../errors.js';
import type { Answer, FromChild, ToChild } from './messages.js';

interface ServeOptions {
  /** Resident memory: a process that takes more is killed. Default without a limit. */
  readonly maxMemoryBytes?: number;
}

/** Memory may grow fast. */
const MEMORY_LOOK_MS = 50;
const PARENT_LOOK_MS = 1_000;

/**
 * Answers the requests of the process that forked this one with forkChild, one `answer` a request. What `load` throws
 * makes this process unable; what `answer` throws fails that request alone.
 */
export async function serveParent(
  load: () => Promise<Answer<never, unknown>>,
  { maxMemoryBytes = Infinity }: ServeOptions = {},
): Promise<void> {
  // Nothing outlives the parent, however it ended.
  process.on('disconnect', () => process.exit(0));
  watchProcess(maxMemoryBytes);
  // Ctrl+C and a service manager reach the whole group; the parent decides when this process ends.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => undefined);

  // A parent that has gone needs no answer.
  const send = (message: FromChild<unknown>) => void process.send?.(message, () => undefined);
  try {
    const answer = await load();
    process.on('message', ({ id, request }: ToChild<never>) => {
      // Also what a function throws at once becomes a rejection.
      void Promise.resolve(request)
        .then(answer)
        .then(
          (value) => send({ kind: 'done', id, value }),
          (error: unknown) => send({ kind: 'failed', id, message: messageOf(error) }),
        );
    });
    send({ kind: 'ready' });
  } catch (error) {
    send({ kind: 'unable', message: messageOf(error) });
  }
}

/**
 * Looks whether the parent is still there and how much memory there is in use, also while the main thread is busy and
 * sees no `disconnect`.
 */
function watchProcess(maxMemoryBytes: number): void {
  const everyMs = Number.isFinite(maxMemoryBytes) ? MEMORY_LOOK_MS : PARENT_LOOK_MS;
  const watch = `
    const { workerData: { parent, maxMemoryBytes, everyMs } } = require('node:worker_threads');
    setInterval(() => {
      try {
        const isSmall = maxMemoryBytes === Infinity || process.memoryUsage.rss() <= maxMemoryBytes;
        if (isSmall && process.ppid === parent) return void process.kill(parent, 0);
      } catch {}
      process.kill(process.pid, 'SIGKILL');
    }, everyMs);`;
  new Worker(watch, {
    eval: true,
    workerData: { parent: process.ppid, maxMemoryBytes, everyMs },
    execArgv: [],
  }).unref();
}
