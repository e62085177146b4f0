import { type ChildProcess, fork } from 'node:child_process';
import { VerbatimError } from '../errors.js';
import { childEnvironment } from './childEnvironment.js';
import type { FromChild, ToChild } from './messages.js';

/** The process ended while it owed an answer. */
export class ProcessEndedError extends Error {
  override name = 'ProcessEndedError';
}

/** The process cannot do its work at all; the message says why. */
export class UnableError extends VerbatimError {
  override name = 'UnableError';
}

/** One run of a child process that answers requests. While it owes no answer it does not keep the parent alive. */
export interface Child<Request, Value> {
  /** Of the system; undefined if the process could not be started. */
  readonly pid: number | undefined;
  readonly isAlive: () => boolean;
  /** Resolves when it can answer; rejects with an UnableError or a ProcessEndedError. */
  readonly ready: Promise<void>;
  /** Resolves when the process is gone, to how it ended: "SIGKILL" or "code 1". */
  readonly ended: Promise<string>;
  /** Waits until it is ready. Rejects as `ready` does, or with the error of the request itself. */
  request(request: Request): Promise<Value>;
  /** Kills the process and resolves when it is gone. */
  end(): Promise<void>;
}

interface Waiting<Value> {
  resolve(value: Value): void;
  reject(error: Error): void;
}

/** Starts a program that calls serveParent. `name` begins sentences, such as "The model process". */
export function forkChild<Request, Value>(
  name: string,
  entry: URL,
  args: readonly string[] = [],
): Child<Request, Value> {
  const child: ChildProcess = fork(entry, [...args], {
    serialization: 'advanced',
    env: childEnvironment(),
    // Sources need their loader; the one of a test runner does not reach another process.
    execArgv: entry.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting<Value>>();
  let lastId = 0;
  let owed = 0;
  const keepParentAlive = (isOwing: boolean): void => {
    owed += isOwing ? 1 : -1;
    if (owed === 0) {
      child.unref();
      child.channel?.unref();
    } else if (owed === 1 && isOwing) {
      child.ref();
      child.channel?.ref();
    }
  };

  const ended = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code ?? '?'}`));
    // A process that cannot be started never exits.
    child.once('error', (error) => {
      if (child.pid === undefined) resolve(error.message);
    });
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromChild<Value>) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'unable') reject(new UnableError(message.message));
      else settle(waiting, message);
    });
    void ended.then((how) => {
      const error = new ProcessEndedError(`${name} ended (${how}).`);
      reject(error);
      for (const request of waiting.values()) request.reject(error);
      waiting.clear();
    });
  });
  ready.catch(() => undefined);
  // The listener for messages has made the channel count.
  child.unref();
  child.channel?.unref();

  return {
    pid: child.pid,
    isAlive: () => child.connected && child.exitCode === null && child.signalCode === null,
    ready,
    ended,
    async request(request) {
      keepParentAlive(true);
      try {
        await ready;
        const id = ++lastId;
        return await new Promise<Value>((resolve, reject) => {
          waiting.set(id, { resolve, reject });
          // A process that cannot be reached is dying: its end rejects all that waits.
          child.send({ id, request } satisfies ToChild<Request>, (error) => {
            if (error !== null) child.kill('SIGKILL');
          });
        });
      } finally {
        keepParentAlive(false);
      }
    },
    async end() {
      keepParentAlive(true);
      child.kill('SIGKILL');
      await ended;
      keepParentAlive(false);
    },
  };
}

function settle<Value>(
  waiting: Map<number, Waiting<Value>>,
  message: Extract<FromChild<Value>, { readonly id: number }>,
): void {
  const request = waiting.get(message.id);
  waiting.delete(message.id);
  if (message.kind === 'done') request?.resolve(message.value);
  else request?.reject(new Error(message.message));
}
