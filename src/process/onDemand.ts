import { type Child, forkChild } from './forkChild.js';

interface OnDemandOptions {
  /** Begins sentences, such as "The process that reads feeds". */
  readonly name: string;
  /** The program that is forked. */
  readonly entry: URL;
  /** How long one request may take; then the process is ended. */
  readonly limitMs: number;
}

/** A child process that starts with the first request, and with the next one after it has ended. */
interface OnDemand<Request, Value> {
  /**
   * One after another, so that a limit is that of one request. Rejects with a ProcessEndedError for what takes too long
   * or too much memory.
   */
  request(request: Request): Promise<Value>;
  /** Ends the process when all requests so far are done. */
  rest(): Promise<void>;
  /** Ends the process at once. */
  end(): Promise<void>;
}

export function startOnDemand<Request, Value>({
  name,
  entry,
  limitMs,
}: OnDemandOptions): OnDemand<Request, Value> {
  let child: Child<Request, Value> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const requestOne = async (request: Request): Promise<Value> => {
    if (child?.isAlive() !== true) child = forkChild<Request, Value>(name, entry);
    const running = child;
    let limit: NodeJS.Timeout | undefined;
    running.ready.then(
      () => (limit = setTimeout(() => void running.end(), limitMs)),
      () => undefined,
    );
    try {
      return await running.request(request);
    } finally {
      clearTimeout(limit);
    }
  };

  const end = async (): Promise<void> => {
    await child?.end();
    child = null;
  };

  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };

  return {
    request: (request) => inTurn(() => requestOne(request)),
    rest: () => inTurn(end),
    end,
  };
}
