import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/openDatabase.js';
import { type Playground, startPlayground } from '../../src/playground/playground.js';
import { dumpDocuments } from '../../src/state/databaseDocuments.js';
import { type BotProcess, startBotProcess } from '../support/botProcess.js';
import { hasPostgres, PASSWORD, usePostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { customIdOf, type ShownMessage } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const postgres = usePostgres();
const KILLS = 4;
/** After a bot has connected; the first comes while it posts the briefing. */
const AFTER_MS = [0, 40, 150, 400, 1_000, 2_500];

/** Three bots with one database and one folder of articles and index. */
async function startThree(playground: Playground, settings: Record<string, string>) {
  const folder = await temporaryFolder();
  await mkdir(path.join(folder, 'articles'));
  await writeFile(
    path.join(folder, 'articles', 'ferry.md'),
    'The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain.',
  );
  const url = await postgres.createDatabase();
  const start = (): Promise<BotProcess> =>
    startBotProcess({
      discord: playground,
      settings: {
        DATABASE_URL: url,
        VERBATIM_ARTICLES: path.join(folder, 'articles'),
        VERBATIM_INDEX: path.join(folder, 'index'),
        VERBATIM_STATE: path.join(folder, 'state'),
        ...settings,
      },
    });
  return { url, start, bots: [await start(), await start(), await start()] };
}

const says = (msg: string) => (bot: BotProcess) => bot.log.some((line) => line.msg === msg);

describe.skipIf(!hasPostgres)('Three bots with one database', () => {
  it('work one after another as they are killed, post a briefing once, and lose no vote', async () => {
    const playground = await startPlayground();
    onTestFinished(() => playground.close());
    const { url, start, bots } = await startThree(playground, {
      VERBATIM_BRIEFING_CHANNEL: playground.ids.news,
      VERBATIM_BRIEFING_TIME: new Date(Date.now() - 60_000).toISOString().slice(11, 16),
      VERBATIM_TIMEZONE: 'UTC',
      VERBATIM_COOLDOWN_SECONDS: '0',
      VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
    });
    const all = [...bots];
    const takeovers: number[] = [];
    let alive = [...bots];
    const working = async (): Promise<BotProcess> => {
      await waitFor(() => alive.some(says('connected')));
      const connected = alive.filter(says('connected'));
      expect(connected).toHaveLength(1);
      const [bot] = connected;
      if (bot === undefined) throw new Error('None works.');
      return bot;
    };
    for (const after of AFTER_MS.slice(0, KILLS)) {
      const bot = await working();
      await new Promise((done) => setTimeout(done, after));
      const killed = performance.now();
      await bot.stop('SIGKILL');
      alive = alive.filter((other) => other !== bot);
      await working();
      takeovers.push(Math.round(performance.now() - killed));
      const next = await start();
      alive.push(next);
      all.push(next);
    }
    // Whoever works now has done what was left to do.
    const bot = await working();
    await bot.untilLogged('index open');
    const news = () => playground.messages(playground.ids.news, 'member').messages;
    await waitFor(() => news().some(({ author }) => author.bot === true));
    const id = playground.command({
      as: 'member',
      channel: playground.ids.news,
      name: 'ask',
      options: { question: 'Who waits for the wind?' },
    });
    await playground.settled(id);
    const shown = (): ShownMessage | undefined => news().find((message) => message.interaction?.id === id);
    expect(JSON.stringify(shown())).toContain('We wait for the wind to turn');
    const vote = playground.component({
      as: 'member',
      message: shown()?.id ?? '',
      customId: customIdOf(shown() ?? null, '👍'),
    });
    await playground.settled(vote);
    await bot.stop('SIGKILL');
    alive = alive.filter((other) => other !== bot);
    await working();

    const briefings = playground.requests.filter(
      ({ method, path: route }) => method === 'POST' && route === `/channels/${playground.ids.news}/messages`,
    );
    expect(briefings).toHaveLength(1);
    const database = await openDatabase({ url, onNotice: () => undefined });
    onTestFinished(() => database.close());
    const state = JSON.stringify([...(await dumpDocuments(database))].map(([, bytes]) => bytes.toString()));
    expect(state.match(/\\"helpful\\": true/gu)).toHaveLength(1);
    expect(state).toContain('\\"state\\": \\"posted\\"');
    for (const each of all) expect(JSON.stringify(each.log) + each.stderr()).not.toContain(PASSWORD);
    console.log(`Taken over after ${takeovers.join(', ')} ms.`);
  });
});
