// Asks the running bot how it is: npm run health
import { messageOf, VerbatimError } from '../src/errors.js';
import { loadSettings } from '../src/settings.js';
import { defineScript } from '../src/terminal/defineScript.js';

const LIMIT_MS = 5_000;
/** A server that listens everywhere is asked on this machine. */
const EVERYWHERE: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

await defineScript({
  help: `Usage: npm run health -- [--ready]

Asks the bot that runs on this machine, at VERBATIM_HTTP_PORT, and prints what it says.
Exit code 0 means that it is alive.

  --ready  exit code 0 only if it answers questions
  --help   show this help`,
  options: { ready: { type: 'boolean', default: false } },
  async run({ ready }) {
    const { http } = loadSettings().bot;
    if (http === null)
      throw new VerbatimError('VERBATIM_HTTP_PORT is not set, so the bot cannot be asked. Set it in .env.');
    const host = EVERYWHERE.has(http.host) ? '127.0.0.1' : http.host;
    const origin = `http://${host.includes(':') ? `[${host}]` : host}:${http.port}`;
    const [health, readiness] = [await ask(origin, '/healthz'), await ask(origin, '/readyz')];
    console.log(readiness.body.trim());
    if (!health.ok || (ready && !readiness.ok)) process.exitCode = 1;
  },
});

async function ask(origin: string, page: string): Promise<{ readonly ok: boolean; readonly body: string }> {
  try {
    const response = await fetch(`${origin}${page}`, { signal: AbortSignal.timeout(LIMIT_MS) });
    return { ok: response.ok, body: await response.text() };
  } catch (cause) {
    // What went wrong is in the cause of fetch's error.
    const reason = messageOf(cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause);
    throw new VerbatimError(`The bot does not answer at ${origin} (${reason}). Is it running?`, { cause });
  }
}
