import { ProcessEndedError } from '../../process/forkChild.js';
import { startOnDemand } from '../../process/onDemand.js';
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
  const reader = startOnDemand<ReadingRequest, ReadingAnswer>({
    name: 'The process that reads feeds',
    entry,
    limitMs,
  });
  return {
    ...reader,
    async read(request) {
      try {
        return await reader.request(request);
      } catch (error) {
        if (!(error instanceof ProcessEndedError)) throw error;
        return { kind: 'fault', message: 'It takes too long to read, or too much memory.' };
      }
    },
  };
}
