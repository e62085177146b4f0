import type { Newsdesk } from '../../newsdesk/newsdesk.js';
import type { ReindexOptions, ReindexReport } from '../../newsdesk/servedIndex.js';

/** The one indexing run that may be under way. */
export interface ReindexRun {
  isRunning(): boolean;
  /** Resolves when the run that is under way, if any, has ended, however. */
  ended(): Promise<void>;
  /** Null when one is under way already. Rejects with the reason of `cancel`. */
  start(options: Omit<ReindexOptions, 'signal'>): Promise<ReindexReport> | null;
  /** Whether there was one to cancel. */
  cancel(reason: Error): boolean;
}

export function createReindexRun(newsdesk: Newsdesk): ReindexRun {
  let running: AbortController | null = null;
  let last: Promise<unknown> = Promise.resolve();
  return {
    isRunning: () => running !== null,
    ended: () => last.then(() => undefined),
    start(options) {
      if (running !== null) return null;
      const controller = new AbortController();
      running = controller;
      const run = newsdesk.reindex({ ...options, signal: controller.signal }).finally(() => {
        running = null;
      });
      last = run.catch(() => undefined);
      return run;
    },
    cancel(reason) {
      running?.abort(reason);
      return running !== null;
    },
  };
}
