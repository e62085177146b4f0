import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../src/playground/playground.js';

let folder: string;
let playground: Playground;
const bots: ChildProcess[] = [];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-killed-'));
  await mkdir(path.join(folder, 'articles'));
  playground = await startPlayground();
});
afterEach(async () => {
  for (const bot of bots.splice(0)) bot.kill('SIGKILL');
  await playground.close();
  await rm(folder, { recursive: true });
});

/** The bot as npm start runs it. */
function startBot(): ChildProcess {
  const bot = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      VERBATIM_ARTICLES: path.join(folder, 'articles'),
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_STATE: path.join(folder, 'state'),
      VERBATIM_COOLDOWN_SECONDS: '0',
      VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  bots.push(bot);
  return bot;
}

async function untilAnswered(question: string): Promise<string> {
  const { news } = playground.ids;
  for (;;) {
    await playground.whenConnected();
    if (playground.state().commands.length === 0) {
      await delay(100);
      continue;
    }
    const id = playground.command({ as: 'member', channel: news, name: 'ask', options: { question } });
    await playground.settled(id);
    const message = playground.messages(news, 'member').messages.find((each) => each.interaction?.id === id);
    if (message !== undefined && message.embeds.length > 0) return JSON.stringify(message.embeds);
    await delay(100);
  }
}

it('A bot that was killed amid /reindex is followed by one that answers', async () => {
  const article = (i: number) =>
    `The ferry number ${i} stayed in port. Its captain waited for the wind. `.repeat(12) +
    Array.from({ length: 40 }, (_, n) => `Passenger ${i * 40 + n} went home on foot that night.`).join(' ');
  await writeFile(path.join(folder, 'articles', 'first.txt'), article(0));
  const first = startBot();
  expect(await untilAnswered('ferry in port')).toContain('ferry');
  for (let i = 1; i <= 12; i++) await writeFile(path.join(folder, 'articles', `${i}.txt`), article(i));
  playground.command({ as: 'moderator', channel: playground.ids.news, name: 'reindex', options: {} });
  await delay(1_200);
  first.kill('SIGKILL');
  await once(first, 'exit');
  startBot();
  expect(await untilAnswered('ferry in port')).toContain('ferry');
});

it('A bot that is asked to stop says goodbye and exits with 0', async () => {
  await writeFile(path.join(folder, 'articles', 'first.txt'), 'The ferry stayed in port. It rained.');
  const bot = startBot();
  await untilAnswered('ferry in port');
  bot.kill('SIGTERM');
  const [code] = (await once(bot, 'exit')) as [number];
  expect(code).toBe(0);
});

it.each([
  ['token', { kind: 'token', accepted: false }, /^Discord rejected the token\. .*\n$/u],
  ['intent', { kind: 'identify', code: 4014 }, /^Discord rejected an intent\. .*\n$/u],
] as const)('A bot whose %s is refused exits with 78 and one plain line', async (_, fault, sentence) => {
  playground.fault(fault);
  const bot = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_STATE: path.join(folder, 'state'),
      VERBATIM_LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  bot.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [code] = (await once(bot, 'exit')) as [number];
  expect(code).toBe(78);
  expect(said).toMatch(sentence);
});

it('A bot with an address that is not safe for a token exits with 78', async () => {
  const bot = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: { ...process.env, DISCORD_TOKEN: playground.token, DISCORD_API_URL: 'http://example.com/api' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  bot.stderr.on('data', (data: Buffer) => (said += data.toString()));
  const [code] = (await once(bot, 'exit')) as [number];
  expect(code).toBe(78);
  expect(said).toMatch(/^Some settings are not valid: DISCORD_API_URL must be an https/u);
});
