import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BriefingStep } from '../../../src/discord/briefing/postOnce.js';
import { type Playground, startPlayground } from '../../../src/playground/playground.js';
import { STATE_LOCK_NAME } from '../../../src/state/stateFolder.js';

const script = path.join(import.meta.dirname, 'postingProcess.ts');
const EIGHT = Date.UTC(2031, 2, 3, 8);
const MINUTE = 60_000;
const STEPS: readonly BriefingStep[] = ['claimed', 'composed', 'sent', 'recorded'];

let root: string;
let playground: Playground;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'verbatim-posting-'));
  await mkdir(path.join(root, 'articles'));
  await writeFile(
    path.join(root, 'articles', 'ferry.txt'),
    'The ferry stayed in port on Monday because of the storm.',
  );
  playground = await startPlayground();
  playground.setClock(EIGHT);
});
afterEach(async () => {
  await playground.close();
  await rm(root, { recursive: true });
});

async function run(channel: string, now: number, dieAt?: BriefingStep): Promise<void> {
  playground.setClock(now);
  // A lock that was left looks as old as it is some seconds later.
  await utimes(path.join(root, 'state', STATE_LOCK_NAME), new Date(0), new Date(0)).catch(() => undefined);
  const args = [script, root, playground.apiUrl, playground.token, channel, String(now)];
  await promisify(execFile)(process.execPath, ['--import', 'tsx', ...args, ...(dieAt ? [dieAt] : [])]);
}

function postsIn(channel: string): number {
  const posts = [`/channels/${channel}/messages`, `/channels/${channel}/threads`];
  return playground.requests.filter(({ method, path: route }) => method === 'POST' && posts.includes(route))
    .length;
}

async function recorded(channel: string): Promise<unknown> {
  const text = await readFile(path.join(root, 'state', 'briefings.json'), 'utf8');
  const { posts } = (JSON.parse(text) as { value: { posts: Record<string, unknown> } }).value;
  return posts[`${channel}/2031-03-03`];
}

const CASES = [
  ...STEPS.map((step) => ({ step, name: 'news' as const })),
  // A forum has no nonce.
  { step: 'sent', name: 'stories' } as const,
];

describe('A bot that is killed while it posts a briefing', () => {
  it.each(CASES)(
    'at $step in #$name is followed by one that makes it exactly one post',
    async ({ step, name }) => {
      const channel = playground.ids[name];
      await expect(run(channel, EIGHT, step)).rejects.toMatchObject({ signal: 'SIGKILL' });
      expect(postsIn(channel)).toBe(step === 'sent' || step === 'recorded' ? 1 : 0);
      await run(channel, EIGHT + MINUTE);
      await run(channel, EIGHT + 2 * MINUTE);
      expect(postsIn(channel)).toBe(1);
      expect(await recorded(channel)).toMatchObject({ state: 'posted' });
    },
  );
});
