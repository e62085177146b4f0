import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create, extract, list } from 'tar';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MANIFEST_NAME } from '../../../src/state/backup/backupManifest.js';
import { applyPendingRestore, type RestoreStep } from '../../../src/state/backup/pendingRestore.js';
import { restoreBackup, type RestoreReport } from '../../../src/state/backup/restoreBackup.js';
import { listStateFiles } from '../../../src/state/backup/stateSnapshot.js';
import { writeBackup } from '../../../src/state/backup/writeBackup.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { openState } from '../../../src/state/openState.js';
import { openStateDocument } from '../../../src/state/stateDocument.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const SERVERS = '{"version":1,"value":"servers"}';
const ANSWERS = '{"version":1,"value":"answers"}';

interface Install {
  readonly root: string;
  readonly stateFolder: string;
  readonly articlesFolder: string;
  readonly file: string;
  write(name: string, content: string): Promise<void>;
  backUp(): Promise<void>;
  restore(options?: { file?: string; undo?: string | null; articles?: boolean }): Promise<RestoreReport>;
  /** All files of state and articles, by name. */
  content(): Promise<Record<string, string>>;
}

async function createInstall(): Promise<Install> {
  const root = await temporaryFolder();
  const stateFolder = path.join(root, 'state');
  const articlesFolder = path.join(root, 'articles');
  const file = path.join(root, 'backup.tar.gz');
  const state = await openState({ stateFolder, databaseUrl: null, onNotice: () => undefined });
  const write = async (name: string, content: string) => {
    await mkdir(path.dirname(path.join(root, name)), { recursive: true });
    await writeFile(path.join(root, name), content);
  };
  await write('state/servers.json', SERVERS);
  await write('state/answers/2031-03-03T08.json', ANSWERS);
  await write('articles/ferry.md', 'The ferry stayed in port.');
  await write('articles/2031/März/“flood”.txt', 'The flood came.');
  return {
    root,
    stateFolder,
    articlesFolder,
    file,
    write,
    async backUp() {
      await writeBackup({ snapshot: state.snapshot, articlesFolder, file, version: '1.2.3' });
    },
    restore: ({ file: from = file, undo = null, articles = true } = {}) =>
      restoreBackup({
        file: from,
        stateFolder,
        state,
        articlesFolder: articles ? articlesFolder : null,
        undo,
        version: '1.2.3',
        tryState: async (folder) => {
          for (const name of await listStateFiles(folder)) {
            await openStateDocument({
              documents: folderDocuments(folder),
              name,
              version: 1,
              schema: z.string(),
              empty: '',
              onNotice: () => undefined,
            });
          }
        },
      }),
    async content() {
      const found: Record<string, string> = {};
      for (const name of await listStateFiles(stateFolder)) {
        found[`state/${name}`] = await readFile(path.join(stateFolder, name), 'utf8');
      }
      for (const name of await readdir(articlesFolder, { recursive: true })) {
        const article = path.join(articlesFolder, name);
        if ((await stat(article)).isFile()) found[`articles/${name}`] = await readFile(article, 'utf8');
      }
      return found;
    },
  };
}

/** Changes the archive of a backup by hand. */
async function alter(install: Install, change: (folder: string) => Promise<void>): Promise<void> {
  const folder = path.join(install.root, 'altered');
  await mkdir(folder);
  await extract({ file: install.file, cwd: folder });
  await change(folder);
  await create({ file: install.file, cwd: folder, gzip: true }, await readdir(folder));
}

