import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { VerbatimError } from '../../src/errors.js';
import { forkChild, UnableError } from '../../src/process/forkChild.js';
import { supervise, type Supervised } from '../../src/process/supervise.js';
import { isRunning } from '../support/isRunning.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { waitFor } from '../support/waitFor.js';

const LIMIT_MS = 60_000;
const entry = new URL('testChild.ts', import.meta.url);

interface TestProcess {
  readonly supervised: Supervised<string, unknown>;
  readonly notices: string[];
  /** Where the child looks for marks such as `unable`. */
  readonly folder: string;
}

async function startTestProcess({
  marks = [],
  loadLimitMs = LIMIT_MS,
  backOffMs = [0],
}: {
  marks?: readonly string[];
  loadLimitMs?: number;
  backOffMs?: readonly number[];
} = {}): Promise<TestProcess> {
  const folder = await temporaryFolder();
  for (const mark of marks) await writeFile(path.join(folder, mark), '');
  const notices: string[] = [];
  const supervised = supervise<string, unknown>({
    name: 'The test process',
    fork: () => forkChild('The test process', entry, [folder]),
    loadLimitMs,
    onNotice: (sentence) => notices.push(sentence),
    backOffMs,
  });
  onTestFinished(() => supervised.end());
  return { supervised, notices, folder };
}

describe('A supervised process', () => {
  it('answers though it is killed under the request, and its death is named', async () => {
    const { supervised, notices } = await startTestProcess();
    expect(await supervised.request('crash once', LIMIT_MS)).toBe('crash once!');
    expect(notices).toEqual(['The test process ended (SIGKILL). It starts again now.']);
  });

  it('is killed and replaced when a request hangs', async () => {
    const { supervised, notices } = await startTestProcess();
    const hung = await supervised.request('pid', LIMIT_MS);
    expect(await supervised.request('hang once', 5_000)).toBe('hang once!');
    expect(isRunning(Number(hung))).toBe(false);
    expect(notices).toEqual([
      'The test process did not answer for 5 s and was stopped. It starts again now.',
    ]);
  });

  it('is killed and replaced when it was stopped by a signal', async () => {
    const { supervised } = await startTestProcess();
    const stopped = Number(await supervised.request('pid', LIMIT_MS));
    process.kill(stopped, 'SIGSTOP');
    const replacement = Number(await supervised.request('pid', 5_000));
    expect(replacement).not.toBe(stopped);
    expect(isRunning(stopped)).toBe(false);
  });

  it('gives a request up that ends it twice, and goes on with the next', async () => {
    const { supervised } = await startTestProcess();
    const crash = supervised.request('crash', LIMIT_MS);
    await expect(crash).rejects.toThrow(VerbatimError);
    await expect(crash).rejects.toThrow(/ended twice/u);
    expect(await supervised.request('next', LIMIT_MS)).toBe('next!');
  });

  it('hands on the error of a request and lives on', async () => {
    const { supervised } = await startTestProcess();
    const before = await supervised.request('pid', LIMIT_MS);
    await expect(supervised.request('fail', LIMIT_MS)).rejects.toThrow('This has no answer.');
    expect(await supervised.request('pid', LIMIT_MS)).toBe(before);
  });

  it('says at once why it cannot load, and works as soon as the cause is gone', async () => {
    const { supervised, notices, folder } = await startTestProcess({ marks: ['unable'], backOffMs: [20] });
    const refused = supervised.request('early', LIMIT_MS);
    await expect(refused).rejects.toThrow(UnableError);
    await expect(refused).rejects.toThrow('The weights are missing.');
    await waitFor(() => notices.length > 1);
    expect(notices[0]).toBe(
      'The test process cannot start: The weights are missing. It starts again in 0.02 s.',
    );
    await rm(path.join(folder, 'unable'));
    await waitFor(() => supervised.status().state === 'ready');
    expect(await supervised.request('late', LIMIT_MS)).toBe('late!');
  });

  it('is replaced when it does not get ready in time', async () => {
    const { supervised, notices, folder } = await startTestProcess({ marks: ['stuck'], loadLimitMs: 6_000 });
    await waitFor(() => notices.length > 0);
    expect(notices[0]).toBe('The test process was not ready after 6 s and was stopped. It starts again now.');
    await rm(path.join(folder, 'stuck'));
    await waitFor(() => supervised.status().state === 'ready');
  });

  it('waits longer before each start in a row, and not after an answer', async () => {
    const { supervised, notices } = await startTestProcess({ backOffMs: [0, 10, 20] });
    await expect(supervised.request('crash', LIMIT_MS)).rejects.toThrow(/twice/u);
    await expect(supervised.request('crash', LIMIT_MS)).rejects.toThrow(/twice/u);
    await supervised.request('sound', LIMIT_MS);
    await expect(supervised.request('crash', LIMIT_MS)).rejects.toThrow(/twice/u);
    expect(notices.map((notice) => / again (.+)\.$/u.exec(notice)?.[1])).toEqual([
      'now',
      'in 0.01 s',
      'in 0.02 s',
      'in 0.02 s',
      'now',
      'in 0.01 s',
    ]);
  });

  it('says in its status how it is', async () => {
    const { supervised } = await startTestProcess({ backOffMs: [0, LIMIT_MS] });
    expect(supervised.status()).toMatchObject({ state: 'loading', restarts: 0, lastFailure: null });
    const pid = await supervised.request('pid', LIMIT_MS);
    expect(supervised.status()).toMatchObject({ state: 'ready', pid });
    await expect(supervised.request('crash', LIMIT_MS)).rejects.toThrow(/twice/u);
    expect(supervised.status()).toMatchObject({
      state: 'restarting',
      pid: undefined,
      restarts: 1,
      lastFailure: { message: 'The test process ended (SIGKILL).' },
    });
    await supervised.end();
    expect(supervised.status().state).toBe('stopped');
  });

  it('rejects what waits when it is ended, and every later request', async () => {
    const { supervised } = await startTestProcess();
    const waiting = supervised.request('hang', LIMIT_MS);
    waiting.catch(() => undefined);
    await supervised.end();
    await expect(waiting).rejects.toThrow('The test process was stopped.');
    await expect(supervised.request('late', LIMIT_MS)).rejects.toThrow('The test process was stopped.');
  });

  it('gets no variable of the bot, such as its token', async () => {
    process.env['DISCORD_TOKEN'] = 'not.for.children';
    onTestFinished(() => {
      delete process.env['DISCORD_TOKEN'];
    });
    const { supervised } = await startTestProcess();
    const names = Object.keys((await supervised.request('environment', LIMIT_MS)) as NodeJS.ProcessEnv);
    expect(names).toContain('PATH');
    expect(names.filter((name) => /DISCORD|TOKEN|VERBATIM/u.test(name))).toEqual([]);
    const pid = Number(await supervised.request('pid', LIMIT_MS));
    if (process.platform === 'linux') {
      expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('not.for.children');
    }
  });
});
