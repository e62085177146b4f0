import { fork, type ChildProcess } from 'node:child_process';
import type { EmbeddingReply, EmbeddingRequest, EmbeddingValue } from './embeddingProtocol.js';
import { ModelError } from './modelFiles.js';

/** The process ended while it owed an answer. */
export class ProcessEndedError extends Error {
  override name = 'ProcessEndedError';
}

/** One run of the embedding process. */
export interface EmbeddingChild {
  /** Of the system. */
  readonly pid: number | undefined;
  readonly isAlive: () => boolean;
  /** Rejects with a ModelError for a model that cannot be loaded, with a ProcessEndedError, or with what the request itself failed of. */
  request(request: EmbeddingRequest): Promise<EmbeddingValue>;
  /** Ends the process and resolves when it is gone. */
  end(): Promise<void>;
}

interface Waiting {
  resolve(value: EmbeddingValue): void;
  reject(error: Error): void;
}

/** Starts the process at once; a request made before it is ready waits for it. */
export function forkEmbeddingChild(entry: URL, args: readonly string[]): EmbeddingChild {
  const child: ChildProcess = fork(entry, [...args], {
    serialization: 'advanced',
    // Sources need their loader; that of a test runner does not reach another process.
    execArgv: entry.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, Waiting>();
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const fail = (error: Error) => {
    for (const request of waiting.values()) request.reject(error);
    waiting.clear();
  };

  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (reply: EmbeddingReply) => {
      if (reply.kind === 'ready') resolve();
      else if (reply.kind === 'unable') reject(new ModelError(reply.message));
      else settle(waiting, reply);
    });
    child.once('error', (cause) => {
      const error = new ProcessEndedError('The embedding process cannot be started.', { cause });
      reject(error);
      fail(error);
    });
    void exited.then(() => {
      const error = new ProcessEndedError(
        `The embedding process stopped (${child.signalCode ?? `code ${child.exitCode ?? '?'}`}).`,
      );
      reject(error);
      fail(error);
    });
  });
  ready.catch(() => undefined);

  return {
    pid: child.pid,
    isAlive: () => child.connected && child.exitCode === null && child.signalCode === null,
    async request(request) {
      await ready;
      return new Promise((resolve, reject) => {
        waiting.set(request.id, { resolve, reject });
        // A process that cannot be reached is dying: its exit rejects all that waits.
        child.send(request, (error) => {
          if (error !== null) child.kill('SIGKILL');
        });
      });
    },
    async end() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

function settle(waiting: Map<number, Waiting>, reply: Extract<EmbeddingReply, { id: number }>): void {
  const request = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.kind === 'done') request?.resolve(reply.value);
  else request?.reject(new Error(reply.message));
}
