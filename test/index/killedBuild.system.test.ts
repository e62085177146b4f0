import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILD_STEPS, type BuildStep } from '../../src/index/buildStep.js';
import { LOCK_NAME } from '../../src/index/store/writerLock.js';
import { ARTICLES, createTestInstall } from './testInstall.js';

const script = path.join(import.meta.dirname, 'killedBuildProcess.ts');

let roots: string;
beforeAll(async () => {
  roots = await mkdtemp(path.join(tmpdir(), 'verbatim-'));
});
afterAll(() => rm(roots, { recursive: true }));

interface Seen {
  readonly before: { readonly kind: string; readonly generation?: string };
  readonly after: { readonly kind: string; readonly generation?: string };
}

async function runBuild(root: string): Promise<Seen> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, root]);
  return JSON.parse(stdout) as Seen;
}

/** Ends when the process was killed at the step; at the second article, where the step belongs to one. */
async function killBuild(root: string, step: BuildStep): Promise<void> {
  const times = /^article-|^vectors-/u.test(step) ? '2' : '1';
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', script, root, step, times]);
  await expect(run).rejects.toMatchObject({ signal: 'SIGKILL' });
}

/** Lets the lock that was left look as old as it is some seconds later. */
async function ageLock(root: string): Promise<void> {
  await utimes(path.join(root, 'index', LOCK_NAME), new Date(0), new Date(0));
}

async function expectNothingLeftOver(root: string): Promise<void> {
  const install = await createTestInstall(root, {});
  const { indexFolder } = install;
  const { generation } = await install.openCurrent();
  const generations = [generation.id, ...(generation.previous === null ? [] : [generation.previous])];
  expect((await readdir(indexFolder)).sort()).toEqual(['articles', 'current.json', 'generations']);
  expect((await readdir(path.join(indexFolder, 'generations'))).sort()).toEqual(
    generations.map((id) => `${id}.json`).sort(),
  );
  const folders = await readdir(path.join(indexFolder, 'articles'));
  expect(folders).toEqual(expect.arrayContaining(generation.articles.map(({ folder }) => folder)));
  if (generation.previous === null) expect(folders).toHaveLength(generation.articles.length);
}

const SWITCHED: readonly BuildStep[] = ['pointer-switched', 'generations-swept', 'articles-swept'];

describe.concurrent('A first build that is killed', () => {
  it.each(BUILD_STEPS)('at %s is repaired by the next start', async (step) => {
    const root = path.join(roots, `first-${step}`);
    await createTestInstall(root);
    await killBuild(root, step);
    await ageLock(root);
    const { before, after } = await runBuild(root);
    expect(before).toMatchObject(
      SWITCHED.includes(step) ? { kind: 'current', articles: 3, isWhole: true } : { kind: 'missing' },
    );
    expect(after).toMatchObject({ kind: 'current', articles: 3, isWhole: true });
    await expectNothingLeftOver(root);
  });
});

describe.concurrent('A later build that is killed', () => {
  it.each(BUILD_STEPS)('at %s leaves an index that answers', async (step) => {
    const root = path.join(roots, `later-${step}`);
    const install = await createTestInstall(root);
    const { generation } = await install.build();
    await install.write({
      'flood.txt': `${ARTICLES['flood.txt'] ?? ''}\nThe mayor thanked the helpers.\n`,
      'strike.txt': 'The ferries stay in port on Tuesday. The harbour is closed.\n',
    });
    await killBuild(root, step);
    await ageLock(root);
    const { before, after } = await runBuild(root);
    if (SWITCHED.includes(step)) {
      expect(before).toMatchObject({ kind: 'current', articles: 4, isWhole: true });
      expect(after.generation).toBe(before.generation);
    } else {
      expect(before).toMatchObject({ kind: 'current', articles: 3, isWhole: true, generation });
    }
    expect(after).toMatchObject({ kind: 'current', articles: 4, isWhole: true });
    await expectNothingLeftOver(root);
  });
});

describe('A build right after one that was killed', () => {
  it('waits until the lock that was left counts for nothing', async () => {
    const root = path.join(roots, 'at-once');
    await createTestInstall(root);
    await killBuild(root, 'manifest-written');
    const { after } = await runBuild(root);
    expect(after).toMatchObject({ kind: 'current', articles: 3, isWhole: true });
  });
});

describe('Two processes that build at once', () => {
  it('take turns', async () => {
    const root = path.join(roots, 'two');
    await createTestInstall(root);
    const [one, two] = await Promise.all([runBuild(root), runBuild(root)]);
    expect(one.after).toMatchObject({ kind: 'current', articles: 3, isWhole: true });
    expect(two.after).toEqual(one.after);
    await expectNothingLeftOver(root);
  });
});
