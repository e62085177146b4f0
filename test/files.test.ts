import { mkdir, mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../src/errors.js';
import { createFile, replaceFile, syncToDisk } from '../src/files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-files-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('Replacing a file', () => {
  it('leaves the new content and nothing else', async () => {
    const file = path.join(folder, 'state.json');
    await replaceFile(file, 'old');
    await replaceFile(file, 'new');
    expect(await readFile(file, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['state.json']);
  });

  it('keeps what stands there when it fails, and cleans up', async () => {
    await mkdir(path.join(folder, 'taken'));
    await writeFile(path.join(folder, 'taken', 'inside'), 'kept');
    await expect(replaceFile(path.join(folder, 'taken'), 'new')).rejects.toThrow(VerbatimError);
    expect(await readFile(path.join(folder, 'taken', 'inside'), 'utf8')).toBe('kept');
    expect(await readdir(folder)).toEqual(['taken']);
  });

  it('says in a sentence what is in the way', async () => {
    await expect(replaceFile(path.join(folder, 'nowhere', 'x'), '')).rejects.toThrow(
      /x cannot be written: its folder does not exist/u,
    );
    await writeFile(path.join(folder, 'file'), '');
    await expect(replaceFile(path.join(folder, 'file', 'x'), '')).rejects.toThrow(
      /part of its path is a file/u,
    );
  });
});

describe('Creating a file', () => {
  it('leaves one that is there as it is', async () => {
    const file = path.join(folder, 'story.txt');
    expect(await createFile(file, 'first')).toBe(true);
    expect(await createFile(file, 'second')).toBe(false);
    expect(await readFile(file, 'utf8')).toBe('first');
    expect(await readdir(folder)).toEqual(['story.txt']);
  });

  it('gives the name to one of many', async () => {
    const file = path.join(folder, 'story.txt');
    const created = await Promise.all(['a', 'b', 'c', 'd'].map((content) => createFile(file, content)));
    expect(created.filter(Boolean)).toHaveLength(1);
    expect(await readFile(file, 'utf8')).toBe(['a', 'b', 'c', 'd'][created.indexOf(true)]);
  });

  it('says in a sentence what is in the way', async () => {
    await expect(createFile(path.join(folder, 'nowhere', 'x'), '')).rejects.toThrow(
      /x cannot be written: its folder does not exist/u,
    );
  });
});

describe('What is brought to disk', () => {
  const failing = (code: string): typeof open =>
    (() =>
      Promise.resolve({
        sync: () => Promise.reject(Object.assign(new Error(code), { code })),
        close: () => Promise.resolve(),
      })) as unknown as typeof open;

  it.each(['EPERM', 'EISDIR', 'EINVAL', 'ENOTSUP'])(
    'is left to a system that does that by itself for folders (%s)',
    async (code) => {
      await expect(syncToDisk(folder, failing(code))).resolves.toBeUndefined();
    },
  );

  it('is not where the disk fails', async () => {
    await expect(syncToDisk(folder, failing('EIO'))).rejects.toThrow('EIO');
    await expect(syncToDisk(path.join(folder, 'nowhere'))).rejects.toThrow('ENOENT');
  });
});
