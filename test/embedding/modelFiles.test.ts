import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasModel, loadModelIdentity, ModelError, verifyModel } from '../../src/embedding/modelFiles.js';
import { hashOf } from '../../src/index/store/articleStore.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

const CONFIG = '{"hidden_size": 2}';

/** A model `a/b` of one file, with a list of it. */
async function listedModel(): Promise<{ models: string; sums: string }> {
  const models = await temporaryFolder();
  const folder = path.join(models, 'a', 'b');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'config.json'), CONFIG);
  const sums = path.join(folder, 'SHA256SUMS');
  await writeFile(sums, `${hashOf(CONFIG)}  config.json\n`);
  return { models, sums };
}

describe('The list of the files of a model', () => {
  it('vouches for the files it names', async () => {
    const { models } = await listedModel();
    await expect(verifyModel(models, 'a/b')).resolves.toBeUndefined();
    expect(await hasModel(models, 'a/b')).toBe(true);
  });

  it('is named when it cannot be read, and is not taken for missing', async () => {
    const { models, sums } = await listedModel();
    await rm(sums);
    // Reading a folder fails with another code than reading a file that is not there.
    await mkdir(sums);
    for (const attempt of [
      () => verifyModel(models, 'a/b'),
      () => loadModelIdentity(models, 'a/b'),
      () => hasModel(models, 'a/b'),
    ]) {
      await expect(attempt()).rejects.toThrow(ModelError);
      await expect(attempt()).rejects.toThrow(/SHA256SUMS cannot be read/u);
    }
  });
});
