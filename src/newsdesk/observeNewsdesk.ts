import type { Answer } from '../answer/answer.js';
import { UsageError } from '../errors.js';
import type { Observer } from '../operation/observer.js';
import type { Newsdesk } from './newsdesk.js';

/** The same newsdesk, which tells of each answer and of each indexing run how it ended and how long it took. */
export function observeNewsdesk(newsdesk: Newsdesk, observer: Observer): Newsdesk {
  return {
    ...newsdesk,

    async ask(question, options) {
      const started = performance.now();
      const tell = (kind: Answer['kind'] | 'refused' | 'failed', answer: Answer | null) =>
        observer.answered({
          kind,
          ms: performance.now() - started,
          passages: answer !== null && 'passages' in answer ? answer.passages.length : 0,
          timings: answer !== null && 'timings' in answer ? { ...answer.timings } : null,
        });
      try {
        const answer = await newsdesk.ask(question, options);
        tell(answer.kind, answer);
        return answer;
      } catch (error) {
        tell(error instanceof UsageError ? 'refused' : 'failed', null);
        throw error;
      }
    },

    async reindex(options) {
      const started = performance.now();
      try {
        const report = await newsdesk.reindex(options);
        observer.indexed('done', performance.now() - started);
        return report;
      } catch (error) {
        const isCanceled = options?.signal?.aborted ?? false;
        observer.indexed(isCanceled ? 'canceled' : 'failed', performance.now() - started);
        throw error;
      }
    },
  };
}
