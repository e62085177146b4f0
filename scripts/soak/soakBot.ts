import { utimes } from 'node:fs/promises';
import path from 'node:path';
import { LOCK_NAME } from '../../src/index/store/writerLock.js';
import type { Playground } from '../../src/playground/playground.js';
import { type Child, forkChild } from '../../src/process/forkChild.js';
import { STATE_LOCK_NAME } from '../../src/state/stateFolder.js';

/** What the bot's process does next, at a time in ms since 1970. */
export interface SoakRequest {
  readonly kind: 'clock' | 'reindex' | 'tick' | 'memory' | 'stop';
  readonly now: number;
}

/** The bot in a process of its own, which can be killed at any moment. */
interface SoakBot {
  /** Sets the clock of the bot, and has it do that. Rejects when it is killed meanwhile. */
  request(kind: SoakRequest['kind']): Promise<number>;
  /** Stops it as a signal does, and starts it again. */
  restart(): Promise<void>;
  /** Kills it, and starts it again. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const PROCESS = new URL('soakProcess.ts', import.meta.url);

export async function startSoakBot(folder: string, log: string, playground: Playground): Promise<SoakBot> {
  const start = async (): Promise<Child<SoakRequest, number>> => {
    const args = [playground.apiUrl, playground.token, String(playground.now()), folder, log];
    const child = forkChild<SoakRequest, number>('The bot of the soak', PROCESS, args);
    await child.ready;
    return child;
  };
  let child = await start();
  const request = (kind: SoakRequest['kind']) => child.request({ kind, now: playground.now() });
  const stop = async (): Promise<void> => {
    await request('stop');
    await child.end();
  };
  return {
    request,
    stop,
    async restart() {
      await stop();
      child = await start();
    },
    async kill() {
      await child.end();
      // The locks that were left look as old as they are some seconds later.
      for (const lock of [path.join('state', STATE_LOCK_NAME), path.join('index', LOCK_NAME)])
        await utimes(path.join(folder, lock), 0, 0).catch(() => undefined);
      child = await start();
    },
  };
}
