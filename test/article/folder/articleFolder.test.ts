import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArticle, removeArticle } from '../../../src/article/folder/articleFolder.js';
import { loadArticles, parseSource } from '../../../src/article/loadArticles.js';
import { parsePageArticle } from '../../../src/article/page/pageArticle.js';

const LINE = 'The bridge at Orlin will close for three months from Monday, the council said on Thursday.';
const { article } = parsePageArticle(
  'story',
  `<title>Bridge: to close, or "not" | The Courier</title><meta property="og:site_name" content="The Courier"><time datetime="2028-11-09"></time><article><p>${LINE}</p><h2>The cost</h2><p>The ferry is free for pupils, and it runs until midnight from both banks of the river.</p></article>`,
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-folder-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('The folder of articles', () => {
  it('gives back what was added', async () => {
    const file = await addArticle(folder, article, { dryRun: false });
    expect(file).toBe('2028-11-09-bridge-to-close-or-not.txt');
    const { articles } = await loadArticles(folder);
    const [added] = articles.map(parseSource);
    expect(added).toMatchObject({
      title: 'Bridge: to close, or "not"',
      source: 'The Courier',
      published: '2028-11-09',
    });
    expect(added?.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'heading', 'paragraph']);
  });

  it.each([
    ['Con', 'story-con.txt'],
    ['NUL', 'story-nul.txt'],
    ['COM1', 'story-com1.txt'],
    ['Console', 'console.txt'],
    ['Wait…', 'wait.txt'],
    ['A: “B” / C?', 'a-b-c.txt'],
  ])('gives a story “%s” a name that every system takes', async (title, name) => {
    expect(await addArticle(folder, { ...article, title, published: null }, { dryRun: true })).toBe(name);
  });

  it('is not changed by a dry run', async () => {
    await addArticle(folder, article, { dryRun: true });
    expect(await readdir(folder)).toEqual([]);
  });

  it('does not lose a story to another of the same name', async () => {
    const files = [
      await addArticle(folder, article, { dryRun: false }),
      await addArticle(folder, article, { dryRun: false }),
    ];
    expect(files).toEqual([
      '2028-11-09-bridge-to-close-or-not.txt',
      '2028-11-09-bridge-to-close-or-not-2.txt',
    ]);
    expect((await readdir(folder)).sort()).toEqual([...files].sort());
  });

  it('does not lose a story to another that is added at the same moment', async () => {
    const files = await Promise.all([1, 2, 3, 4].map(() => addArticle(folder, article, { dryRun: false })));
    expect(new Set(files).size).toBe(4);
    expect((await readdir(folder)).sort()).toEqual([...files].sort());
  });

  it('loses what is removed', async () => {
    await removeArticle(folder, await addArticle(folder, article, { dryRun: false }));
    expect(await readdir(folder)).toEqual([]);
    await expect(removeArticle(folder, 'gone.txt')).rejects.toThrow(/cannot be removed/u);
  });

  it('has two stories of one name in two folders', async () => {
    for (const place of ['', 'north', 'south/deep']) {
      await mkdir(path.join(folder, place), { recursive: true });
      await writeFile(path.join(folder, place, 'bridge.txt'), LINE);
    }
    const { articles, faults } = await loadArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['bridge', 'north-bridge', 'south-deep-bridge']);
    expect(faults).toEqual([]);
  });

  it('names a folder that is linked and not read', async () => {
    await mkdir(path.join(folder, 'real'));
    await symlink(path.join(folder, 'real'), path.join(folder, 'linked'));
    expect((await loadArticles(folder)).faults).toMatchObject([{ file: 'linked' }]);
  });

  it('reads web pages and both endings of Markdown', async () => {
    await writeFile(path.join(folder, 'a.html'), `<p>${LINE}</p>`);
    await writeFile(path.join(folder, 'b.markdown'), `# Bridge\n\n*${LINE}*`);
    const { articles } = await loadArticles(folder);
    expect(articles.map(parseSource).map(({ text }) => text)).toEqual([LINE, `# Bridge\n\n${LINE}`]);
  });
});
