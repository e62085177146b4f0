import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStateFolder } from '../../src/state/stateFolder.js';
import { runScript } from './runScript.js';

const BRIDGE = `---
title: Bridge Shut After Storm
---

The bridge was shut on Tuesday. “Nobody may cross it before noon,” said Ada Holm, the mayor of the town.

Holm met Bo Lind at the bridge. “The planks are rotten through and through,” the witness said.

The crowd went home. Every lamp on the bridge was out, and the river ran high all night.`;

let folder: string;
const run = (...args: string[]) =>
  runScript('correct', args, {
    env: {
      VERBATIM_ARTICLES: path.join(folder, 'articles'),
      VERBATIM_INDEX: path.join(folder, 'index'),
      VERBATIM_STATE: path.join(folder, 'state'),
    },
  });

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-correct-'));
  await mkdir(path.join(folder, 'articles'));
  await mkdir(path.join(folder, 'state'));
  await writeFile(path.join(folder, 'articles', 'bridge.md'), BRIDGE);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run correct', () => {
  it('lists what to review for programs and, where nobody types, for people', async () => {
    const { code, stdout } = await run('review', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        article: 'bridge',
        text: 'The planks are rotten through and through,',
        candidate: { name: expect.any(String) as unknown },
      },
    ]);
    expect((await run('review')).stdout).toMatch(
      /^1 to review\.[\s\S]*— speaker not named, perhaps .* \(\d\d % sure\)/u,
    );
  });

  it('sets, adds, lists, exports, removes and imports', async () => {
    expect((await run('set', 'bridge', 'planks', '--name', 'ada holm')).stdout).toContain(
      '→ Ada Holm, mayor of the town',
    );
    expect((await run('add', 'bridge', 'every LAMP on the bridge', '--name', 'Cy Dahl')).stdout).toContain(
      'Every lamp on the bridge → Cy Dahl (quotation added)',
    );
    const listed = await run('list', '--json');
    const corrections = JSON.parse(listed.stdout) as { id: string }[];
    expect(corrections).toHaveLength(2);
    const file = path.join(folder, 'corrections.csv');
    await run('export', file);
    expect(await readFile(file, 'utf8')).toContain('Every lamp on the bridge');
    for (const { id } of corrections) expect((await run('remove', id)).code).toBe(0);
    expect((await run('list')).stdout.trim()).toBe('There are no corrections.');
    expect((await run('import', file)).stdout.trim()).toBe('Imported: 2. Unchanged: 0.');
    expect(JSON.parse((await run('list', '--json')).stdout)).toEqual(corrections);
  });

  it.each([
    [['sing'], 2, '"sing" is no command. See --help.'],
    [['set', 'bridge'], 2, 'set takes 2 words. See --help.'],
    [['set', 'bridge', 'planks'], 2, 'set needs --name. See --help.'],
    [['add', 'bridge', 'no such words', '--name', 'A'], 1, 'Those words are not in the article.'],
    [['add', 'bridge', 'lamp '.repeat(2_000), '--name', 'A'], 1, 'That is too long for a quotation.'],
    [['nobody', 'nowhere', 'x'], 2, 'No article has the ID "nowhere".'],
    [['import', 'missing.csv'], 1, 'missing.csv cannot be read.'],
  ])('refuses %j', async (args, code, told) => {
    const refused = await run(...args);
    expect([refused.code, refused.stdout]).toEqual([code, '']);
    expect(refused.stderr).toContain(told);
  });

  it('changes nothing while the bot runs, but lists', async () => {
    const held = await openStateFolder(path.join(folder, 'state'));
    try {
      const refused = await run('nobody', 'bridge', 'planks');
      expect(refused.code).toBe(1);
      expect(refused.stderr).toMatch(/^Another bot is using the state folder/u);
      expect((await run('list')).code).toBe(0);
    } finally {
      await held.release();
    }
  });
});
