import type { Logger } from 'pino';
import type { AnswerKind, BriefingOutcome, IndexingOutcome, Metrics, ModelTask } from './metrics.js';

interface ObservedAnswer {
  readonly kind: AnswerKind;
  /** From the question to its answer, in milliseconds. */
  readonly ms: number;
  readonly passages: number;
  /** How long parts of it took, in milliseconds; null where it did not come so far. */
  readonly timings: Readonly<Record<string, number>> | null;
}

/** Told what happens, for metrics and log. No text of a member or an article comes in here. */
export interface Observer {
  answered(answer: ObservedAnswer): void;
  /** The model has done a request, in so many milliseconds. */
  modelServed(task: ModelTask, ms: number): void;
  /** The model's process ended, for the reason given, and another one is started. */
  modelRestarted(reason: string): void;
  indexed(outcome: IndexingOutcome, ms: number): void;
  briefing(outcome: BriefingOutcome): void;
  disconnected(): void;
  /** Feeds have brought so many stories, and other versions of so many. */
  feedStories(added: number, changed: number): void;
}

/** An answer that takes longer is worth a warning. */
const SLOW_ANSWER_MS = 5_000;

const MS_PER_SECOND = 1_000;

/** Writes one line an answer, and counts. */
export function createObserver(log: Logger, metrics: Metrics): Observer {
  return {
    answered({ kind, ms, passages, timings }) {
      metrics.answerSeconds.observe({ kind }, ms / MS_PER_SECOND);
      const line = { kind, ms: Math.round(ms), passages };
      if (ms < SLOW_ANSWER_MS) log.info(line, 'answered');
      else log.warn({ ...line, ...(timings && { timings }) }, 'answered slowly');
    },
    modelServed: (task, ms) => metrics.modelSeconds.observe({ task }, ms / MS_PER_SECOND),
    modelRestarted(reason) {
      metrics.modelRestarts.inc();
      log.warn({ reason }, 'model process started again');
    },
    indexed(outcome, ms) {
      metrics.indexingRuns.inc({ outcome });
      metrics.indexingSeconds.set(ms / MS_PER_SECOND);
      log.info({ outcome, ms: Math.round(ms) }, 'indexing ended');
    },
    briefing: (outcome) => metrics.briefings.inc({ outcome }),
    disconnected: () => metrics.disconnects.inc(),
    feedStories(added, changed) {
      metrics.feedStories.inc({ kind: 'added' }, added);
      metrics.feedStories.inc({ kind: 'changed' }, changed);
    },
  };
}
