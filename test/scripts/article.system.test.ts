import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runScript } from './runScript.js';

const PAGE = `<title>Bridge at Orlin to close</title><nav><a href="/">Home</a></nav><article><p>The bridge at Orlin will close for three months from Monday, the council said.</p></article>`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-article-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm run article', () => {
  it('reads several files, a line each, also those that it cannot read', async () => {
    const page = path.join(folder, 'bridge.html');
    await writeFile(page, PAGE);
    const gone = path.join(folder, 'gone.txt');
    const { code, stdout } = await runScript('article', [
      'read',
      page,
      gone,
      'http://127.0.0.1/story',
      '--jsonl',
    ]);
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown);
    expect(lines).toEqual([
      {
        file: page,
        id: 'bridge',
        title: 'Bridge at Orlin to close',
        published: null,
        source: null,
        author: null,
        url: null,
        paragraphs: ['The bridge at Orlin will close for three months from Monday, the council said.'],
        headings: [],
        furniture: ['Home'],
      },
      { file: gone, error: expect.stringContaining('cannot be read') as string },
      { file: 'http://127.0.0.1/story', error: expect.stringContaining('VERBATIM_PAGE_HOSTS') as string },
    ]);
    expect(await readdir(folder)).toEqual(['bridge.html']);
  });

  it('says what it can do', async () => {
    expect(await runScript('article', ['read'])).toMatchObject({ code: 2 });
    expect(await runScript('article', ['print', 'a.txt'])).toMatchObject({ code: 2 });
  });
});
