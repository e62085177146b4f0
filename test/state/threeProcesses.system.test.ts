import { mkdir, readFile, writeFile } from 'node:fs/promises';
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
/** `KILLS=30` has the briefings of three more channels fall into the time of the kills. */
const KILLS = Number(process.env['KILLS'] ?? 5);
const HAS_SCHEDULES = KILLS >= 20;
const LONGEST_LIFE_MS = 3_000;

/** Three bots with one database and one folder of articles, each with an index folder of its own. */
async function startThree(playground: Playground, settings: Record<string, string>) {
  const folder = await temporaryFolder();
  const articles = path.join(folder, 'articles');
  await mkdir(articles);
  const tell = (name: string, text: string) => writeFile(path.join(articles, `${name}.md`), text);
  await tell(
    'ferry',
    'The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain.',
  );
  const url = await postgres.createDatabase();
  const copies = new Map<BotProcess, string>();
  const start = async (): Promise<BotProcess> => {
    const copy = path.join(folder, `index-${copies.size}`);
    const bot = await startBotProcess({
      discord: playground,
      settings: {
        DATABASE_URL: url,
        VERBATIM_ARTICLES: articles,
        VERBATIM_INDEX: copy,
        VERBATIM_STATE: path.join(folder, 'state'),
        VERBATIM_LOOK_SECONDS: '1',
        VERBATIM_COOLDOWN_SECONDS: '0',
        VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
        ...settings,
      },
    });
    copies.set(bot, copy);
    return bot;
  };
  return { url, start, tell, copies, bots: [await start(), await start(), await start()] };
}

const says = (msg: string) => (bot: BotProcess) => bot.log.some((line) => line.msg === msg);
const timeOfDay = (at: number) => new Date(at).toISOString().slice(11, 16);

/** What has the generation in use of a folder; null where there is none. */
const generationIn = (folder: string): Promise<unknown> =>
  readFile(path.join(folder, 'current.json'), 'utf8').then(
    (text) => (JSON.parse(text) as { generation: unknown }).generation,
    () => null,
  );

describe.skipIf(!hasPostgres)('Three bots with one database', () => {
  it('work one after another as they are killed at any moment, post each briefing once, and lose neither a vote nor a story', async () => {
    const playground = await startPlayground();
    onTestFinished(() => playground.close());
    const { news, announcements, moderators, thread } = playground.ids;
    const { url, start, tell, copies, bots } = await startThree(playground, {
      VERBATIM_BRIEFING_CHANNEL: news,
      VERBATIM_BRIEFING_TIME: timeOfDay(Date.now() - 60_000),
      VERBATIM_TIMEZONE: 'UTC',
    });
    const database = await openDatabase({ url, onNotice: () => undefined });
    onTestFinished(() => database.close());
    const all = [...bots];
    const takeovers: number[] = [];
    let alive = [...bots];
    const connected = (): BotProcess | undefined => {
      const some = alive.filter(says('connected'));
      expect(some.length).toBeLessThan(2);
      return some[0];
    };
    const working = async (): Promise<BotProcess> => {
      await waitFor(() => connected() !== undefined);
      const bot = connected();
      if (bot === undefined) throw new Error('None works.');
      return bot;
    };
    const kill = async (bot: BotProcess): Promise<void> => {
      const killed = performance.now();
      const didWork = bot === connected();
      await bot.stop('SIGKILL');
      alive = alive.filter((other) => other !== bot);
      const next = await start();
      alive.push(next);
      all.push(next);
      await working();
      if (didWork) takeovers.push(Math.round(performance.now() - killed));
    };
    let votes = 0;
    const vote = async (): Promise<void> => {
      const bot = await working();
      await bot.untilLogged('index open');
      const id = playground.command({
        as: 'member',
        channel: news,
        name: 'ask',
        options: { question: 'Who waits for the wind?' },
      });
      await playground.settled(id);
      const shown = playground
        .messages(news, 'member')
        .messages.find((message: ShownMessage) => message.interaction?.id === id);
      expect(JSON.stringify(shown)).toContain('We wait for the wind to turn');
      const pressed = playground.component({
        as: 'member',
        message: shown?.id ?? '',
        customId: customIdOf(shown ?? null, '👍'),
      });
      await playground.settled(pressed);
      votes++;
    };

    await working();
    const channels = [news, ...(HAS_SCHEDULES ? [announcements, moderators, thread] : [])];
    for (const [i, channel] of channels.slice(1).entries()) {
      let id = '';
      const isRegistered = () => {
        const time = timeOfDay(Date.now() + (i + 1) * 60_000);
        const options = { channel, time, timezone: 'UTC' };
        id = playground.command({ as: 'moderator', channel: news, name: 'schedule set', options });
        return id !== '';
      };
      await waitFor(() =>
        Promise.resolve()
          .then(isRegistered)
          .catch(() => false),
      );
      await playground.settled(id);
    }
    for (let i = 0; i < KILLS; i++) {
      await tell(
        `story-${i}`,
        `Bridge number ${i} was closed on Monday. “It shakes,” said Ole Berg, the mayor.`,
      );
      await new Promise((done) => setTimeout(done, Math.random() * LONGEST_LIFE_MS));
      const bot = connected() ?? alive[i % alive.length];
      if (bot !== undefined) await kill(bot);
      if (i % 5 === 4) await vote();
    }

    const countStories = async (): Promise<number> => {
      const [row] = await database.query<{ stories: number }>(
        "select jsonb_array_length(manifest::jsonb -> 'articles') as stories from verbatim.index_generations, verbatim.index_current where id = generation",
      );
      return row?.stories ?? 0;
    };
    await waitFor(async () => (await countStories()) === KILLS + 1);
    const [inUse] = await database.query<{ generation: string }>(
      'select generation from verbatim.index_current',
    );
    const published = performance.now();
    // Those that stand by have it as well.
    const copiesOfAlive = alive.map((bot) => copies.get(bot) ?? '');
    await waitFor(async () =>
      (await Promise.all(copiesOfAlive.map(generationIn))).every((id) => id === inUse?.generation),
    );
    const copied = Math.round(performance.now() - published);
    const posted = (channel: string) =>
      playground.requests.filter(
        ({ method, path: route }) => method === 'POST' && route === `/channels/${channel}/messages`,
      ).length;
    await waitFor(() => channels.every((channel) => posted(channel) > 0));
    await vote();
    expect(channels.map(posted)).toEqual(channels.map(() => 1));
    const state = JSON.stringify([...(await dumpDocuments(database))].map(([, bytes]) => bytes.toString()));
    expect(state.match(/\\"helpful\\": true/gu)).toHaveLength(votes);
    expect(state.match(/\\"state\\": \\"posted\\"/gu)).toHaveLength(channels.length);
    for (const each of all) expect(JSON.stringify(each.log) + each.stderr()).not.toContain(PASSWORD);
    takeovers.sort((a, b) => a - b);
    console.log(
      `${KILLS} kills. Taken over after ${takeovers.join(', ')} ms. Copied by the others after ${copied} ms.`,
    );
  });
});
