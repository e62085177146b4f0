import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { runScript } from './runScript.js';

const FERRY = `The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

“It was cold,” it said on a wall of the house.`;

let app: TestApp;
let folder: string;
let file: string;
const script = (name: string, ...args: string[]) =>
  runScript(name, args, {
    env: { VERBATIM_STATE: app.stateFolder, VERBATIM_ARTICLES: app.articlesFolder },
  });
const correct = (name: string) =>
  app.run('correct set', { article: 'ferry', quotation: 'it was cold', name }, 'moderator');
/** The parts of a name stand together by a space that does not break. */
const corrections = async () =>
  (await app.run('correct list', {}, 'moderator'))?.content.replaceAll('\u00a0', ' ') ?? '';

describe('npm run backup and npm run restore', () => {
  beforeEach(async () => {
    app = await startTestApp({ 'ferry.md': FERRY });
    folder = await mkdtemp(path.join(tmpdir(), 'verbatim-backup-'));
    file = path.join(folder, 'verbatim.tar.gz');
  });
  afterEach(async () => {
    await app.close();
    await rm(folder, { recursive: true });
  });

  it('bring the bot back to where it was, also when both are run beside it', async () => {
    await correct('Dot Vang');
    const answer = await app.run('ask', { question: 'Who waits for the wind?' });
    const backup = await script('backup', file);
    expect(backup).toMatchObject({ code: 0, stderr: '' });
    expect(backup.stdout).toMatch(/verbatim\.tar\.gz: \d+ files of state, 1 articles, \d\.\d\d MB\.\n$/u);

    await correct('Bo Lind');
    await app.run('privacy', {});
    await writeFile(path.join(app.articlesFolder, 'ferry.md'), 'Altered.');
    const restore = await script('restore', file);
    expect(restore).toMatchObject({ code: 0, stderr: '' });
    expect(restore.stdout).toContain('1 articles put in place.');
    expect(restore.stdout).toContain('The bot is running, so its state is not replaced yet');
    // Nothing is taken from the bot that runs.
    expect(await corrections()).toContain('Bo Lind');
    await correct('Cy Dahl');

    await app.restart();
    expect(await corrections()).toContain('Dot Vang');
    expect(await corrections()).not.toContain('Cy Dahl');
    expect(await readFile(path.join(app.articlesFolder, 'ferry.md'), 'utf8')).toBe(FERRY);
    expect(app.log.map(({ msg }) => msg)).toContain('A backup was restored; its state is in use.');
    const context = await app.press(answer, 'Context');
    expect(context?.embeds.length).toBeGreaterThan(0);
  });

  it('replace the state at once where no bot runs, and keep what was there', async () => {
    await correct('Dot Vang');
    expect((await script('backup', file)).code).toBe(0);
    await correct('Bo Lind');
    await app.running.stop();
    const restore = await script('restore', file);
    expect(restore.stdout).toMatch(/Restored\. The bot has it when it starts\.\n$/u);
    const undo = /^What is replaced is in (.*)\.$/mu.exec(restore.stdout)?.[1] ?? '';
    await app.restart();
    expect(await corrections()).toContain('Dot Vang');
    await app.running.stop();
    expect((await script('restore', undo, '--no-undo')).code).toBe(0);
    await app.restart();
    expect(await corrections()).toContain('Bo Lind');
  });

  it('refuse what is no backup and leave the bot as it is', async () => {
    await correct('Dot Vang');
    await writeFile(file, 'hello');
    const { code, stderr } = await script('restore', file);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+verbatim\.tar\.gz is not a backup, or is damaged: .*\.\n$/u);
    expect((await readdir(app.stateFolder)).filter((name) => name.startsWith('restore'))).toEqual([]);
    expect(await corrections()).toContain('Dot Vang');
  });
});

describe('Without a file', () => {
  it('both tell how they are used', async () => {
    expect((await runScript('backup', [])).code).toBe(2);
    expect((await runScript('restore', ['one', 'two'])).code).toBe(2);
  });
});
