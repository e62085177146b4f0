import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { createTestInstall } from '../testInstall.js';

describe('A build', () => {
  it('sweeps what builds that were ended left behind', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const { generation } = await install.build();
    const { indexFolder } = install;
    const before = await readdir(indexFolder, { recursive: true });
    for (const folder of ['building/half-an-article', 'articles/of-no-generation']) {
      await mkdir(path.join(indexFolder, folder), { recursive: true });
      await writeFile(path.join(indexFolder, folder, 'index.json'), '{');
    }
    for (const file of [
      'generations/never-switched-to.json',
      'generations/cut-off.json.7.tmp',
      'current.json.9f1c2a3b-0d4e-4f5a-8b6c-7d8e9f0a1b2c.tmp',
      'words.bin.9f1c2a3b-0d4e-4f5a-8b6c-7d8e9f0a1b2d.tmp',
    ]) {
      await writeFile(path.join(indexFolder, file), '{');
    }
    expect((await install.build()).generation).toBe(generation);
    expect((await readdir(indexFolder, { recursive: true })).sort()).toEqual(before.sort());
  });

  it('sweeps nothing while it cannot tell what is in use', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await install.build();
    const { indexFolder } = install;
    const articles = await readdir(path.join(indexFolder, 'articles'));
    await writeFile(path.join(indexFolder, 'current.json'), '{');
    const stop = new Error('Stopped.');
    const built = install.build({
      onStep(step) {
        if (step === 'leftovers-swept') throw stop;
      },
    });
    await expect(built).rejects.toBe(stop);
    expect(await readdir(path.join(indexFolder, 'articles'))).toEqual(articles);
  });

  it('leaves files of others in the index folder alone', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await mkdir(install.indexFolder);
    await writeFile(path.join(install.indexFolder, '.gitkeep'), '');
    await install.build();
    expect(await readdir(install.indexFolder)).toContain('.gitkeep');
  });
});
