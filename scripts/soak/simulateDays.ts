import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { briefingHeading } from '../../src/discord/briefing/briefingMessage.js';
import { ENGLISH } from '../../src/discord/locales/english.js';
import { type Playground, startPlayground } from '../../src/playground/playground.js';
import { FAULTS } from './faults.js';
import type { SoakFigures } from './figures.js';
import { startSoakBot } from './soakBot.js';
import { storyOf } from './story.js';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** A Monday, an hour before the briefing. */
const START = Date.UTC(2031, 2, 3, 7);
/** A failed attempt is made again within minutes. */
const TICKS_A_DAY = 30;
const ASKS_A_DAY = 5;
const RESTART_EVERY_DAYS = 3;
const LATEST_KILL_MS = 400;
const BYTES_PER_MB = 1_000_000;

interface SimulationOptions {
  readonly days: number;
  /**
   * From 0 to 1, by which the moments of a kill a day are chosen; every third day the bot is restarted too. Null: it
   * runs through.
   */
  readonly random: (() => number) | null;
  /** The file that gets the bot's log. */
  readonly log: string;
}

/** Every day has a new story, a briefing, questions, and faults of Discord. */
export async function simulateDays({ days, random, log }: SimulationOptions): Promise<SoakFigures> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-soak-'));
  const articles = path.join(folder, 'articles');
  await mkdir(articles);
  await writeFile(path.join(articles, 'story-0.txt'), storyOf(0, START));
  const playground = await startPlayground({ clock: () => START });
  const bot = await startSoakBot(folder, log, playground);
  const channel = playground.ids.news;
  const figures: SoakFigures = {
    days,
    briefings: [],
    asked: 0,
    answered: 0,
    cutOff: 0,
    lost: 0,
    faults: 0,
    restarts: 0,
    kills: 0,
    memory: [],
  };

  /** Does a part of the day's work; if `isFatal`, the bot is killed amid it. */
  const work = async (isFatal: boolean, part: () => Promise<unknown>): Promise<void> => {
    await playground.whenConnected();
    if (!isFatal || random === null) {
      await part();
      return;
    }
    const done = part().catch(() => undefined);
    await delay(random() * LATEST_KILL_MS);
    await bot.kill();
    figures.kills++;
    await Promise.race([done, delay(0)]);
  };
  const ask = async (isFatal: boolean, day: number): Promise<void> => {
    let id = '';
    await work(isFatal, async () => {
      id = command(playground, 'member', 'ask', { question: `What did the mayor say about bridge ${day}?` });
      await playground.settled(id);
    });
    figures.asked++;
    const { messages } = playground.messages(channel, 'member');
    const message = messages.find(({ interaction }) => interaction?.id === id);
    if (message !== undefined && message.embeds.length > 0) figures.answered++;
    else if (isFatal) figures.cutOff++;
  };

  try {
    const set = { channel, time: '08:00', timezone: 'UTC' };
    await playground.settled(command(playground, 'moderator', 'schedule set', set));
    for (let day = 0; day < days; day++) {
      const morning = START + day * DAY_MS;
      // One of: indexing, a question, the first looks for a briefing.
      const fatal = random === null ? -1 : Math.floor(random() * (1 + ASKS_A_DAY + 4));
      playground.setClock(morning);
      await writeFile(path.join(articles, `story-${day}.txt`), storyOf(day, morning));
      await work(fatal === 0, () => bot.request('reindex'));
      if (fatal === 0) await bot.request('reindex');
      for (const fault of FAULTS[day % FAULTS.length] ?? []) {
        playground.fault(fault);
        figures.faults++;
      }
      for (let asked = 0; asked < ASKS_A_DAY; asked++) await ask(fatal === 1 + asked, day);
      for (let tick = 0; tick < TICKS_A_DAY; tick++) {
        playground.setClock(morning + 60 * MINUTE_MS + tick * 2 * MINUTE_MS);
        await work(fatal === 1 + ASKS_A_DAY + tick, () => bot.request('tick'));
        if (random !== null && tick === 2 && day % RESTART_EVERY_DAYS === RESTART_EVERY_DAYS - 1) {
          await bot.restart();
          figures.restarts++;
        }
      }
      figures.memory.push(Math.round((await bot.request('memory')) / BYTES_PER_MB));
    }
    figures.briefings.push(...countBriefings(playground, days));
    figures.lost = await countLost(playground, path.join(folder, 'state', 'answers'));
    return figures;
  } finally {
    await bot.stop();
    await playground.close();
    await rm(folder, { recursive: true });
  }
}

function command(
  playground: Playground,
  as: string,
  name: string,
  options: Readonly<Record<string, string>>,
): string {
  return playground.command({ as, channel: playground.ids.news, name, options });
}

/** Of each day, in the channel. */
function countBriefings(playground: Playground, days: number): number[] {
  const { messages } = playground.messages(playground.ids.news, 'moderator');
  return Array.from({ length: days }, (_, day) => {
    const date = new Date(START + day * DAY_MS).toISOString().slice(0, 10);
    const heading = briefingHeading(date, ENGLISH);
    return messages.filter(({ content }) => content.startsWith(heading)).length;
  });
}

/** How many answers in the channel have buttons that need a record that is not in the folder. */
async function countLost(playground: Playground, folder: string): Promise<number> {
  const stored = new Set<string>();
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.json')) continue;
    const { value } = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as { value: object };
    for (const id of Object.keys(value)) stored.add(id);
  }
  const { messages } = playground.messages(playground.ids.news, 'member');
  return messages.filter(
    ({ components = [], embeds, interaction }) =>
      interaction?.name === '/ask' &&
      embeds.length > 0 &&
      !stored.has(/answer:helpful:([\w-]+)/u.exec(JSON.stringify(components))?.[1] ?? ''),
  ).length;
}
