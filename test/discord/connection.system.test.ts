import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands.js';
import type { Playground } from '../../src/playground/playground.js';
import { seedIds } from '../../src/playground/state/seedIds.js';
import { DEFAULT_BRIEFING } from '../support/appOptions.js';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const STORY = { 'ferry.md': 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.' };
const TEN_MINUTES_S = 600;

async function start(
  prepare: (playground: Playground) => void = () => undefined,
  briefing: Partial<typeof DEFAULT_BRIEFING> = {},
  guilds: readonly string[] = [],
): Promise<TestApp> {
  const bot = { guilds, briefing: { ...DEFAULT_BRIEFING, ...briefing } };
  const app = await startTestApp(STORY, bot, prepare, { registers: false });
  onTestFinished(() => app.close());
  return app;
}

const logged = (app: TestApp, msg: string) => app.log.filter((line) => line.msg === msg).length;

describe('Registering the commands', () => {
  it('is tried again until Discord takes them', async () => {
    const app = await start((playground) =>
      // discord.js itself tries four times without a pause.
      playground.fault({ kind: 'status', method: 'PUT', path: '/commands', status: 502, times: 8 }),
    );
    await app.running.bot.registered;
    expect(logged(app, 'could not register the commands, trying again')).toBe(2);
    expect(app.playground.state().commands).toHaveLength(COMMAND_DATA.length);
  });

  it('goes on in the other servers when one refuses them', async () => {
    const other = '300000000000000009';
    const app = await start(
      (playground) =>
        playground.fault({ kind: 'error', code: 50_001, method: 'PUT', path: `/guilds/${other}/commands` }),
      {},
      [other, seedIds.guild],
    );
    const { ids, applicationId } = app.playground;
    await waitFor(() =>
      app.requests.some(
        ({ method, path }) =>
          method === 'PUT' && path === `/applications/${applicationId}/guilds/${ids.guild}/commands`,
      ),
    );
    await waitFor(() => app.playground.state().commands.length === COMMAND_DATA.length);
    await app.running.bot.registered;
    expect(logged(app, 'Discord refuses the commands in a server. Invite the bot to it.')).toBe(1);
    const inOther = () => app.requests.filter(({ path }) => path.endsWith(`/guilds/${other}/commands`));
    expect(inOther()).toHaveLength(1);
    app.playground.fault({ kind: 'join', server: other });
    await waitFor(() => inOther().length === 2);
  });

  it('that waits for a limit does not keep a briefing from being posted', async () => {
    const app = await start(
      (playground) =>
        playground.fault({
          kind: 'rateLimit',
          method: 'PUT',
          path: '/commands',
          retryAfter: TEN_MINUTES_S,
          times: 8,
        }),
      // Of the news channel, and due at any time of day.
      { channel: '600000000000000001', time: '00:00', graceMs: 24 * 60 * 60_000 },
    );
    const { playground } = app;
    expect(playground.ids.news).toBe('600000000000000001');
    await app.running.dailyPost.tick();
    const { messages } = playground.messages(playground.ids.news, 'member');
    expect(messages.map(({ content }) => content)).toContainEqual(expect.stringMatching(/^\*\*Briefing, /u));
    expect(playground.state().commands).toEqual([]);
  });
});

describe('A connection that is lost', () => {
  it('is logged once, and once more when it is back', async () => {
    const app = await start();
    app.playground.fault({ kind: 'cut' });
    await waitFor(() => logged(app, 'connected again') === 1);
    expect(logged(app, 'connection to Discord lost, trying again')).toBe(1);
  });
});

describe('A bot that was stopped', () => {
  /** Longer than discord.js waits before it connects again. */
  const RECONNECT_MS = 1_500;

  it.each(['cut', 'reconnect', 'invalidSession'] as const)('never connects again (%s)', async (kind) => {
    const app = await start();
    await app.running.bot.registered;
    app.playground.fault({ kind });
    await waitFor(() => !app.playground.connected);
    await app.running.stop();
    await delay(RECONNECT_MS);
    expect(app.playground.connected).toBe(false);
  });
});
