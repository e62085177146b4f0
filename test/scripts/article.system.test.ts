import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { linesFrom, madePdf, madeWord } from '../draft/madeFiles.js';
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

  it('reads Word and PDF files by what is in them, and says what it cannot read', async () => {
    const text = 'The bridge at Orlin will close for three months from Monday, the council said.';
    const files = {
      'bridge.docx': madeWord(['Bridge to close', text]),
      'bridge.txt': madePdf([
        [...linesFrom(800, ['Bridge to close'], 20), ...linesFrom(700, [text.slice(0, 47), text.slice(48)])],
      ]),
      'locked.pdf': madePdf([linesFrom(700, [text])], { locked: true }),
    };
    const paths = Object.keys(files).map((name) => path.join(folder, name));
    for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
    const { stdout } = await runScript('article', ['read', ...paths, '--jsonl']);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { paragraphs?: string[]; error?: string });
    expect(lines.map(({ paragraphs }) => paragraphs)).toEqual([[text], [text], undefined]);
    expect(lines[2]?.error).toContain('protected by a password');
  });

  it.each(['data:text/html,hello', 'javascript:alert(1)', 'www.courier.example/bridge'])(
    'says what a link begins with where %s is given',
    async (link) => {
      const { code, stderr } = await runScript('article', ['read', link]);
      expect(code).toBe(1);
      expect(stderr).toContain('is no web address. Give one that begins with https://.');
    },
  );

  it('adds, removes and puts back', async () => {
    const settings = {
      VERBATIM_ARTICLES: path.join(folder, 'articles'),
      VERBATIM_STATE: path.join(folder, 'state'),
    };
    await mkdir(settings.VERBATIM_ARTICLES);
    const word = path.join(folder, 'bridge.docx');
    await writeFile(word, madeWord(['Bridge to close', 'The bridge at Orlin will close for three months.']));
    const run = (...args: string[]) => runScript('article', args, { env: settings });
    expect((await run('add', word)).code).toBe(0);
    expect(await readdir(settings.VERBATIM_ARTICLES)).toEqual(['bridge-to-close.txt']);
    expect((await run('remove', 'bridge-to-close')).stdout).toContain('To put it back');
    expect(await readdir(settings.VERBATIM_ARTICLES)).toEqual([]);
    const [{ id } = { id: '' }] = JSON.parse((await run('undo', '--json')).stdout) as { id: string }[];
    expect((await run('undo', id)).stdout).toContain('Put back bridge-to-close.txt');
    expect(await readdir(settings.VERBATIM_ARTICLES)).toEqual(['bridge-to-close.txt']);
  });

  it('says what it can do', async () => {
    expect(await runScript('article', ['read'])).toMatchObject({ code: 2 });
    expect(await runScript('article', ['print', 'a.txt'])).toMatchObject({ code: 2 });
  });
});
