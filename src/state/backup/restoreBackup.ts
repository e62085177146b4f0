import { copyFile, mkdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, UsageError } from '../../errors.js';
import { replaceFile } from '../../files.js';
import type { State } from '../openState.js';
import type { BackupManifest } from './backupManifest.js';
import { makeStagingFolder } from './pendingRestore.js';
import { listStateFiles } from './stateSnapshot.js';
import { BackupError, unpackBackup } from './unpackBackup.js';
import { writeBackup } from './writeBackup.js';

interface RestoreOptions {
  readonly file: string;
  readonly stateFolder: string;
  /** The state that is replaced. */
  readonly state: Pick<State, 'snapshot' | 'replaceBy'>;
  /** Null: the articles of the backup are left out. */
  readonly articlesFolder: string | null;
  /** Where what is replaced is backed up first; null: nowhere. */
  readonly undo: string | null;
  /** Of Verbatim. */
  readonly version: string;
  /** Opens the unpacked state as the bot would; the bot sets aside what it cannot read. */
  readonly tryState: (folder: string) => Promise<void>;
}

export interface RestoreReport {
  readonly created: string;
  readonly stateFiles: number;
  /** Articles that were missing or different before. */
  readonly articles: number;
  /** The backup of what was replaced; null when there was nothing to replace, or none was wanted. */
  readonly undo: string | null;
}

/**
 * Checks a backup, puts its articles in place and its state beside the present one, which it replaces as soon as no
 * bot runs: see applyPendingRestore. Until all of it is checked nothing is changed. Throws a VerbatimError.
 */
export async function restoreBackup(options: RestoreOptions): Promise<RestoreReport> {
  const { file, stateFolder, articlesFolder } = options;
  await checkOwner(stateFolder);
  const staging = await makeStagingFolder(stateFolder);
  try {
    const manifest = await unpackBackup(file, staging);
    const state = path.join(staging, 'state');
    await mkdir(state, { recursive: true });
    const stateFiles = await listStateFiles(state);
    await checkState(state, stateFiles, manifest, options);
    const undo = await backUpPresent(options, manifest);
    const articles = articlesFolder === null ? 0 : await putArticles(manifest, staging, articlesFolder);
    await options.state.replaceBy(state);
    return { created: manifest.created, stateFiles: stateFiles.length, articles, undo };
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

/** Files that root puts into a service's folder could not be read by the service. */
async function checkOwner(stateFolder: string): Promise<void> {
  const user = process.getuid?.();
  const owner = await ownerOf(stateFolder);
  if (user === undefined || owner === null || user === owner) return;
  throw new UsageError(
    `${stateFolder} belongs to the user with id ${owner}; restore as that user, as with: sudo -u '#${owner}' npm run restore -- FILE`,
  );
}

async function ownerOf(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).uid;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function checkState(
  folder: string,
  names: readonly string[],
  { verbatim }: BackupManifest,
  { file, version, tryState }: RestoreOptions,
): Promise<void> {
  // What it sets aside is put back, so the copies are tried.
  const tried = `${folder}-tried`;
  for (const name of names) {
    await mkdir(path.dirname(path.join(tried, name)), { recursive: true });
    await copyFile(path.join(folder, name), path.join(tried, name));
  }
  await mkdir(tried, { recursive: true });
  await tryState(tried);
  const read = new Set(await listStateFiles(tried));
  const unread = names.filter((name) => !read.has(name));
  if (unread.length > 0) {
    throw new BackupError(
      `${file} cannot be restored: Verbatim ${version} cannot read ${unread.join(', ')}, written by Verbatim ${verbatim}. Nothing was changed.`,
    );
  }
}

async function backUpPresent(
  { undo, state, articlesFolder, version }: RestoreOptions,
  manifest: BackupManifest,
): Promise<string | null> {
  if (undo === null) return null;
  const withArticles =
    manifest.articles && articlesFolder !== null && (await ownerOf(articlesFolder)) !== null;
  const { stateFiles, articles } = await writeBackup({
    snapshot: state.snapshot,
    articlesFolder: withArticles ? articlesFolder : null,
    file: undo,
    version,
  });
  if (stateFiles + articles > 0) return undo;
  await rm(undo);
  return null;
}

/** Articles that are not in the backup stay. Gives how many were missing or different. */
async function putArticles(
  { files }: BackupManifest,
  unpacked: string,
  articlesFolder: string,
): Promise<number> {
  let changed = 0;
  for (const { name } of files.filter((each) => each.name.startsWith('articles/'))) {
    const content = await readFile(path.join(unpacked, name));
    const target = path.join(articlesFolder, name.slice('articles/'.length));
    const present = await readFile(target).catch(() => null);
    if (present?.equals(content) === true) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await replaceFile(target, content);
    changed++;
  }
  return changed;
}
