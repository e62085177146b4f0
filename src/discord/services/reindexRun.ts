import type { IndexReport } from '../../index/indexArticles.js';
import type { Newsdesk, ReindexOptions } from '../../newsdesk/newsdesk.js';

/** The one indexing run that may be under way. */
export interface ReindexRun {
  isRunning(): boolean;
  /** Null when one is under way already. Rejects with the reason of `cancel`. */
  start(options: Omit<ReindexOptions, 'signal'>): Promise<IndexReport> | null;
  /** Whether there was one to cancel. */
  cancel(reason: Error): boolean;
}

export function createReindexRun(newsdesk: Newsdesk): ReindexRun {
  let running: AbortController | null = null;
  return {
    isRunning: () => running !== null,
    start(options) {
      if (running !== null) return null;
      const controller = new AbortController();
      running = controller;
      return newsdesk.reindex({ ...options, signal: controller.signal }).finally(() => {
        running = null;
      });
    },
    cancel(reason) {
      running?.abort(reason);
      return running !== null;
    },
  };
}
