import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { create } from 'tar';
import { messageOf, VerbatimError } from '../../errors.js';
import { syncToDisk } from '../../files.js';
import { BACKUP_VERSION, type BackupManifest, describeFile, MANIFEST_NAME } from './backupManifest.js';
import type { SnapshotOptions } from './stateSnapshot.js';

interface BackupOptions extends SnapshotOptions {
  /** Gives the content of the state, by name. */
  readonly snapshot: (options: SnapshotOptions) => Promise<Map<string, Buffer>>;
  /** Null: without the articles. */
  readonly articlesFolder: string | null;
  /** Replaced when it is there, but only by a whole new one. */
  readonly file: string;
  /** Of Verbatim. */
  readonly version: string;
}

interface BackupReport {
  readonly stateFiles: number;
  readonly articles: number;
  /** Of the archive. */
  readonly bytes: number;
}

/** It holds what members asked, so only its owner may read it. */
const PRIVATE = 0o600;

/**
 * Writes the state, and the articles, into one archive (.tar.gz), also while a bot runs. The index is not in it,
 * because it is built from the articles. Throws a VerbatimError when it cannot be written.
 */
export async function writeBackup(options: BackupOptions): Promise<BackupReport> {
  const { file } = options;
  const workFolder = `${file}.${randomUUID()}.tmp`;
  try {
    const content = path.join(workFolder, 'content');
    await mkdir(content, { recursive: true, mode: 0o700 });
    const { stateFiles, articles } = await collect(content, options);
    const archive = path.join(workFolder, 'archive');
    await create({ file: archive, cwd: content, gzip: true, portable: true, mode: PRIVATE }, [
      MANIFEST_NAME,
      ...(stateFiles > 0 ? ['state'] : []),
      ...(articles > 0 ? ['articles'] : []),
    ]);
    await syncToDisk(archive);
    await rename(archive, file);
    await syncToDisk(path.dirname(file));
    return { stateFiles, articles, bytes: (await stat(file)).size };
  } catch (cause) {
    if (cause instanceof VerbatimError) throw cause;
    throw new VerbatimError(`The backup ${file} cannot be written: ${messageOf(cause)}.`, { cause });
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

/** Puts everything that belongs into the archive into a folder. */
async function collect(
  folder: string,
  { snapshot, articlesFolder, version, ...options }: BackupOptions,
): Promise<Pick<BackupReport, 'stateFiles' | 'articles'>> {
  const names: string[] = [];
  const state = await snapshot(options);
  for (const [name, content] of state) {
    names.push(`state/${name}`);
    await mkdir(path.dirname(path.join(folder, 'state', name)), { recursive: true });
    await writeFile(path.join(folder, 'state', name), content);
  }
  const articles = articlesFolder === null ? [] : await listArticleFiles(articlesFolder);
  for (const name of articles) {
    names.push(`articles/${name}`);
    const copy = path.join(folder, 'articles', name);
    await mkdir(path.dirname(copy), { recursive: true });
    await copyFile(path.join(articlesFolder ?? '', name), copy);
  }
  const manifest: BackupManifest = {
    version: BACKUP_VERSION,
    created: new Date().toISOString(),
    verbatim: version,
    articles: articlesFolder !== null,
    files: await Promise.all(names.map((name) => describeFile(folder, name))),
  };
  await writeFile(path.join(folder, MANIFEST_NAME), `${JSON.stringify(manifest, null, 1)}\n`);
  return { stateFiles: state.size, articles: articles.length };
}

/** Relative names of all files, with `/`; hidden ones are left out, and links to folders are not followed. */
async function listArticleFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let inside = folders.pop(); inside !== undefined; inside = folders.pop()) {
    for (const entry of await readdir(path.join(folder, inside), { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name.endsWith('.tmp')) continue;
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) folders.push(name);
      else if (entry.isFile() || (await isLinkToFile(path.join(folder, name)))) files.push(name);
    }
  }
  return files.sort();
}

async function isLinkToFile(file: string): Promise<boolean> {
  const status = await stat(file).catch(() => null);
  return status?.isFile() === true;
}
