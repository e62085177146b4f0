import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { isSameFolder, stampFolder, writtenSince } from '../../../src/article/folder/folderStamps.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

describe('The stamps of a folder', () => {
  it('are the same whether the disk is fast or slow', async () => {
    const folder = await temporaryFolder();
    await mkdir(path.join(folder, 'march'));
    for (let i = 0; i < 100; i++) await writeFile(path.join(folder, 'march', `story-${i}.md`), `Story ${i}.`);
    await writeFile(path.join(folder, 'ferry.txt'), 'The ferry stayed in port.');
    await symlink(path.join(folder, 'gone.txt'), path.join(folder, 'link.txt'));
    const fast = await stampFolder(folder, Infinity);
    expect(fast.size).toBe(101);
    expect([...(await stampFolder(folder, 0))]).toEqual([...fast]);
  });

  it('tell which files were written', async () => {
    const folder = await temporaryFolder();
    for (const name of ['a.txt', 'b.txt']) await writeFile(path.join(folder, name), 'One.');
    const before = await stampFolder(folder);
    expect(isSameFolder(before, await stampFolder(folder))).toBe(true);
    await writeFile(path.join(folder, 'a.txt'), 'Another.');
    expect(writtenSince(before, await stampFolder(folder))).toEqual(['a.txt']);
    await rm(path.join(folder, 'b.txt'));
    expect(isSameFolder(before, await stampFolder(folder))).toBe(false);
  });
});
