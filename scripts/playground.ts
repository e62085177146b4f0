// A stand-in for Discord in the browser, with the bot in it: npm run playground
import { once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { type App, startApp } from '../src/app.js';
import { UsageError, VerbatimError } from '../src/errors.js';
import { createLog, type ErrorMemory } from '../src/log.js';
import type { Newsdesk } from '../src/newsdesk/newsdesk.js';
import { startPlayground } from '../src/playground/playground.js';
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';

await defineScript({
  help: `Usage: npm run playground -- [--port N] [--log FILE]

Starts the bot with a stand-in for Discord on this machine and prints the address of its page.
You need no token and no account, and nothing leaves this machine. Press Ctrl+C to stop it.

  --port N    listen on this port (default: any free port)
  --log FILE  write each request of the bot to FILE as a line of JSON
  --help      show this help`,
  options: {
    port: { type: 'string', default: '0' },
    log: { type: 'string' },
  },
  async run(values) {
    if (!/^\d{1,5}$/u.test(values.port) || Number(values.port) > 65_535) {
      throw new UsageError(`--port must be a number up to 65535, not "${values.port}".`);
    }
    const settings = loadSettings();
    const file = values.log === undefined ? null : await openLog(values.log);
    let app: App | null = null;
    const playground = await startPlayground({
      guide: () => ({
        questions: app === null ? [] : firstQuestions(app.newsdesk),
        nextBriefing: app?.dailyPost.nextDue() ?? null,
      }),
      port: Number(values.port),
      log: (request) => void file?.appendFile(`${JSON.stringify(request)}\n`),
    }).catch((cause: unknown) => {
      throw new VerbatimError(`Port ${values.port} cannot be used. Choose another port with --port.`, {
        cause,
      });
    });
    const stopping = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        stopping.abort();
      });
    }
    const errors: ErrorMemory = { last: null, count: 0 };
    // Its own state, so that what is tried here changes nothing of the real bot's.
    const stateFolder = path.join(settings.stateFolder, 'playground');
    try {
      app = await startApp(
        { ...settings, stateFolder, databaseUrl: null, bot: { ...settings.bot, http: null } },
        {
          token: playground.token,
          apiUrl: playground.apiUrl,
          now: playground.now,
          log: createLog('warn', process.stderr, errors),
          errors,
          // The clock can be moved there, so it is looked at more often.
          tickMs: 1_000,
          onFatal: (error) => stopping.abort(error),
          signal: stopping.signal,
        },
      );
      await app.opened;
      console.log(`Playground: ${playground.url}`);
      if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
    } finally {
      await app?.stop();
      await playground.close();
      await file?.close();
    }
    if (stopping.signal.reason instanceof VerbatimError) throw stopping.signal.reason;
  },
});

/** For somebody who has not read the stories: about the two people who are quoted most, and about the newest story. */
function firstQuestions(newsdesk: Newsdesk): string[] {
  // "Who is ...?" is no question about a newspaper: people have a role.
  const people = newsdesk.speakers().filter(({ role }) => role !== null);
  const [first, second] = people.map(({ name }) => name);
  return [
    ...(first === undefined ? [] : [`What did ${first} say?`]),
    ...(second === undefined ? [] : [`Who is ${second}?`]),
    ...(newsdesk.articles().length === 0 ? [] : ['What is this about?']),
  ];
}

async function openLog(name: string): Promise<FileHandle> {
  return open(name, 'w').catch((cause: unknown) => {
    throw new VerbatimError(`${name} cannot be written. Choose another file with --log.`, { cause });
  });
}
