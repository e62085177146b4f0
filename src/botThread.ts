// The thread that the bot works in, started by main with the settings. It stops when it gets a message.
import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Logger } from 'pino';
import { startApp } from './app.js';
import { messageOf, VerbatimError } from './errors.js';
import { createLog, type ErrorMemory } from './log.js';
import type { Settings } from './settings.js';
import { atMost } from './waits.js';

/** What the thread sends before it ends, when it failed. */
export interface ThreadFailure {
  /** For people. */
  readonly message: string;
  readonly exitCode: number;
}

const EXIT_FAILURE = 1;
/** How long a start that is cut short may take to give back what it has. */
const LONGEST_CANCEL_MS = 2_000;

const settings = workerData as Settings;
const errors: ErrorMemory = { last: null, count: 0 };
const log = createLog(settings.bot.logLevel, undefined, errors);

// After an error that nobody expected nothing is certain, so a supervisor starts the bot again.
for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error) => {
    log.fatal({ err: error, event }, 'unexpected error');
    process.exit(EXIT_FAILURE);
  });
}

try {
  await run(settings, log);
  process.exit(0);
} catch (error) {
  const exitCode = error instanceof VerbatimError ? error.exitCode : EXIT_FAILURE;
  log.fatal({ err: error }, 'the bot ends');
  parentPort?.postMessage({ message: messageOf(error), exitCode } satisfies ThreadFailure);
  process.exit(exitCode);
}

/** Runs until told to stop, or until Discord ends the connection permanently, which it throws. */
async function run({ bot, ...settings }: Settings, log: Logger): Promise<void> {
  const stopping = new AbortController();
  const { signal } = stopping;
  parentPort?.once('message', () => stopping.abort());
  const stopped = once(signal, 'abort');
  const starting = startApp(
    { ...settings, bot },
    {
      token: bot.token ?? '',
      ...(bot.apiUrl !== null && { apiUrl: bot.apiUrl }),
      log,
      errors,
      onFatal: (error) => stopping.abort(error),
      signal,
    },
  );
  await Promise.race([stopped, starting.then(() => stopped)]).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  const app = await atMost(LONGEST_CANCEL_MS, starting).then((isStarted) =>
    isStarted ? starting.catch(() => null) : null,
  );
  await app?.stop();
  if (signal.reason instanceof VerbatimError) throw signal.reason;
  log.info('stopped');
}
