// Runs the bot through simulated days with faults and restarts: npm run soak
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type App, startApp } from '../src/app.js';
import { VerbatimError } from '../src/errors.js';
import { createLog } from '../src/log.js';
import { type Playground, startPlayground } from '../src/playground/playground.js';
import { loadSettings } from '../src/settings.js';
import { defineScript, readCount } from '../src/terminal/defineScript.js';
import { FAULTS } from './soak/faults.js';
import { heapMegabytes, type SoakFigures, verdictOf } from './soak/figures.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A Monday, an hour before the briefing. */
const START = Date.UTC(2031, 2, 3, 7);
/** A failed attempt is made again within minutes. */
const TICKS_A_DAY = 30;
const ASKS_A_DAY = 5;
const RESTART_EVERY_DAYS = 3;
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

await defineScript({
  help: `Usage: npm run soak [-- options]

Runs the bot on a stand-in for Discord through simulated days. Every day has a new story, a briefing, questions and
faults of Discord, and every third day a restart. It fails if a briefing is posted twice or not at all, an answer
is lost, or the memory grows by more than 10 % after the first day.

  --days N  how many days (default 30)
  --help    show this help`,
  options: { days: { type: 'string', default: '30' } },
  async run({ days }) {
    const figures = await soak(readCount('days', days));
    console.log(figures);
    const faults = verdictOf(figures);
    if (faults.length > 0) throw new VerbatimError(`The soak found faults. ${faults.join(' ')}`);
  },
});

async function soak(days: number): Promise<SoakFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-soak-'));
  const articles = path.join(folder, 'articles');
  await mkdir(articles);
  await writeFile(path.join(articles, 'story-0.txt'), storyOf(0));
  const playground = await startPlayground({ clock: () => START });
  const start = () => startBot(folder, playground);
  let app = await start();
  const channel = playground.ids.news;
  const figures: SoakFigures = {
    days,
    briefings: [],
    answered: 0,
    asked: 0,
    faults: 0,
    restarts: 0,
    memory: [],
  };
  try {
    await run(playground, 'moderator', 'schedule set', { channel, time: '08:00', timezone: 'UTC' });
    for (let day = 0; day < days; day++) {
      const morning = START + day * DAY_MS;
      playground.setClock(morning);
      await writeFile(path.join(articles, `story-${day}.txt`), storyOf(day));
      await app.newsdesk.reindex();
      for (const fault of FAULTS[day % FAULTS.length] ?? []) {
        playground.fault(fault);
        figures.faults++;
      }
      for (let asked = 0; asked < ASKS_A_DAY; asked++) {
        await run(playground, 'member', 'ask', { question: `What did the mayor say about bridge ${day}?` });
        figures.asked++;
      }
      for (let tick = 0; tick < TICKS_A_DAY; tick++) {
        playground.setClock(morning + 60 * MINUTE_MS + tick * 2 * MINUTE_MS);
        await playground.whenConnected();
        await app.dailyPost.tick();
        if (tick === 2 && day % RESTART_EVERY_DAYS === RESTART_EVERY_DAYS - 1) {
          await app.stop();
          app = await start();
          figures.restarts++;
        }
      }
      figures.memory.push(heapMegabytes());
      const { messages } = playground.messages(channel, 'moderator');
      const date = DATE.format(morning);
      figures.briefings.push(
        messages.filter(({ content }) => content.startsWith('**Briefing, ') && content.includes(`${date}**`))
          .length,
      );
    }
    figures.answered = await countAnswers(folder);
    return figures;
  } finally {
    await app.stop();
    await playground.close();
    await rm(folder, { recursive: true });
  }
}

function startBot(folder: string, playground: Playground): Promise<App> {
  const settings = loadSettings();
  return startApp(
    {
      ...settings,
      articlesFolder: path.join(folder, 'articles'),
      indexFolder: path.join(folder, 'index'),
      stateFolder: path.join(folder, 'state'),
      bot: {
        ...settings.bot,
        guilds: [],
        homeGuilds: [],
        memberCooldownMs: 0,
        channelCooldownMs: 0,
        http: null,
      },
    },
    {
      token: playground.token,
      apiUrl: playground.apiUrl,
      now: playground.now,
      tickMs: null,
      log: createLog('fatal', process.stderr),
      onFatal: (error) => {
        throw error;
      },
    },
  ).then(async (app) => {
    await app.opened;
    await app.bot.registered;
    return app;
  });
}

async function run(
  playground: Playground,
  as: string,
  name: string,
  options: Record<string, unknown>,
): Promise<void> {
  await playground.whenConnected();
  const id = playground.command({ as, channel: playground.ids.news, name, options });
  await playground.settled(id);
}

/** The answers in the state folder. */
async function countAnswers(folder: string): Promise<number> {
  const answers = path.join(folder, 'state', 'answers');
  let count = 0;
  for (const file of await readdir(answers)) {
    if (!file.endsWith('.json')) continue;
    const { value } = JSON.parse(await readFile(path.join(answers, file), 'utf8')) as { value: object };
    count += Object.values(value).filter((record: { kind?: unknown }) => record.kind === 'answer').length;
  }
  return count;
}

function storyOf(day: number): string {
  return `---
title: Bridge ${day} is open again
published: ${new Date(START + day * DAY_MS).toISOString().slice(0, 10)}
---
Bridge ${day} over the river Aal opened again this morning. “We waited ${day + 2} months for bridge ${day},” Mayor Ida Brandt said.

Nobody used the old ferry ${day} any more, the harbor office said.
`;
}
