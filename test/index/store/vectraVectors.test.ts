import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { VerbatimError } from '../../../src/errors.js';
import { loadVectors, VECTORS_FILE, writeVectors } from '../../../src/index/store/vectraVectors.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

describe('The vectors of an article', () => {
  const vectors = [
    { kind: 'sentence', start: 0, end: 9, vector: Float32Array.of(0.6, 0.8) },
    { kind: 'passage', start: 0, end: 31, vector: Float32Array.of(0.123456789, 0.99234) },
  ] as const;

  it('come back in order, rounded to 5 decimals', async () => {
    const folder = await temporaryFolder();
    await writeVectors(path.join(folder, 'new'), vectors);
    expect(await loadVectors(path.join(folder, 'new'))).toEqual([
      vectors[0],
      { ...vectors[1], vector: Float32Array.of(0.12346, 0.99234) },
    ]);
  });

  it('are stored alike when what was read is written again', async () => {
    const folder = await temporaryFolder();
    const [first, second] = [path.join(folder, 'first'), path.join(folder, 'second')];
    await writeVectors(first, vectors);
    await writeVectors(second, await loadVectors(first));
    const storedIn = async (from: string) => {
      const { items } = JSON.parse(await readFile(path.join(from, VECTORS_FILE), 'utf8')) as {
        items: { vector: number[] }[];
      };
      return items.map(({ vector }) => vector);
    };
    expect(await storedIn(second)).toEqual(await storedIn(first));
  });

  it('are never added to a folder that has some', async () => {
    const folder = await temporaryFolder();
    await writeVectors(path.join(folder, 'new'), vectors);
    await expect(writeVectors(path.join(folder, 'new'), vectors)).rejects.toThrow(VerbatimError);
  });

  it('that are gone are named in one sentence', async () => {
    const folder = await temporaryFolder();
    await expect(loadVectors(path.join(folder, 'gone'))).rejects.toThrow(
      /^The vectors in .*gone cannot be read\. Build the index again\.$/u,
    );
  });
});
