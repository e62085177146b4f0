import { type Child, forkChild, ProcessEndedError } from '../../process/forkChild.js';
import type { ReadingAnswer, ReadingRequest } from './reading.js';

/** Reads feeds and pages of strangers. */
export interface Reading {
  /** Never rejects for what it reads: that is a fault. */
  read(request: ReadingRequest): Promise<ReadingAnswer>;
  /** Ends the process when all requests so far are done; the next one starts another. */
  rest(): Promise<void>;
  /** Ends the process at once; requests that wait end with a fault. */
  end(): Promise<void>;
}

interface StartReadingOptions {
  /** How long one feed or page may take; default 30 s, of which nearly all take some milliseconds. */
  readonly limitMs?: number;
  /** The program that is forked; default readingProcess beside this file. */
  readonly entry?: URL;
}

const LIMIT_MS = 30_000;

/**
 * Nobody knows for which text a parser takes for ever: a megabyte of "<" is one. So reading has a process of its own,
 * which starts with the first request; what takes too long, or ends the process, is a fault.
 */
export function startReading(options: StartReadingOptions = {}): Reading {
  const { limitMs = LIMIT_MS } = options;
  const entry =
    options.entry ?? new URL(import.meta.url.replace(/startReading(\.\w+)$/u, 'readingProcess$1'));
  let child: Child<ReadingRequest, ReadingAnswer> | null = null;
  /** One after another, so that a limit is that of one request. */
  let last: Promise<unknown> = Promise.resolve();

  const readOne = async (request: ReadingRequest): Promise<ReadingAnswer> => {
    if (child?.isAlive() !== true) child = forkChild('The process that reads feeds', entry);
    const running = child;
    let limit: NodeJS.Timeout | undefined;
    running.ready.then(
      () => (limit = setTimeout(() => void running.end(), limitMs)),
      () => undefined,
    );
    try {
      return await running.request(request);
    } catch (error) {
      if (!(error instanceof ProcessEndedError)) throw error;
      return { kind: 'fault', message: 'It takes too long to read, or too much memory.' };
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
    read: (request) => inTurn(() => readOne(request)),
    rest: () => inTurn(end),
    end,
  };
}
