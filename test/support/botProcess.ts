import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import type { Playground } from '../../src/playground/playground.js';
import { waitFor } from './waitFor.js';

interface BotProcessOptions {
  readonly discord: Pick<Playground, 'token' | 'apiUrl'>;
  /** By file name; default one short story. */
  readonly articles?: Readonly<Record<string, string>>;
  /** Further settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

interface LogLine {
  readonly level: string;
  readonly msg: string;
  readonly [field: string]: unknown;
}

/** The bot as `npm start` runs it, in folders of its own. */
export interface BotProcess {
  readonly child: ChildProcess;
  readonly folder: string;
  readonly log: readonly LogLine[];
  readonly stderr: () => string;
  untilLogged(msg: string): Promise<LogLine>;
  /** What the bot's thread does next: compute without end, throw, or reject a promise that nobody waits for. */
  doHarm(harm: 'busy' | 'throw' | 'reject'): Promise<void>;
  /** Sends a signal and waits for the end: the exit code, the signal that killed it, or `hangs`. */
  stop(signal?: NodeJS.Signals): Promise<number | string>;
  /** Waits for the end. */
  ended(): Promise<number | string>;
}

/** The bot promises 10 s; a busy machine may need more. */
const HANGS_MS = 60_000;
const STORY = 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.';

export async function startBotProcess(options: BotProcessOptions): Promise<BotProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'verbatim-process-'));
  const harmFile = path.join(folder, 'harm');
  await mkdir(path.join(folder, 'articles'));
  for (const [name, text] of Object.entries(options.articles ?? { 'ferry.md': STORY })) {
    await writeFile(path.join(folder, 'articles', name), text);
  }
  const harm = pathToFileURL(path.join(import.meta.dirname, 'harm.mjs')).href;
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    env: {
      ...process.env,
      NODE_OPTIONS: `--import=${harm}`,
      HARM_FILE: harmFile,
      DISCORD_TOKEN: options.discord.token,
      DISCORD_API_URL: options.discord.apiUrl,
      VERBATIM_ARTICLES: path.join(folder, 'articles'),
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_STATE: path.join(folder, 'state'),
      ...options.settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: LogLine[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => log.push(JSON.parse(line) as LogLine));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const closed = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
    await rm(folder, { recursive: true });
  });
  const ended = async (): Promise<number | string> => {
    const timer = setTimeout(() => child.kill('SIGABRT'), HANGS_MS);
    await closed;
    clearTimeout(timer);
    return child.signalCode === 'SIGABRT' ? 'hangs' : (child.signalCode ?? child.exitCode ?? 'unknown');
  };
  return {
    child,
    folder,
    log,
    stderr: () => stderr,
    async untilLogged(msg) {
      const find = () => log.find((line) => line.msg === msg);
      await waitFor(() => find() !== undefined || child.exitCode !== null);
      const line = find();
      if (line === undefined) throw new Error(`The bot ended without "${msg}": ${stderr}`);
      return line;
    },
    doHarm: (kind) => writeFile(harmFile, kind),
    ended,
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return ended();
    },
  };
}
