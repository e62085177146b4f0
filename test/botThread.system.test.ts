import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Playground, startPlayground } from '../src/playground/playground.js';
import { startBotProcess } from './support/botProcess.js';
import { isRunning } from './support/isRunning.js';
import { waitFor } from './support/waitFor.js';

let playground: Playground;
beforeEach(async () => {
  playground = await startPlayground();
  return () => playground.close();
});

const TEN_MINUTES_S = 600;

/** A server that takes connections and never says a word. */
async function startSilence(): Promise<{ readonly port: number; readonly taken: () => number }> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => sockets.push(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, taken: () => sockets.length };
}

async function startPlaygroundProcess() {
  const child = fork(path.join(import.meta.dirname, 'support/playgroundProcess.ts'), {
    execArgv: ['--import', 'tsx'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [discord] = (await once(child, 'message')) as [{ apiUrl: string; token: string }];
  return { child, discord };
}

/** The child process of a process that runs a program of this name; null while there is none. */
async function childOf(parent: number | undefined, program: string): Promise<number | null> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args=']);
  for (const line of stdout.split('\n')) {
    const [pid, ppid] = line.trim().split(/\s+/u);
    if (Number(ppid) === parent && line.includes(program)) return Number(pid);
  }
  return null;
}

/** A time of day that has just passed, so that its briefing is due. */
function justNow(): string {
  return new Date(Date.now() - 60_000).toISOString().slice(11, 16);
}

describe('SIGTERM ends the bot', () => {
  it('that has nothing to do', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    expect(await bot.stop()).toBe(0);
    expect(bot.log.at(-1)?.msg).toBe('stopped');
    expect(bot.stderr()).toBe('');
    // The lock is given back, so the next start need not wait.
    expect(existsSync(path.join(bot.folder, 'state', 'bot.lock'))).toBe(false);
  });

  it('also as SIGINT', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('connected');
    expect(await bot.stop('SIGINT')).toBe(0);
  });

  it('before it is connected', async () => {
    const bot = await startBotProcess({
      discord: { token: playground.token, apiUrl: 'http://127.0.0.1:9/api' },
    });
    await bot.untilLogged('could not reach Discord, trying again');
    expect(await bot.stop()).toBe(0);
  });

  it('while it looks for a gateway that is gone', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    await playground.close();
    await bot.untilLogged('connection to Discord lost, trying again');
    expect(await bot.stop()).toBe(0);
    playground = await startPlayground();
  });

  it('while Discord takes its connection and says nothing', async () => {
    const { port, taken } = await startSilence();
    const bot = await startBotProcess({
      discord: { token: playground.token, apiUrl: `http://127.0.0.1:${port}/api` },
    });
    await waitFor(() => taken() > 0);
    expect(await bot.stop()).toBe(0);
  });

  it('while Discord has fallen silent', async () => {
    const { child, discord } = await startPlaygroundProcess();
    const bot = await startBotProcess({ discord });
    await bot.untilLogged('index open');
    child.kill('SIGSTOP');
    expect(await bot.stop()).toBe(0);
  });

  it('while registering its commands waits for a limit', async () => {
    playground.fault({ kind: 'rateLimit', method: 'PUT', path: '/commands', retryAfter: TEN_MINUTES_S });
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('connected');
    await waitFor(() => playground.requests.some(({ method }) => method === 'PUT'));
    expect(await bot.stop()).toBe(0);
  });

  it('while a briefing waits for a limit', async () => {
    const posts = () =>
      playground.requests.filter(
        ({ method, path: address }) => method === 'POST' && address.endsWith('/messages'),
      );
    playground.fault({ kind: 'rateLimit', method: 'POST', path: '/messages', retryAfter: TEN_MINUTES_S });
    const bot = await startBotProcess({
      discord: playground,
      settings: {
        VERBATIM_BRIEFING_CHANNEL: playground.ids.news,
        VERBATIM_BRIEFING_TIME: justNow(),
        VERBATIM_BRIEFING_GRACE_MINUTES: '720',
        VERBATIM_TIMEZONE: 'UTC',
      },
    });
    await waitFor(() => posts().length > 0 || bot.child.exitCode !== null);
    expect(await bot.stop()).toBe(0);
    expect(posts()).toHaveLength(1);
  });

  it('while an answer waits for a limit', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    playground.fault({ kind: 'rateLimit', method: 'PATCH', retryAfter: TEN_MINUTES_S });
    playground.command({
      as: 'member',
      channel: playground.ids.news,
      name: 'ask',
      options: { question: 'Who waits for the wind?' },
    });
    await waitFor(() => playground.requests.some(({ method }) => method === 'PATCH'));
    expect(await bot.stop()).toBe(0);
  });

  it('while it builds its first index', async () => {
    const story = 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.\n\n'.repeat(
      400,
    );
    const articles = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`story-${i}.md`, story.replaceAll('ferry', `ferry ${i}`)]),
    );
    const bot = await startBotProcess({ discord: playground, articles });
    await bot.untilLogged('connected');
    expect(await bot.stop()).toBe(0);
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('while it analyzes an article that takes its time, with the process that does it', async () => {
    const story = 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.\n\n';
    const bot = await startBotProcess({
      discord: playground,
      articles: { 'long.md': story.repeat(50_000) },
    });
    await bot.untilLogged('connected');
    let analysis: number | null = null;
    await waitFor(async () => (analysis = await childOf(bot.child.pid, 'analysisProcess')) !== null);
    // Its limit for a file of this length is minutes.
    expect(await bot.stop()).toBe(0);
    expect(bot.log.filter(({ level }) => level === 'error')).toEqual([]);
    await waitFor(() => !isRunning(analysis ?? 0));
  });

  it('whose thread is busy', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    await bot.doHarm('busy');
    await waitFor(() => !existsSync(path.join(bot.folder, 'harm')));
    expect(await bot.stop()).toBe(1);
    expect(bot.log.at(-1)?.msg).toBe('the bot did not stop in time and was ended');
  });

  it('at once when it comes a second time', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    await bot.doHarm('busy');
    await waitFor(() => !existsSync(path.join(bot.folder, 'harm')));
    bot.child.kill('SIGTERM');
    // Two signals that come together are one.
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await bot.stop()).toBe(1);
    expect(bot.log.map(({ msg }) => msg)).not.toContain('the bot did not stop in time and was ended');
  });
});

describe('An error that nobody expected', () => {
  it.each(['throw', 'reject'] as const)('is logged and ends the bot with code 1 (%s)', async (harm) => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    await bot.doHarm(harm);
    expect(await bot.ended()).toBe(1);
    const line = bot.log.at(-1);
    expect(line).toMatchObject({ level: 'fatal', msg: 'unexpected error' });
    expect(JSON.stringify(line)).toMatch(/(?:thrown|rejected) by the test/u);
  });
});

describe('The bot', () => {
  it('ends with code 78 and one sentence when Discord refuses the token', async () => {
    const bot = await startBotProcess({
      discord: { ...playground, token: 'x.y.z', apiUrl: playground.apiUrl },
    });
    expect(await bot.ended()).toBe(78);
    expect(bot.stderr()).toMatch(/^Discord rejected the token\. [^\n]*\n$/u);
  });

  it('ends with code 1 when Discord closes the connection for good', async () => {
    const bot = await startBotProcess({ discord: playground });
    await bot.untilLogged('index open');
    playground.fault({ kind: 'close', code: 4014 });
    expect(await bot.ended()).toBe(1);
    expect(bot.stderr()).toMatch(/4014/u);
  });
});