describe('A backup', () => {
  it('brings back state and articles', async () => {
    const install = await createInstall();
    const before = await install.content();
    await install.backUp();
    await install.write('state/servers.json', '{"version":1,"value":"changed"}');
    await install.write('state/corrections.json', '{"version":1,"value":"made later"}');
    await rm(path.join(install.stateFolder, 'answers'), { recursive: true });
    await install.write('articles/ferry.md', 'Altered.');
    const report = await install.restore();
    expect(report).toMatchObject({ stateFiles: 2, articles: 1, undo: null });
    expect(await applyPendingRestore(install.stateFolder)).toBe(true);
    expect(await install.content()).toEqual(before);
    expect(await readdir(install.stateFolder)).toEqual(['answers', 'servers.json']);
  });

  it('is for its owner alone, and leaves nothing beside it', async () => {
    const install = await createInstall();
    await install.backUp();
    expect((await stat(install.file)).mode & 0o777).toBe(0o600);
    expect((await readdir(install.root)).sort()).toEqual(['articles', 'backup.tar.gz', 'state']);
  });

  it('holds neither token, nor index, nor locks', async () => {
    const install = await createInstall();
    await install.write('state/bot.lock/x', '');
    await install.write('.env', 'DISCORD_TOKEN=a.b.c');
    await install.backUp();
    const names: string[] = [];
    await list({
      file: install.file,
      onReadEntry: ({ path: name, type }) => type === 'File' && names.push(name),
    });
    expect(names.sort()).toEqual([
      'articles/2031/März/“flood”.txt',
      'articles/ferry.md',
      'state/answers/2031-03-03T08.json',
      'state/servers.json',
      MANIFEST_NAME,
    ]);
  });

  it('replaces the one before only when it is whole', async () => {
    const install = await createInstall();
    await install.backUp();
    const before = await readFile(install.file);
    await rm(install.articlesFolder, { recursive: true });
    await expect(install.backUp()).rejects.toThrow(/^The backup .*backup\.tar\.gz cannot be written: /u);
    expect((await readFile(install.file)).equals(before)).toBe(true);
  });

  it('can be of an install without state, and then empties the state', async () => {
    const install = await createInstall();
    await rm(install.stateFolder, { recursive: true });
    await install.backUp();
    await install.write('state/servers.json', SERVERS);
    await install.restore();
    await applyPendingRestore(install.stateFolder);
    expect(await listStateFiles(install.stateFolder)).toEqual([]);
  });
});

