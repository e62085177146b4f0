import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readStateFiles } from '../../src/state/backup/stateSnapshot.js';
import { openStateFolder } from '../../src/state/stateFolder.js';
import { createTestInstall } from '../index/testInstall.js';
import { hasPostgres, PASSWORD, usePostgres } from '../support/postgres.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { runScript, type ScriptResult } from './runScript.js';

const postgres = usePostgres();
const FORMATS = path.join(import.meta.dirname, '..', 'formats');

interface Install {
  readonly state: string;
  readonly index: string;
  readonly script: (name: string, ...args: string[]) => Promise<ScriptResult>;
}

/** With the state that the newest version has written. */
async function createInstall(): Promise<Install> {
  const folder = await temporaryFolder();
  const newest = (await readdir(FORMATS)).sort((a, b) => Number(a) - Number(b)).at(-1) ?? '';
  const state = path.join(folder, 'state');
  await cp(path.join(FORMATS, newest, 'state'), state, { recursive: true });
  const index = path.join(folder, 'index');
  const env = {
    VERBATIM_STATE: state,
    VERBATIM_INDEX: index,
    DATABASE_URL: await postgres.createDatabase(),
  };
  return { state, index, script: (name, ...args) => runScript(name, args, { env }) };
}

const texts = async (folder: string): Promise<Record<string, string>> =>
  Object.fromEntries([...(await readStateFiles(folder))].map(([name, bytes]) => [name, bytes.toString()]));

describe.skipIf(!hasPostgres)('npm run migrate', () => {
  it('moves all of the state into the database and back, byte for byte', async () => {
    const { state, script } = await createInstall();
    const before = await texts(state);
    expect(Object.keys(before)).toContain('corrections.json');
    expect(JSON.stringify(before)).toContain('votes');
    const there = await script('migrate', '--to', 'postgres');
    expect(there).toMatchObject({ code: 0, stderr: '' });
    expect(there.stdout).toBe(
      `Copied and compared: ${Object.keys(before).length} documents.\nThere is no index to copy. The bot builds it when it starts.\nLeave DATABASE_URL set when you start the bot.\n`,
    );
    expect(await texts(state)).toEqual(before);
    for (const name of Object.keys(before)) await writeFile(path.join(state, name), 'of no use');
    const refused = await script('migrate', '--to', 'files');
    expect(refused).toMatchObject({ code: 2 });
    expect(refused.stderr).toMatch(/^There is a state already where it is to go\. Add --replace/u);
    const back = await script('migrate', '--to', 'files', '--replace');
    expect(back).toMatchObject({ code: 0, stderr: '' });
    expect(await texts(state)).toEqual(before);
    expect((await readdir(state)).filter((name) => /restore|tmp|lock/u.test(name))).toEqual([]);
  });

  it('moves the index into the database and back, byte for byte', async () => {
    const { index, script } = await createInstall();
    const install = await createTestInstall(path.dirname(index));
    expect(install.indexFolder).toBe(index);
    await install.build();
    const files = async () => {
      const names = await readdir(index, { recursive: true });
      const some = names.filter((name) => name.endsWith('.json')).sort();
      return Promise.all(some.map(async (name) => [name, await readFile(path.join(index, name), 'utf8')]));
    };
    const before = await files();
    expect((await script('migrate', '--to', 'postgres')).stdout).toMatch(
      /^Copied and compared: \d+ documents, and the index of 3 stories\.\n/u,
    );
    expect(await files()).toEqual(before);
    await rm(index, { recursive: true });
    expect(await script('migrate', '--to', 'files', '--replace')).toMatchObject({ code: 0, stderr: '' });
    expect(await files()).toEqual(before);
    expect(await script('migrate', '--to', 'postgres', '--replace')).toMatchObject({ code: 0, stderr: '' });
  });

  it('refuses while a bot runs, and what the bot could not read', async () => {
    const { state, script } = await createInstall();
    const bot = await openStateFolder(state);
    expect((await script('migrate', '--to', 'postgres')).stderr).toMatch(
      /^The bot is running\. Stop it first/u,
    );
    await bot.release();
    const corrections = path.join(state, 'corrections.json');
    await writeFile(corrections, '{"version":1');
    expect((await script('migrate', '--to', 'postgres')).stderr).toBe(
      'corrections.json cannot be read. Move it away and try again. Nothing was changed.\n',
    );
    expect(await readFile(corrections, 'utf8')).toBe('{"version":1');
    expect((await script('migrate', '--to', 'files')).stderr).toMatch(/^There is a state already/u);
  });

  it('says what it needs', async () => {
    const env = { DATABASE_URL: `postgres://ada:${PASSWORD}@127.0.0.1:9/verbatim` };
    const unreachable = await runScript('migrate', ['--to', 'postgres'], { env });
    expect(unreachable).toMatchObject({ code: 1, stdout: '' });
    expect(unreachable.stderr).toMatch(
      /^The database 127\.0\.0\.1:9\/verbatim cannot be used: nothing listens/u,
    );
    expect((await runScript('migrate', [], { env })).stderr).toMatch(/^Say where to/u);
    expect((await runScript('migrate', ['--to', 'files'])).stderr).toMatch(/^DATABASE_URL is not set/u);
    const wrong = await runScript('migrate', ['--to', 'files'], {
      env: { DATABASE_URL: `mysql://ada:${PASSWORD}@host/db` },
    });
    expect(wrong.stderr).toMatch(/DATABASE_URL must be postgres:\/\/USER:PASSWORD@HOST:5432\/DATABASE/u);
    expect(unreachable.stderr + wrong.stderr).not.toContain(PASSWORD);
  });
});

describe.skipIf(!hasPostgres)('Scripts with a database', () => {
  it('bring back what was there', async () => {
    const { state, script } = await createInstall();
    const before = await texts(state);
    await script('migrate', '--to', 'postgres');
    const file = path.join(path.dirname(state), 'backup.tar.gz');
    expect(await script('backup', file, '--no-articles')).toMatchObject({ code: 0, stderr: '' });
    // Another one is in its place.
    const other = await createInstall();
    await writeFile(path.join(other.state, 'servers.json'), '{"version":1,"value":{}}');
    await other.script('migrate', '--to', 'postgres');
    const restored = await other.script('restore', file, '--no-articles');
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(restored.stdout).toMatch(/Restored\./u);
    const back = path.join(path.dirname(state), 'back');
    await mkdir(back);
    await other.script('migrate', '--to', 'files', '--replace');
    expect(await texts(other.state)).toEqual(before);
  });

  it('show the corrections that are in it', async () => {
    const { state, script } = await createInstall();
    expect((await script('correct', 'list', '--json')).stdout).toBe('[]\n');
    const inFiles = await runScript('correct', ['list', '--json'], { env: { VERBATIM_STATE: state } });
    expect(inFiles.stdout).toContain('museum');
    await script('migrate', '--to', 'postgres');
    const listed = await script('correct', 'list', '--json');
    expect(listed).toMatchObject({ code: 0, stderr: '' });
    expect(listed.stdout).toBe(inFiles.stdout);
  });
});
