import { Worker } from 'node:worker_threads';
import { messageOf } from '../errors.js';
import type { Answer, FromChild, ToChild } from './messages.js';

/**
 * Answers the requests of the process that forked this one with forkChild, one `answer` a request. What `load` throws
 * makes this process unable; what `answer` throws fails that request alone.
 */
export async function serveParent(load: () => Promise<Answer<never, unknown>>): Promise<void> {
  // Nothing outlives the parent, however it ended.
  process.on('disconnect', () => process.exit(0));
  endWithParent();
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
 * Looks every second whether the parent is still there, also while the main thread is busy and sees no `disconnect`.
 */
function endWithParent(): void {
  const watch = `
    const { workerData: parent } = require('node:worker_threads');
    setInterval(() => {
      try {
        if (process.ppid === parent) return void process.kill(parent, 0);
      } catch {}
      process.kill(process.pid, 'SIGKILL');
    }, 1000);`;
  new Worker(watch, { eval: true, workerData: process.ppid, execArgv: [] }).unref();
}
