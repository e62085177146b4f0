import type { SourceArticle } from '../../article/loadArticles.js';
import { VerbatimError } from '../../errors.js';
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
      throw new VerbatimError(
        'The process that analyzes articles cannot be started. Try again, or start again.',
        {
          cause,
        },
      );
    } finally {
      clearTimeout(limit);
    }
  };

  return {
    async analyze(source, signal) {
      const seconds = limitMs(source) / MS_PER_SECOND;
      for (let tried = 1; ; tried++) {
        signal.throwIfAborted();
        const running = await startedChild();
        const stop = () => void running.end();
        let isLate = false;
        const limit = setTimeout(() => {
          isLate = true;
          stop();
        }, seconds * MS_PER_SECOND);
        signal.addEventListener('abort', stop);
        try {
          return await running.request(source);
        } catch (error) {
          signal.throwIfAborted();
          if (!(error instanceof ProcessEndedError)) throw error;
          if (isLate) return fault(`Its analysis took more than ${Math.ceil(seconds)} s and was stopped.`);
          // One end may come from outside.
          if (tried === ATTEMPTS)
            return fault('The process that analyzes articles ended twice under this file.');
        } finally {
          clearTimeout(limit);
          signal.removeEventListener('abort', stop);
        }
      }
    },
    async close() {
      await child?.end();
    },
  };
}

function fault(what: string): Analyzed {
  return { kind: 'fault', message: `${what} Divide the file into shorter articles, or remove it.` };
}

function defaultLimit({ content }: SourceArticle): number {
  const length = typeof content === 'string' ? content.length : content.text.length;
  return BASE_LIMIT_MS + length * LIMIT_MS_A_CHARACTER;
}
