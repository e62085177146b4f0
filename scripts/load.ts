// Lets many members ask the real bot within a minute: npm run load
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { ENGLISH } from '../src/discord/locales/english.js';
import { type Playground, startPlayground } from '../src/playground/playground.js';
import { defineScript, readCount } from '../src/terminal/defineScript.js';

const CORPUS = 'test/corpus';

type Outcome = 'answered' | 'busy' | 'too late' | 'other';

await defineScript({
  help: `Usage: npm run load -- [--members N] [--seconds N]

Starts the bot as npm start does, lets each of many members ask one question, all within the given time, and prints
how long they waited for the acknowledgement and how their questions ended.

  --members N  so many members (default 500)
  --seconds N  within so many seconds (default 60)
  --help       show this help`,
  options: {
    members: { type: 'string', default: '500' },
    seconds: { type: 'string', default: '60' },
  },
  async run(values) {
    const members = readCount('members', values.members);
    const seconds = readCount('seconds', values.seconds);
    const acknowledged = new Map<string, number>();
    const playground = await startPlayground({
      crowd: members,
      // The first request about an interaction is its acknowledgement: /interactions/ID/TOKEN/callback
      log: ({ path: route }) => {
        const [, kind, id] = route.split('/');
        if (kind === 'interactions' && id !== undefined) acknowledged.set(id, performance.now());
      },
    });
    const bot = await startBot(playground);
    try {
      const lines = (await readFile(path.join(CORPUS, 'questions.jsonl'), 'utf8')).trim().split('\n');
      const questions = lines.map((line) => (JSON.parse(line) as { question: string }).question);
      const results = await Promise.all(
        playground.crowd.map(async (member, i) => {
          await delay((i * seconds * 1_000) / members);
          const started = performance.now();
          const question = questions[i % questions.length] ?? '';
          const id = playground.command({
            as: member,
            channel: playground.ids.news,
            name: 'ask',
            options: { question },
          });
          await playground.settled(id).catch(() => undefined);
          const ended = performance.now();
          return {
            acknowledgedMs: (acknowledged.get(id) ?? Number.POSITIVE_INFINITY) - started,
            answeredMs: ended - started,
            outcome: outcomeOf(playground, id, member),
          };
        }),
      );
      const count = (wanted: Outcome) => results.filter(({ outcome }) => outcome === wanted).length;
      const answers = results.filter(({ outcome }) => outcome === 'answered');
      console.log(
        [
          `${members} members within ${seconds} s:`,
          ...(['answered', 'busy', 'too late', 'other'] as const).map((each) => `${count(each)} ${each}`),
        ].join(' '),
      );
      console.log(`acknowledged ${percentiles(results.map(({ acknowledgedMs }) => acknowledgedMs))}`);
      console.log(`answered ${percentiles(answers.map(({ answeredMs }) => answeredMs))}`);
    } finally {
      await bot.stop();
      await playground.close();
    }
  },
});

/** The bot in folders of its own, with its index built. */
async function startBot(playground: Playground): Promise<{ stop(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-load-'));
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: {
      ...process.env,
      DISCORD_TOKEN: playground.token,
      DISCORD_API_URL: playground.apiUrl,
      VERBATIM_ARTICLES: path.join(CORPUS, 'articles'),
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_STATE: path.join(folder, 'state'),
      // Otherwise most would be asked to wait for a second.
      VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => {
      if ((JSON.parse(line) as { msg: string }).msg === 'index open') resolve();
    });
    child.once('close', () => reject(new Error('The bot ended before its index was open.')));
  });
  while (playground.state().commands.length === 0) await delay(100);
  return {
    async stop() {
      child.kill('SIGTERM');
      await closed;
      await rm(folder, { recursive: true });
    },
  };
}

function outcomeOf(playground: Playground, id: string, member: string): Outcome {
  const { messages } = playground.messages(playground.ids.news, member);
  const message = messages.find(({ interaction }) => interaction?.id === id);
  const content = message?.content ?? '';
  if ((message?.embeds.length ?? 0) > 0 || content.includes(ENGLISH['not-covered'])) return 'answered';
  if (content === ENGLISH.tooSlow) return 'too late';
  return content.startsWith(ENGLISH.busy(0).slice(0, 20)) ? 'busy' : 'other';
}

function percentiles(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`;
}
