import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTrash } from '../../../src/article/folder/trash.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

async function openTest() {
  const root = await temporaryFolder();
  const folder = path.join(root, 'articles');
  await mkdir(path.join(folder, 'north'), { recursive: true });
  await writeFile(path.join(folder, 'north', 'flood.txt'), 'The river rose.');
  const clock = { now: 1_000 };
  const trash = openTrash(folder, path.join(root, 'trash'), () => clock.now);
  return { folder, trash, clock, root };
}

describe('The trash', () => {
  it('has what was removed, and puts it back where it was', async () => {
    const { folder, trash } = await openTest();
    const removed = await trash.remove('north/flood.txt', 'River rises');
    expect(await readdir(path.join(folder, 'north'))).toEqual([]);
    expect(await trash.list()).toEqual([removed]);
    expect(await trash.restore(removed.id)).toEqual(removed);
    expect(await readFile(path.join(folder, 'north/flood.txt'), 'utf8')).toBe('The river rose.');
    expect(await trash.list()).toEqual([]);
    expect(await trash.restore(removed.id)).toBeNull();
  });

  it('puts back what was replaced, and keeps what had replaced it', async () => {
    const { folder, trash } = await openTest();
    const kept = await trash.keep('north/flood.txt', 'River rises');
    await writeFile(path.join(folder, 'north', 'flood.txt'), 'The river fell.');
    expect(await trash.restore(kept.id)).toEqual(kept);
    expect(await readFile(path.join(folder, 'north/flood.txt'), 'utf8')).toBe('The river rose.');
    const [other] = await trash.list();
    await trash.restore(other?.id ?? '');
    expect(await readFile(path.join(folder, 'north/flood.txt'), 'utf8')).toBe('The river fell.');
  });

  it('takes no place from another story', async () => {
    const { folder, trash } = await openTest();
    const removed = await trash.remove('north/flood.txt', 'River rises');
    await writeFile(path.join(folder, 'north', 'flood.txt'), 'Another river.');
    await expect(trash.restore(removed.id)).rejects.toThrow('a story in its place');
    expect(await readFile(path.join(folder, 'north/flood.txt'), 'utf8')).toBe('Another river.');
    expect(await trash.list()).toHaveLength(1);
  });

  it('is purged of what is too old alone, the last one is listed first', async () => {
    const { folder, trash, clock, root } = await openTest();
    await trash.remove('north/flood.txt', 'River rises');
    await writeFile(path.join(folder, 'museum.txt'), 'The museum opened.');
    clock.now = 2_000;
    await trash.remove('museum.txt', 'Museum opens');
    expect((await trash.list()).map(({ title }) => title)).toEqual(['Museum opens', 'River rises']);
    expect(await trash.purge(1_500)).toBe(1);
    expect((await trash.list()).map(({ title }) => title)).toEqual(['Museum opens']);
    expect(await readdir(path.join(root, 'trash'))).toHaveLength(1);
  });

  it('takes no id for a path', async () => {
    const { trash } = await openTest();
    expect(await trash.restore('../articles')).toBeNull();
    expect(await trash.list()).toEqual([]);
  });
});
