import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What becomes of a question that a member asked. */
export const ANSWER_KINDS = ['found', 'not-covered', 'no-index', 'manners', 'refused', 'failed'] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

/** What the model's process is asked to do. */
export const MODEL_TASKS = ['embed', 'read', 'count-tokens', 'memory'] as const;
export type ModelTask = (typeof MODEL_TASKS)[number];

export const INDEXING_OUTCOMES = ['done', 'canceled', 'failed'] as const;
export type IndexingOutcome = (typeof INDEXING_OUTCOMES)[number];

/** `failed`: one attempt failed and there will be another; `skipped`: there will be none. */
export const BRIEFING_OUTCOMES = ['posted', 'quiet', 'skipped', 'failed'] as const;
export type BriefingOutcome = (typeof BRIEFING_OUTCOMES)[number];

const FEED_STATES = ['working', 'failing', 'paused'] as const;
type FeedState = (typeof FEED_STATES)[number];

/** What feeds bring: a story, or another version of one. */
const FEED_STORY_KINDS = ['added', 'changed'] as const;

/** Seconds. The bot promises an answer within 20. */
const ANSWER_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 60];
/** Seconds. One text takes some milliseconds; ten passages to read take about 70. */
const MODEL_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30];

/** What is looked up at the moment when the metrics are read. */
export interface Gauges {
  readonly isConnected: () => boolean;
  /** Null before the first index. */
  readonly index: () => { readonly articles: number; readonly created: Date } | null;
  readonly model: () => {
    readonly isReady: boolean;
    /** Requests that wait. */
    readonly waiting: number;
  };
  /** Resident, in bytes; null where the system does not tell. */
  readonly modelMemory: () => Promise<number | null>;
  /** For how many milliseconds the briefing that is most overdue should have been posted; 0 when none is. */
  readonly briefingOverdueMs: () => number;
  /** How many channels did not get their last briefing. */
  readonly briefingsMissed: () => number;
  /** How many feeds are in each state; null before they are known. */
  readonly feeds: () => Promise<Readonly<Record<FeedState, number>> | null>;
  /** How many errors were logged since the start. */
  readonly errors: () => number;
}

export interface Metrics {
  /** What Prometheus reads. */
  readonly registry: Registry;
  readonly answerSeconds: Histogram<'kind'>;
  readonly modelSeconds: Histogram<'task'>;
  readonly modelRestarts: Counter;
  readonly indexingRuns: Counter<'outcome'>;
  readonly indexingSeconds: Gauge;
  readonly briefings: Counter<'outcome'>;
  readonly disconnects: Counter;
  readonly feedStories: Counter<'kind'>;
}

const MS_PER_SECOND = 1_000;

/**
 * All metrics of one bot, with those of the process (event loop, memory, garbage collection), in a registry of their
 * own.
 */
export function createMetrics(version: string, gauges: Gauges): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const gauge = (name: string, help: string, value: () => number | null | Promise<number | null>) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const now = await value();
        if (now === null) this.remove();
        else this.set(now);
      },
    });

  new Gauge({ name: 'verbatim_info', help: 'The version that runs', labelNames: ['version'], registers }).set(
    { version },
    1,
  );
  gauge('verbatim_gateway_connected', '1 while Discord is connected', () => Number(gauges.isConnected()));
  gauge('verbatim_index_articles', 'Articles in the index', () => gauges.index()?.articles ?? 0);
  gauge('verbatim_index_created_timestamp_seconds', 'When the index was built', () => {
    const created = gauges.index()?.created;
    return created === undefined ? null : created.getTime() / MS_PER_SECOND;
  });
  gauge('verbatim_model_ready', '1 while the model answers', () => Number(gauges.model().isReady));
  gauge('verbatim_model_waiting', 'Requests that wait for the model', () => gauges.model().waiting);
  gauge('verbatim_model_memory_bytes', 'Memory of the model process', gauges.modelMemory);
  gauge(
    'verbatim_briefing_overdue_seconds',
    'For how long the briefing that is most overdue should have been posted',
    () => gauges.briefingOverdueMs() / MS_PER_SECOND,
  );
  gauge('verbatim_briefings_missed', 'Channels that did not get their last briefing', gauges.briefingsMissed);

  new Gauge({
    name: 'verbatim_feeds',
    help: 'Feeds by state; failing: moderators were told',
    labelNames: ['state'],
    registers,
    async collect() {
      const now = await gauges.feeds();
      for (const state of FEED_STATES) this.set({ state }, now?.[state] ?? 0);
    },
  });

  const metrics = {
    registry,
    answerSeconds: new Histogram({
      name: 'verbatim_answer_seconds',
      help: 'Time from a question to its answer',
      labelNames: ['kind'],
      buckets: ANSWER_BUCKETS,
      registers,
    }),
    modelSeconds: new Histogram({
      name: 'verbatim_model_seconds',
      help: 'Time the model takes for one request, without the wait',
      labelNames: ['task'],
      buckets: MODEL_BUCKETS,
      registers,
    }),
    modelRestarts: new Counter({
      name: 'verbatim_model_restarts_total',
      help: 'How often the model process was started again',
      registers,
    }),
    indexingRuns: new Counter({
      name: 'verbatim_indexing_runs_total',
      help: 'Indexing runs by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    indexingSeconds: new Gauge({
      name: 'verbatim_indexing_seconds',
      help: 'How long the last indexing run took',
      registers,
    }),
    briefings: new Counter({
      name: 'verbatim_briefings_total',
      help: 'Briefings by outcome; failed: an attempt that is made again',
      labelNames: ['outcome'],
      registers,
    }),
    disconnects: new Counter({
      name: 'verbatim_gateway_disconnects_total',
      help: 'How often the connection to Discord was lost',
      registers,
    }),
    feedStories: new Counter({
      name: 'verbatim_feed_stories_total',
      help: 'Stories that came in by feeds, and other versions of them',
      labelNames: ['kind'],
      registers,
    }),
  } satisfies Metrics;
  new Counter({
    name: 'verbatim_errors_total',
    help: 'Errors in the log',
    registers,
    collect() {
      this.reset();
      this.inc(gauges.errors());
    },
  });
  // Prometheus sees an increase only of a series that was there before.
  for (const kind of ANSWER_KINDS) metrics.answerSeconds.zero({ kind });
  for (const task of MODEL_TASKS) metrics.modelSeconds.zero({ task });
  for (const outcome of INDEXING_OUTCOMES) metrics.indexingRuns.inc({ outcome }, 0);
  for (const outcome of BRIEFING_OUTCOMES) metrics.briefings.inc({ outcome }, 0);
  for (const kind of FEED_STORY_KINDS) metrics.feedStories.inc({ kind }, 0);
  return metrics;
}
