import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { VerbatimError } from '../../src/errors.js';

/** The made-up stories that the project's tests ask. */
const ARTICLES = 'test/corpus/articles';
/** The day after the newest of them. */
const NOW = '2031-03-13T08:00:00Z';

interface RunningPlayground {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts `npm run playground` with folders of its own, on the morning after the newest story. */
export async function startRunningPlayground(): Promise<RunningPlayground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-pictures-'));
  const child = spawn(process.execPath, ['scripts/run.mjs', 'playground'], {
    env: {
      ...process.env,
      VERBATIM_ARTICLES: ARTICLES,
      VERBATIM_STATE: path.join(folder, 'state'),
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_TIMEZONE: 'UTC',
      VERBATIM_COOLDOWN_SECONDS: '0',
      VERBATIM_CHANNEL_COOLDOWN_SECONDS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const stop = async (): Promise<void> => {
    child.kill('SIGINT');
    await closed;
    await rm(folder, { recursive: true });
  };
  for await (const line of createInterface(child.stdout)) {
    const url = /^Playground: (http:\S+)$/u.exec(line)?.[1];
    if (url === undefined) continue;
    await fetch(new URL('/playground/clock', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ now: NOW }),
    });
    return { url, stop };
  }
  await stop();
  throw new VerbatimError('The playground could not be started; see above.');
}
