import { describe, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const STORY = { 'ferry.md': 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.' };

async function start(): Promise<TestApp> {
  // 0 is any free port.
  const app = await startTestApp(STORY, { http: { port: 0, host: '127.0.0.1' } });
  onTestFinished(() => app.close());
  return app;
}

const page = (app: TestApp, path: string) => fetch(`${app.running.operationUrl ?? ''}${path}`);

async function metric(app: TestApp, name: string): Promise<number> {
  const text = await (await page(app, '/metrics')).text();
  const line = text.split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.slice(name.length));
}

describe('A running bot', () => {
  it('is healthy, and ready once its model answers', async () => {
    const app = await start();
    expect((await page(app, '/healthz')).status).toBe(200);
    await waitFor(async () => (await page(app, '/readyz')).status === 200);
  });

  it('is not ready while Discord is gone, and counts how often that was', async () => {
    const app = await start();
    await waitFor(async () => (await page(app, '/readyz')).status === 200);
    app.playground.fault({ kind: 'cut' });
    await waitFor(async () => (await metric(app, 'verbatim_gateway_disconnects_total')) === 1);
    await waitFor(async () => (await page(app, '/readyz')).status === 200);
  });

  it('counts its answers, its models and its articles', async () => {
    const app = await start();
    await app.run('ask', { question: 'Who waits for the wind?' });
    await app.run('ask', { question: 'thanks!' });
    expect(await metric(app, 'verbatim_answer_seconds_count{kind="found"}')).toBe(1);
    expect(await metric(app, 'verbatim_answer_seconds_count{kind="manners"}')).toBe(1);
    expect(await metric(app, 'verbatim_model_seconds_count{task="embed"}')).toBeGreaterThan(0);
    expect(await metric(app, 'verbatim_index_articles')).toBe(1);
    expect(await metric(app, 'verbatim_briefing_overdue_seconds')).toBe(0);
    expect(app.log.filter(({ msg }) => msg === 'answered')).toHaveLength(2);
  });

  it('says how an indexing run ended', async () => {
    const app = await start();
    await app.run('reindex', {}, 'moderator');
    await waitFor(async () => (await metric(app, 'verbatim_indexing_runs_total{outcome="done"}')) === 1);
  });
});
