import { rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createArticleLoader } from '../../src/article/articleLoader.js';
import { loadArticles, withContent } from '../../src/article/loadArticles.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

async function folderOf(files: Readonly<Record<string, string>>) {
  const folder = await temporaryFolder();
  for (const [file, content] of Object.entries(files)) await writeFile(path.join(folder, file), content);
  // Files of a minute ago are settled.
  const load = createArticleLoader(folder, { maxBytes: 1_000, now: () => Date.now() + 60_000 });
  return { folder, load };
}

describe('Loading a folder again', () => {
  it('reads only what has changed', async () => {
    const { folder, load } = await folderOf({
      'flood.txt': 'The river rose.',
      'strike.txt': 'Ferries stay.',
    });
    const first = await load();
    expect(first).toEqual(await loadArticles(folder));
    await writeFile(path.join(folder, 'strike.txt'), 'Ferries sail again.');
    const { articles } = await load();
    expect(articles.map(({ id, content }) => [id, content])).toEqual([
      ['flood', null],
      ['strike', 'Ferries sail again.'],
    ]);
    expect(articles[0]?.sha256).toBe(first.articles[0]?.sha256);
  });

  it('gives the content of a file that was not read again when it is asked for', async () => {
    const { folder, load } = await folderOf({ 'flood.txt': 'The river rose.' });
    await load();
    const [flood] = (await load()).articles;
    if (flood === undefined) throw new Error('The article is missing.');
    expect(await withContent(flood, folder)).toEqual({ ...flood, content: 'The river rose.' });
    await rm(path.join(folder, 'flood.txt'));
    await expect(withContent(flood, folder)).rejects.toThrow('cannot be read');
  });

  it('forgets what is gone, and names what cannot be read each time', async () => {
    const { folder, load } = await folderOf({ 'flood.txt': 'The river rose.', 'empty.txt': ' ' });
    await load();
    await rm(path.join(folder, 'flood.txt'));
    const { articles, faults } = await load();
    expect(articles).toEqual([]);
    expect(faults.map(({ file }) => file)).toEqual(['empty.txt']);
  });

  it('reads a file again that was written a moment ago: its time may not tell the next change', async () => {
    const { folder } = await folderOf({ 'flood.txt': 'The river rose.' });
    const load = createArticleLoader(folder, { maxBytes: 1_000 });
    const now = new Date();
    await utimes(path.join(folder, 'flood.txt'), now, now);
    await load();
    expect((await load()).articles[0]?.content).toBe('The river rose.');
  });
});
