import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { VerbatimError } from '../src/errors.js';
import { replaceFile } from '../src/files.js';

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
