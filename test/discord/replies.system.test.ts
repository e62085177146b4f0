import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ShownMessage, startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const FERRY =
  'The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain.';
const QUESTION = 'Who waits for the wind to turn?';
const FAILED = 'Something went wrong. The error is in the bot’s log. Try again later.';
/** So many attempts does discord.js make by itself, without a pause. */
const OWN_ATTEMPTS = 4;

let app: TestApp;
beforeEach(async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
});
afterEach(() => app.close());

const expectAnswer = (message: ShownMessage | null) =>
  expect(JSON.stringify(message?.embeds)).toContain('We wait for the wind to turn');

describe('An answer is shown', () => {
  it.each([{ kind: 'status', status: 502 }, { kind: 'drop' }] as const)(
    'when Discord took the acknowledgement and its answer was lost ($kind)',
    async (fault) => {
      app.playground.fault({ ...fault, carriedOut: true, method: 'POST', path: '/callback' });
      expectAnswer(await app.run('ask', { question: QUESTION }));
    },
  );

  it('after an outage of some seconds', async () => {
    app.playground.fault({
      kind: 'status',
      status: 502,
      method: 'PATCH',
      path: '/messages/',
      times: 2 * OWN_ATTEMPTS,
    });
    app.playground.fault({ kind: 'drop', method: 'PATCH', path: '/messages/' });
    expectAnswer(await app.run('ask', { question: QUESTION }));
  });

  it('once, to a mention, when Discord took the reply and its answer was lost', async () => {
    const { ids } = app.playground;
    app.playground.fault({ kind: 'drop', carriedOut: true, method: 'POST', path: '/messages' });
    app.playground.message({ as: 'member', channel: ids.news, content: `<@${ids.bot}> ${QUESTION}` });
    const sent = () =>
      app.requests.filter(({ method, path: to }) => method === 'POST' && to.endsWith('/messages'));
    await waitFor(() => sent().length === 2);
    const replies = () => app.messages().filter(({ author }) => author.id === ids.bot);
    await waitFor(() => replies().length > 0);
    await app.run('about');
    expect(replies().filter(({ interaction }) => interaction === null)).toHaveLength(1);
  });
});

describe('A sentence is shown', () => {
  it('when Discord refuses the answer', async () => {
    app.playground.fault({ kind: 'error', code: 50_035, method: 'PATCH', path: '/messages/' });
    const id = app.playground.command({
      as: 'member',
      channel: app.playground.ids.news,
      name: 'ask',
      options: { question: QUESTION },
    });
    await waitFor(() => app.shown(id)?.content === FAILED);
  });

  it('when Discord refuses the reply to a mention', async () => {
    const { ids } = app.playground;
    app.playground.fault({ kind: 'error', code: 50_035, method: 'POST', path: '/messages' });
    app.playground.message({ as: 'member', channel: ids.news, content: `<@${ids.bot}> ${QUESTION}` });
    await waitFor(() => app.messages().some(({ content }) => content === FAILED));
  });
});

describe('A long list is shown in pages', () => {
  /** Waits until the answers to the command, or to a button below it, have named all channels; gives their number. */
  async function namesAll(name: string, ids: readonly string[], button?: string): Promise<number> {
    const before = new Set(app.messages('moderator').map(({ id }) => id));
    const message = await app.run(name, {}, 'moderator');
    if (button !== undefined) await app.press(message, button, 'moderator');
    const added = () => app.messages('moderator').filter(({ id }) => !before.has(id));
    const shown = () => JSON.stringify(added().map(({ content, embeds }) => [content, embeds]));
    await waitFor(() => ids.every((id) => shown().includes(`<#${id}>`)));
    return added().length;
  }
  const idOf = (i: number) => String(700_000_000_000_000_000n + BigInt(i));
  const store = (name: string, value: unknown) =>
    writeFile(path.join(app.stateFolder, name), JSON.stringify({ version: 1, value }));

  it('with /settings show and /status of a hundred channels', async () => {
    const ids = Array.from({ length: 100 }, (_, i) => idOf(i));
    await store('servers.json', {
      [app.playground.ids.guild]: {
        privateByDefault: null,
        language: null,
        allowedChannels: [...ids.slice(0, 50), app.playground.ids.news],
        forbiddenChannels: ids.slice(50),
      },
    });
    await app.restart();
    expect(await namesAll('settings show', ids)).toBe(2);
    await namesAll('status', ids, 'All settings');
  });

  it('with /schedule list of forty channels', async () => {
    const ids = Array.from({ length: 40 }, (_, i) => idOf(i));
    const schedule = {
      guild: app.playground.ids.guild,
      by: app.playground.ids.moderator,
      time: '08:00',
      zone: 'America/Argentina/Buenos_Aires',
      days: [1, 3, 5],
      whenQuiet: 'spotlight',
      publish: false,
      since: 0,
      paused: null,
    };
    await store('briefings.json', {
      schedules: Object.fromEntries(ids.map((id) => [id, { ...schedule, channel: id }])),
      posts: {},
      shown: {},
    });
    await app.restart();
    expect(await namesAll('schedule list', ids)).toBeGreaterThan(1);
  });
});
