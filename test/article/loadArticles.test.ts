import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadArticles, parseSource } from '../../src/article/loadArticles.js';
import { VerbatimError } from '../../src/errors.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-articles-'));
  await writeFile(path.join(folder, 'sound.txt'), 'The bridge is open.');
});
afterEach(() => rm(folder, { recursive: true }));

describe('Loading a folder of articles', () => {
  it.each([
    ['empty', '', /has no text/u],
    ['of white space alone', ' \n\n ', /has no text/u],
    ['binary', Buffer.from([80, 75, 0, 1, 2]), /binary/u],
    ['binary in UTF-16', Buffer.from('\ufeffa\0b', 'utf16le'), /binary/u],
    ['cut off in UTF-16', Buffer.from([0xff, 0xfe, 65]), /UTF-8/u],
    ['not in UTF-8', Buffer.from([72, 233, 108, 97, 115]), /UTF-8/u],
    ['too large', 'x'.repeat(2_001), /limit is 0.002 MB/u],
    ['broken in its front matter', '---\ntitle: [\n---\nText.', /front matter/u],
  ])('says what is wrong with a file that is %s and reads the others', async (_, content, message) => {
    await writeFile(path.join(folder, 'faulty.txt'), content);
    const { articles, faults } = await loadArticles(folder, { maxBytes: 2_000 });
    expect(articles.map(({ file }) => file)).toEqual(['sound.txt']);
    expect(faults).toEqual([{ file: 'faulty.txt', message: expect.stringMatching(message) as string }]);
  });

  it('says that a link leads nowhere', async () => {
    await symlink(path.join(folder, 'gone.txt'), path.join(folder, 'link.txt'));
    expect((await loadArticles(folder)).faults).toMatchObject([{ file: 'link.txt' }]);
  });

  it('reads folders in it, in order, but no hidden files and no README', async () => {
    await mkdir(path.join(folder, 'deep'));
    await writeFile(path.join(folder, 'deep', 'a.md'), 'It rained.');
    await writeFile(path.join(folder, '.draft.txt'), 'It rained.');
    await writeFile(path.join(folder, 'README.md'), 'It rained.');
    await writeFile(path.join(folder, 'picture.png'), 'It rained.');
    expect((await loadArticles(folder)).articles.map(({ file }) => file)).toEqual(['deep/a.md', 'sound.txt']);
  });

  it('does not read a device, which might never end', async () => {
    await symlink('/dev/zero', path.join(folder, 'device.txt'));
    expect((await loadArticles(folder)).faults).toMatchObject([
      { file: 'device.txt', message: expect.stringContaining('not a regular file') as string },
    ]);
  });

  it('goes round no circle of links', async () => {
    await mkdir(path.join(folder, 'deep'));
    await symlink(folder, path.join(folder, 'deep', 'circle'));
    await symlink(folder, path.join(folder, 'circle.txt'));
    const { articles, faults } = await loadArticles(folder);
    expect(articles.map(({ file }) => file)).toEqual(['sound.txt']);
    expect(faults.map(({ file, message }) => [file, message.includes('link to a folder')])).toEqual([
      ['circle.txt', true],
      ['deep/circle', true],
    ]);
  });

  it('knows a file by the SHA-256 of its bytes', async () => {
    await writeFile(path.join(folder, 'sound.txt'), '\ufeffabc\r\n');
    expect((await loadArticles(folder)).articles[0]?.sha256).toBe(
      createHash('sha256').update('\ufeffabc\r\n').digest('hex'),
    );
  });

  it('names an article alike on every system', async () => {
    await writeFile(path.join(folder, 'kja\u0308r.txt'), 'It rained.');
    expect((await loadArticles(folder)).articles[0]?.id).toBe('kj\u00e4r');
  });

  it('reads files of one name in two folders, each named with its folder', async () => {
    for (const inside of ['north', 'south/port']) {
      await mkdir(path.join(folder, inside), { recursive: true });
      await writeFile(path.join(folder, inside, 'index.md'), 'It rained.');
    }
    const { articles, faults } = await loadArticles(folder);
    expect(articles.map(({ id }) => id)).toEqual(['north-index', 'sound', 'south-port-index']);
    expect(faults).toEqual([]);
  });

  it('refuses the second of two articles with one name', async () => {
    await writeFile(path.join(folder, 'sound.md'), 'It rained.');
    const { articles, faults } = await loadArticles(folder);
    expect(articles.map(({ file }) => file)).toEqual(['sound.md']);
    expect(faults).toEqual([{ file: 'sound.txt', message: expect.stringContaining('sound.md') as string }]);
  });

  it('reads UTF-16 with its mark and UTF-8 with one', async () => {
    await writeFile(path.join(folder, 'a.txt'), Buffer.from('\ufeffKjær left.', 'utf16le'));
    await writeFile(path.join(folder, 'b.txt'), '\ufeffKjær left.');
    const { articles } = await loadArticles(folder);
    expect(articles.slice(0, 2).map((source) => parseSource(source).text)).toEqual([
      'Kjær left.',
      'Kjær left.',
    ]);
  });

  it('fails in a sentence when the folder is missing or a file', async () => {
    await expect(loadArticles(path.join(folder, 'nowhere'))).rejects.toThrow(VerbatimError);
    await expect(loadArticles(path.join(folder, 'nowhere'))).rejects.toThrow(/is missing/u);
    await expect(loadArticles(path.join(folder, 'sound.txt'))).rejects.toThrow(/is a file/u);
  });
});
