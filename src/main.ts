// The bot: npm start
import { once } from 'node:events';
import { startApp } from './app.js';
import { VerbatimError } from './errors.js';
import { createLog, type ErrorMemory } from './log.js';
import { loadSettings, type Settings, SettingsError } from './settings.js';

const NO_TOKEN = `DISCORD_TOKEN is not set.
  1. Create an application at https://discord.com/developers/applications
  2. Copy the token from its Bot page into a file named .env:  DISCORD_TOKEN=...
  3. Invite the bot: OAuth2, URL Generator, scopes "bot" and "applications.commands"
  4. Run npm start
To try it without a token: npm run playground`;

try {
  await run(loadSettings());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof VerbatimError ? error.exitCode : 1;
}

/** Runs until a signal comes or Discord ends the connection permanently. A second signal exits at once. */
async function run(settings: Settings): Promise<void> {
  const { token, apiUrl, logLevel } = settings.bot;
  if (token === null) throw new SettingsError(NO_TOKEN);
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      process.once(signal, () => process.exit(1));
      stopping.abort();
    });
  }
  const errors: ErrorMemory = { last: null };
  const log = createLog(logLevel, undefined, errors);
  try {
    const app = await startApp(settings, {
      token,
      ...(apiUrl !== null && { apiUrl }),
      log,
      lastError: () => errors.last,
      onFatal: (error) => stopping.abort(error),
      signal: stopping.signal,
    });
    if (!stopping.signal.aborted) await once(stopping.signal, 'abort');
    await app.stop();
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
  }
  if (stopping.signal.reason instanceof VerbatimError) throw stopping.signal.reason;
  log.info('stopped');
}
