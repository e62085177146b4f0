import { messageOf, VerbatimError } from '../errors.js';
import { type Child, ProcessEndedError, UnableError } from './forkChild.js';

export interface ProcessStatus {
  /** `restarting`: it ended and waits for its next start. */
  readonly state: 'loading' | 'ready' | 'restarting' | 'stopped';
  readonly pid: number | undefined;
  /** How often it was started again. */
  readonly restarts: number;
  /** `at` in milliseconds since 1970; null if it never failed. */
  readonly lastFailure: { readonly at: number; readonly message: string } | null;
}

interface SuperviseOptions<Request, Value> {
  /** Begins sentences, such as "The model process". */
  readonly name: string;
  readonly fork: () => Child<Request, Value>;
  /** A process that is not ready by then is killed. */
  readonly loadLimitMs: number;
  /** Gets one sentence for each time that the process ended. */
  readonly onNotice: (sentence: string) => void;
  /** How long to wait before the first, second, ... start in a row without an answer; the last one repeats. */
  readonly backOffMs?: readonly number[];
}

/** A child process that is started again whenever it ends, hangs or cannot load. */
export interface Supervised<Request, Value> {
  /**
   * A process that ends, or has not answered after the limit and is killed, is asked a second time. Rejects with an
   * UnableError as long as the process cannot load, with a VerbatimError after the second time, or with the error of
   * the request itself.
   */
  request(request: Request, limitMs: number): Promise<Value>;
  status(): ProcessStatus;
  /** Kills the process; all requests are rejected. */
  end(): Promise<void>;
}

const BACK_OFF_MS = [0, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000];
const ATTEMPTS = 2;
const MS_PER_SECOND = 1_000;

export function supervise<Request, Value>(
  options: SuperviseOptions<Request, Value>,
): Supervised<Request, Value> {
  const { name, fork, loadLimitMs, onNotice, backOffMs = BACK_OFF_MS } = options;
  let child: Child<Request, Value> | null = null;
  let isReady = false;
  let isStopped = false;
  let restarts = -1;
  /** In a row: an answer ends the row. */
  let failures = 0;
  let lastFailure: { readonly at: number; readonly message: string; readonly error: Error } | null = null;
  let nextStart: NodeJS.Timeout | null = null;
  const waiting = new Set<() => void>();
  const killedFor = new WeakMap<Child<Request, Value>, Error>();

  const kill = (running: Child<Request, Value>, reason: Error): void => {
    killedFor.set(running, reason);
    void running.end();
  };

  const start = (): void => {
    nextStart = null;
    isReady = false;
    restarts++;
    let running: Child<Request, Value>;
    try {
      running = child = fork();
    } catch (cause) {
      fail(new Error(`cannot be started (${messageOf(cause)})`, { cause }));
      return;
    }
    const limit = setTimeout(
      () => kill(running, new Error(`was not ready after ${loadLimitMs / MS_PER_SECOND} s and was stopped`)),
      loadLimitMs,
    ).unref();
    running.ready
      .then(
        () => (isReady = true),
        (error: unknown) => {
          if (error instanceof UnableError) kill(running, error);
        },
      )
      .finally(() => clearTimeout(limit));
    void running.ended.then((how) => {
      if (child === running) fail(killedFor.get(running) ?? new Error(`ended (${how})`));
    });
    wake();
  };

  const fail = (error: Error): void => {
    if (isStopped) return;
    child = null;
    isReady = false;
    const message =
      error instanceof UnableError ? `${name} cannot start: ${error.message}` : `${name} ${error.message}.`;
    lastFailure = { at: Date.now(), message, error };
    const delay = backOffMs[Math.min(failures, backOffMs.length - 1)] ?? 0;
    failures++;
    const when = delay === 0 ? 'now' : `in ${delay / MS_PER_SECOND} s`;
    onNotice(`${message} It starts again ${when}.`);
    nextStart = setTimeout(start, delay).unref();
    // Nobody waits for what the operator has to repair.
    if (error instanceof UnableError) wake();
    else if (waiting.size > 0) nextStart.ref();
  };

  const wake = (): void => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };

  /** The running process, as soon as there is one. */
  const running = async (): Promise<Child<Request, Value>> => {
    for (;;) {
      if (isStopped) throw new VerbatimError(`${name} was stopped.`);
      if (child?.isAlive() === true) return child;
      if (child === null && lastFailure?.error instanceof UnableError) throw lastFailure.error;
      // A dying process has to be gone before the next one starts.
      if (child !== null) await child.end();
      nextStart?.ref();
      if (child === null) await new Promise<void>((resolve) => waiting.add(resolve));
    }
  };

  const attempt = async (request: Request, limitMs: number): Promise<Value> => {
    const asked = await running();
    let limit: NodeJS.Timeout | undefined;
    const onLimit = () =>
      kill(asked, new Error(`did not answer for ${limitMs / MS_PER_SECOND} s and was stopped`));
    asked.ready.then(
      () => (limit = setTimeout(onLimit, limitMs)),
      () => undefined,
    );
    return asked.request(request).finally(() => clearTimeout(limit));
  };

  start();
  return {
    async request(request, limitMs) {
      for (let tried = 1; ; tried++) {
        try {
          const value = await attempt(request, limitMs);
          failures = 0;
          return value;
        } catch (error) {
          if (isStopped) throw new VerbatimError(`${name} was stopped.`, { cause: error });
          if (!(error instanceof ProcessEndedError)) {
            if (!(error instanceof UnableError)) failures = 0;
            throw error;
          }
          if (tried === ATTEMPTS) {
            throw new VerbatimError(`${name} ended twice on one request. The log has the cause.`, {
              cause: error,
            });
          }
        }
      }
    },
    status: () => ({
      state: isStopped ? 'stopped' : child === null ? 'restarting' : isReady ? 'ready' : 'loading',
      pid: child?.isAlive() === true ? child.pid : undefined,
      restarts,
      lastFailure: lastFailure && { at: lastFailure.at, message: lastFailure.message },
    }),
    async end() {
      isStopped = true;
      if (nextStart !== null) clearTimeout(nextStart);
      wake();
      await child?.end();
    },
  };
}
