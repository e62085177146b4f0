import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { seedIds } from '../../../src/playground/state/seedIds.js';
import { DEFAULT_BRIEFING } from '../../support/appOptions.js';
import { startTestApp, type TestApp } from '../../support/testApp.js';

const EIGHT = Date.UTC(2031, 2, 3, 8);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const REASON = 'Discord rejected the post (Embed Links)';

/** A bot whose settings name a channel that Discord refuses until the fault is cleared. */
async function startRefused(): Promise<TestApp> {
  const app = await startTestApp(
    { 'ferry.md': 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.' },
    { briefing: { ...DEFAULT_BRIEFING, channel: seedIds.news }, http: { port: 0, host: '127.0.0.1' } },
    undefined,
    { clock: () => EIGHT },
  );
  onTestFinished(() => app.close());
  app.playground.fault({ kind: 'permissions', channel: seedIds.news, deny: ['EmbedLinks'] });
  return app;
}

const tickAt = async (app: TestApp, now: number) => {
  app.playground.setClock(now);
  await app.running.dailyPost.tick();
};
const briefings = (app: TestApp) =>
  app.messages('moderator').filter(({ content }) => content.startsWith('**Briefing, '));
const missed = async (app: TestApp) => {
  const metrics = await (await fetch(`${app.running.operationUrl ?? ''}/metrics`)).text();
  return /^verbatim_briefings_missed (\d+)$/mu.exec(metrics)?.[1];
};

it('A schedule of the settings that Discord refuses for good is told in log, /status, list and metrics', async () => {
  const app = await startRefused();
  expect(await missed(app)).toBe('0');
  await tickAt(app, EIGHT);
  await tickAt(app, EIGHT + MINUTE);
  const refusals = app.log.filter(({ level }) => level === 'error');
  expect(refusals).toEqual([
    expect.objectContaining({ msg: 'Discord refuses a channel, its briefings are stopped', reason: REASON }),
  ]);
  const status = JSON.stringify((await app.run('status', {}, 'moderator'))?.embeds);
  expect(status).toContain(`stopped: ${REASON}`);
  expect((await app.run('schedule list', {}, 'moderator'))?.content).toContain(`stopped: ${REASON}`);
  expect(await missed(app)).toBe('1');
});

it('A schedule of the settings that Discord refused runs again after the next start', async () => {
  const app = await startRefused();
  await tickAt(app, EIGHT);
  app.playground.fault({ kind: 'clear' });
  await tickAt(app, EIGHT + DAY);
  expect(briefings(app)).toEqual([]);
  await app.restart();
  await tickAt(app, EIGHT + DAY + MINUTE);
  expect(briefings(app)).toHaveLength(1);
  expect(await missed(app)).toBe('0');
});

it('A schedule of the settings that Discord refused runs again when a moderator resumes it', async () => {
  const app = await startRefused();
  await tickAt(app, EIGHT);
  app.playground.fault({ kind: 'clear' });
  await app.run('schedule resume', { channel: seedIds.news }, 'moderator');
  await tickAt(app, EIGHT + DAY);
  expect(briefings(app)).toHaveLength(1);
});

it('A schedule of the settings that an earlier version stored gives way to what they say now', async () => {
  const app = await startRefused();
  await tickAt(app, EIGHT);
  const file = path.join(app.stateFolder, 'briefings.json');
  const stored = JSON.parse(await readFile(file, 'utf8')) as { value: { schedules: object } };
  stored.value.schedules = { [seedIds.news]: OLD_COPY };
  await writeFile(file, JSON.stringify(stored));
  app.playground.fault({ kind: 'clear' });
  await app.restart();
  await tickAt(app, EIGHT + DAY);
  expect(briefings(app)).toHaveLength(1);
});

const OLD_COPY = {
  channel: seedIds.news,
  guild: '',
  by: null,
  time: '17:00',
  zone: 'UTC',
  days: [1, 2, 3, 4, 5, 6, 7],
  whenQuiet: 'spotlight',
  publish: false,
  since: 0,
  paused: REASON,
};