describe('A restore', () => {
  it('changes no state before it is applied', async () => {
    const install = await createInstall();
    await install.backUp();
    await install.write('state/servers.json', '{"version":1,"value":"changed"}');
    await install.restore();
    expect((await install.content())['state/servers.json']).toBe('{"version":1,"value":"changed"}');
  });

  it('keeps articles that the backup lacks, and all of them when told', async () => {
    const install = await createInstall();
    await install.backUp();
    await install.write('articles/new.md', 'New.');
    await install.write('articles/ferry.md', 'Altered.');
    await install.restore({ articles: false });
    expect((await install.content())['articles/ferry.md']).toBe('Altered.');
    await install.restore();
    expect(await install.content()).toMatchObject({
      'articles/ferry.md': 'The ferry stayed in port.',
      'articles/new.md': 'New.',
    });
  });

  it('backs up first what it replaces', async () => {
    const install = await createInstall();
    await install.backUp();
    await install.write('state/servers.json', '{"version":1,"value":"changed"}');
    const before = await install.content();
    const undo = path.join(install.root, 'undo.tar.gz');
    expect((await install.restore({ undo })).undo).toBe(undo);
    await applyPendingRestore(install.stateFolder);
    await install.restore({ file: undo });
    await applyPendingRestore(install.stateFolder);
    expect(await install.content()).toEqual(before);
  });

  it('has nothing to back up on a new machine', async () => {
    const install = await createInstall();
    const before = await install.content();
    await install.backUp();
    for (const folder of [install.stateFolder, install.articlesFolder]) await rm(folder, { recursive: true });
    const undo = path.join(install.root, 'undo.tar.gz');
    expect((await install.restore({ undo })).undo).toBeNull();
    await applyPendingRestore(install.stateFolder);
    expect(await install.content()).toEqual(before);
    expect(await readdir(install.root)).not.toContain('undo.tar.gz');
  });

  const refused: Readonly<Record<string, [(install: Install) => Promise<void>, RegExp]>> = {
    'a file that is missing': [({ file }) => rm(file), /There is no file/u],
    'what is no archive': [({ file }) => writeFile(file, 'hello'), /is not a backup/u],
    'a half archive': [
      async ({ file }) => writeFile(file, (await readFile(file)).subarray(0, -40)),
      /is not a backup, or is damaged/u,
    ],
    'an archive of something else': [
      async ({ file, root }) => create({ file, cwd: root, gzip: true }, ['articles']),
      /not a backup of Verbatim: it has no list/u,
    ],
    'a changed file': [
      (install) => alter(install, (folder) => writeFile(path.join(folder, 'state/servers.json'), ANSWERS)),
      /damaged: state\/servers\.json is not as it was/u,
    ],
    'a missing file': [
      (install) => alter(install, (folder) => rm(path.join(folder, 'state/servers.json'))),
      /damaged: state\/servers\.json is not as it was/u,
    ],
    'a file that was put in': [
      (install) => alter(install, (folder) => writeFile(path.join(folder, 'state/more.json'), ANSWERS)),
      /altered: state\/more\.json/u,
    ],
    'a file beside its folders': [
      (install) => alter(install, (folder) => writeFile(path.join(folder, '.env'), 'x')),
      /holds what no backup has: "\.env"/u,
    ],
    'a newer format': [
      (install) =>
        alter(install, async (folder) => {
          const manifest = path.join(folder, MANIFEST_NAME);
          const text = await readFile(manifest, 'utf8');
          await writeFile(manifest, text.replace('"version": 1', '"version": 2').replace('1.2.3', '2.0.0'));
        }),
      /written by a newer Verbatim \(2\.0\.0\)/u,
    ],
    'state of a newer version': [
      async (install) => {
        await install.write('state/servers.json', '{"version":2,"value":"servers"}');
        await install.backUp();
        await install.write('state/servers.json', SERVERS);
      },
      /cannot read servers\.json, written by Verbatim 1\.2\.3\. Nothing was changed/u,
    ],
  };

  it.each(Object.entries(refused))('refuses %s and changes nothing', async (_, [prepare, message]) => {
    const install = await createInstall();
    await install.backUp();
    await prepare(install);
    const before = await install.content();
    await expect(install.restore()).rejects.toThrow(message);
    expect(await install.content()).toEqual(before);
    expect(await applyPendingRestore(install.stateFolder)).toBe(false);
    expect((await readdir(install.stateFolder)).filter((name) => name.startsWith('restore'))).toEqual([]);
  });

  it('refuses links and paths that lead out of it', async () => {
    const install = await createInstall();
    await install.backUp();
    await alter(install, async (folder) => {
      await symlink('/etc', path.join(folder, 'state/link'));
    });
    await expect(install.restore()).rejects.toThrow(/holds what no backup has: "state\/link"/u);
    await create({ file: install.file, cwd: install.stateFolder, gzip: true, preservePaths: true }, [
      '../articles/ferry.md',
    ]);
    await expect(install.restore()).rejects.toThrow();
  });

  const steps: readonly RestoreStep[] = ['file-removed', 'present-removed', 'file-moved', 'closed'];
  it.each(steps.flatMap((step) => [1, 2].map((nth) => [step, nth] as const)))(
    'that ends at %s, time %i, is finished by the next start',
    async (step, nth) => {
      const install = await createInstall();
      const before = await install.content();
      await install.backUp();
      await install.write('state/servers.json', '{"version":1,"value":"changed"}');
      await install.write('state/corrections.json', '{"version":1,"value":"made later"}');
      await install.restore();
      let times = 0;
      const dies = (at: RestoreStep) => {
        if (at === step && ++times === nth) throw new Error('killed');
      };
      await applyPendingRestore(install.stateFolder, dies).catch(() => undefined);
      await applyPendingRestore(install.stateFolder);
      expect(await install.content()).toEqual(before);
    },
  );
});
