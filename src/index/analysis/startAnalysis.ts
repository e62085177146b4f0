import type { SourceArticle } from '../../article/loadArticles.js';
import { messageOf, VerbatimError } from '../../errors.js';
import { type Child, forkChild, ProcessEndedError } from '../../process/forkChild.js';
import type { AnalyzedArticle } from '../indexedArticle.js';

/** `message`: why the file is no part of the index, in a sentence or two. */
export type Analyzed =
  | { readonly kind: 'analyzed'; readonly article: AnalyzedArticle }
  | { readonly kind: 'fault'; readonly message: string };

/** Analyzes one article after another. */
export interface Analysis {
  /** Rejects with the reason of `signal`, or with a VerbatimError if there is no process to do it. */
  analyze(source: SourceArticle, signal: AbortSignal): Promise<Analyzed>;
  close(): Promise<void>;
}

interface StartAnalysisOptions {
  /** How long one file may take; default a minute and a second for each 10,000 characters. */
  readonly limitMs?: (source: SourceArticle) => number;
  /** The program that is forked; default analysisProcess beside this file. */
  readonly entry?: URL;
}

const NAME = 'The analysis process';
/** One end may come from outside. */
const ATTEMPTS = 2;
const LOAD_LIMIT_MS = 120_000;
const BASE_LIMIT_MS = 60_000;
/** News take 0.01 ms a character; a busy machine may take ten times as long. */
const LIMIT_MS_A_CHARACTER = 0.1;
const MS_PER_SECOND = 1_000;

/**
 * Analysis takes seconds for long texts, and nobody knows for which texts it takes for ever. So it runs in a process
 * of its own, which starts with the first article: a file that takes too long, or that the process ends under twice,
 * is a fault.
 */
export function startAnalysis(options: StartAnalysisOptions = {}): Analysis {
  const { limitMs = defaultLimit } = options;
  const entry =
    options.entry ?? new URL(import.meta.url.replace(/startAnalysis(\.\w+)$/u, 'analysisProcess$1'));
  let child: Child<SourceArticle, Analyzed> | null = null;

  const startedChild = async (): Promise<Child<SourceArticle, Analyzed>> => {
    if (child?.isAlive() !== true) child = forkChild(NAME, entry);
    const started = child;
    const limit = setTimeout(() => void started.end(), LOAD_LIMIT_MS);
    try {
      await started.ready;
      return started;
    } catch (cause) {
      const message = 'The process that analyzes articles cannot be started. Try again, or start again.';
      throw new VerbatimError(message, { cause });
    } finally {
      clearTimeout(limit);
    }
  };

  /** Null if the process ended under the file for no reason of its own. */
  const attempt = async (source: SourceArticle, seconds: number): Promise<Analyzed | null> => {
    const running = await startedChild();
    const late = AbortSignal.timeout(Math.ceil(seconds * MS_PER_SECOND));
    const stop = () => void running.end();
    late.addEventListener('abort', stop);
    try {
      return await running.request(source);
    } catch (error) {
      if (!(error instanceof ProcessEndedError)) return faultOf(error);
      return late.aborted
        ? tooMuch(`Its analysis took more than ${Math.ceil(seconds)} s and was stopped.`)
        : null;
    } finally {
      late.removeEventListener('abort', stop);
    }
  };

  return {
    async analyze(source, signal) {
      signal.throwIfAborted();
      // Also while the process starts.
      const stop = () => void child?.end();
      signal.addEventListener('abort', stop);
      try {
        for (let tried = 0; tried < ATTEMPTS; tried++) {
          const analyzed = await attempt(source, limitMs(source) / MS_PER_SECOND);
          signal.throwIfAborted();
          if (analyzed !== null) return analyzed;
        }
        return tooMuch('The process that analyzes articles ended twice under this file.');
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    async close() {
      await child?.end();
    },
  };
}

/** What the analysis of a file has thrown, as a fault of the file. */
export function faultOf(error: unknown): Analyzed {
  const message =
    error instanceof VerbatimError
      ? error.message
      : `The file cannot be analyzed (${messageOf(error)}). Report the error with the file, or remove the file.`;
  return { kind: 'fault', message };
}

function tooMuch(what: string): Analyzed {
  return { kind: 'fault', message: `${what} Divide the file into shorter articles, or remove it.` };
}

function defaultLimit({ content }: SourceArticle): number {
  const length = typeof content === 'string' ? content.length : content.text.length;
  return BASE_LIMIT_MS + length * LIMIT_MS_A_CHARACTER;
}
