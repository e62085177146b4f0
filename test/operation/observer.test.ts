import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/log.js';
import { createMetrics, type Gauges } from '../../src/operation/metrics.js';
import { createObserver } from '../../src/operation/observer.js';
import { STILL_GAUGES } from './stillGauges.js';

function observe(gauges: Partial<Gauges> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', {
    write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const metrics = createMetrics('1.2.3', { ...STILL_GAUGES, ...gauges });
  const value = async (line: string) => {
    const found = (await metrics.registry.metrics()).split('\n').find((each) => each.startsWith(`${line} `));
    return found === undefined ? null : Number(found.slice(line.length + 1));
  };
  return { lines, value, observer: createObserver(log, metrics) };
}

describe('The observer', () => {
  it('writes one line an answer, without a word of it', () => {
    const { lines, observer } = observe();
    observer.answered({ kind: 'found', ms: 123.4, passages: 3, timings: { embedding: 5 } });
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.any(String) as string,
        kind: 'found',
        ms: 123,
        passages: 3,
        msg: 'answered',
      },
    ]);
  });

  it('warns of a slow answer and tells where the time went', () => {
    const { lines, observer } = observe();
    observer.answered({ kind: 'found', ms: 5_000, passages: 3, timings: { embedding: 4_900, search: 4 } });
    expect(lines[0]).toMatchObject({
      level: 'warn',
      msg: 'answered slowly',
      timings: { embedding: 4_900, search: 4 },
    });
  });

  it('counts answers by kind and duration', async () => {
    const { value, observer } = observe();
    observer.answered({ kind: 'found', ms: 300, passages: 3, timings: null });
    observer.answered({ kind: 'not-covered', ms: 80, passages: 3, timings: null });
    expect(await value('verbatim_answer_seconds_count{kind="found"}')).toBe(1);
    expect(await value('verbatim_answer_seconds_bucket{le="0.25",kind="found"}')).toBe(0);
    expect(await value('verbatim_answer_seconds_bucket{le="0.5",kind="found"}')).toBe(1);
    expect(await value('verbatim_answer_seconds_count{kind="not-covered"}')).toBe(1);
    expect(await value('verbatim_answer_seconds_count{kind="failed"}')).toBe(0);
  });

  it('counts what feeds bring, and feeds by state', async () => {
    const { value, observer } = observe({
      feeds: () => Promise.resolve({ working: 3, failing: 1, paused: 0 }),
    });
    expect(await value('verbatim_feed_stories_total{kind="changed"}')).toBe(0);
    observer.feedStories(4, 1);
    observer.feedStories(2, 0);
    expect(await value('verbatim_feed_stories_total{kind="added"}')).toBe(6);
    expect(await value('verbatim_feed_stories_total{kind="changed"}')).toBe(1);
    expect(await value('verbatim_feeds{state="failing"}')).toBe(1);
    expect(await value('verbatim_feeds{state="working"}')).toBe(3);
  });

  it('counts and logs restarts of the model', async () => {
    const { lines, value, observer } = observe();
    expect(await value('verbatim_model_restarts_total')).toBe(0);
    observer.modelRestarted('killed by SIGKILL');
    expect(await value('verbatim_model_restarts_total')).toBe(1);
    expect(lines[0]).toMatchObject({ level: 'warn', reason: 'killed by SIGKILL' });
  });

  it('counts indexing runs, briefings and lost connections', async () => {
    const { value, observer } = observe();
    observer.indexed('failed', 1_500);
    observer.briefing('posted');
    observer.disconnected();
    expect(await value('verbatim_indexing_runs_total{outcome="failed"}')).toBe(1);
    expect(await value('verbatim_indexing_seconds')).toBe(1.5);
    expect(await value('verbatim_briefings_total{outcome="posted"}')).toBe(1);
    expect(await value('verbatim_briefings_total{outcome="failed"}')).toBe(0);
    expect(await value('verbatim_gateway_disconnects_total')).toBe(1);
  });
});

describe('The metrics', () => {
  it('tell how the bot is at the moment they are read', async () => {
    let waiting = 2;
    const { value } = observe({
      isConnected: () => true,
      index: () => ({ articles: 7, created: new Date(1_700_000_000_000) }),
      model: () => ({ isReady: true, waiting }),
      modelMemory: () => Promise.resolve(1_000),
      briefingOverdueMs: () => 90_000,
    });
    expect(await value('verbatim_model_waiting')).toBe(2);
    waiting = 5;
    expect(await value('verbatim_model_waiting')).toBe(5);
    expect(await value('verbatim_gateway_connected')).toBe(1);
    expect(await value('verbatim_index_articles')).toBe(7);
    expect(await value('verbatim_index_created_timestamp_seconds')).toBe(1_700_000_000);
    expect(await value('verbatim_model_memory_bytes')).toBe(1_000);
    expect(await value('verbatim_briefing_overdue_seconds')).toBe(90);
  });

  it('leave out what is not known', async () => {
    const { value } = observe();
    expect(await value('verbatim_model_memory_bytes')).toBeNull();
    expect(await value('verbatim_index_created_timestamp_seconds')).toBeNull();
    expect(await value('verbatim_index_articles')).toBe(0);
  });

  it('tell of event loop and memory', async () => {
    const { value } = observe();
    expect(await value('process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(await value('nodejs_eventloop_lag_p99_seconds')).not.toBeNull();
  });

  it('of two bots in one process do not meet', async () => {
    const [one, other] = [observe(), observe()];
    one.observer.briefing('posted');
    expect(await other.value('verbatim_briefings_total{outcome="posted"}')).toBe(0);
  });
});
