// The bot: npm start. This thread only listens to signals; the bot works in another one (botThread), so that it can be
// ended however busy it is.
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ThreadFailure } from './botThread.js';
import { messageOf, VerbatimError } from './errors.js';
import { createLog } from './log.js';
import { loadSettings, type Settings, SettingsError } from './settings.js';
import { atMost } from './waits.js';

const NO_TOKEN = `DISCORD_TOKEN is not set.
  1. Create an application at https://discord.com/developers/applications
  2. Copy the token from its Bot page into a file named .env:  DISCORD_TOKEN=...
  3. Invite the bot: OAuth2, URL Generator, scopes "bot" and "applications.commands"
  4. Run npm start
To try it without a token: npm run playground`;

/** The bot itself takes at most 9 s to stop. */
const LONGEST_STOP_MS = 9_300;
/** For a thread that computes. One that waits for the system, as for a dead disk, cannot be ended. */
const LONGEST_TERMINATION_MS = 400;

try {
  const settings = loadSettings();
  if (settings.bot.token === null) throw new SettingsError(NO_TOKEN);
  process.exit(await runThread(settings));
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = error instanceof VerbatimError ? error.exitCode : 1;
}

/**
 * Runs the bot until it ends, by itself or because of a signal, and returns the exit code. A second signal exits at
 * once.
 */
async function runThread(settings: Settings): Promise<number> {
  const entry = new URL(import.meta.url.replace(/main(\.\w+)$/u, 'botThread$1'));
  const thread = new Worker(entry, { workerData: settings, execArgv: loaderFor(entry) });
  const failures: ThreadFailure[] = [];
  thread.on('message', (failure: ThreadFailure) => failures.push(failure));
  // What it cannot catch itself, such as the end of its memory.
  thread.on('error', (error) => createLog(settings.bot.logLevel).fatal({ err: error }, 'the bot failed'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      thread.postMessage('stop');
      setTimeout(() => void endBusy(thread, settings), LONGEST_STOP_MS).unref();
    });
  }
  const [code] = (await once(thread, 'exit')) as [number];
  const [failure] = failures;
  if (failure !== undefined) console.error(failure.message);
  return failure?.exitCode ?? code;
}

/** Ends a bot that does not stop. What it keeps is on disk at any moment. */
async function endBusy(thread: Worker, { bot }: Settings): Promise<void> {
  createLog(bot.logLevel).error('the bot did not stop in time and was ended');
  if (await atMost(LONGEST_TERMINATION_MS, thread.terminate())) process.exit(1);
  process.kill(process.pid, 'SIGKILL');
}

/** Sources need their loader, which does not reach another thread by itself. */
function loaderFor(entry: URL): string[] {
  if (!entry.pathname.endsWith('.ts')) return [];
  const loader = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  return ['--import', `data:text/javascript,import{register}from${loader};register()`];
}
