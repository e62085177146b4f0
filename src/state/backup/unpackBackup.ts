import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { extract } from 'tar';
import { codeOf, messageOf, VerbatimError } from '../../errors.js';
import {
  BACKUP_VERSION,
  type BackupManifest,
  describeFile,
  MANIFEST_NAME,
  manifestSchema,
} from './backupManifest.js';

/** The file is not a whole backup. */
export class BackupError extends VerbatimError {
  override name = 'BackupError';
}

/**
 * Unpacks a backup into an empty folder and compares every file with the manifest. Throws a BackupError for what is
 * damaged, altered or not a backup at all.
 */
export async function unpackBackup(file: string, folder: string): Promise<BackupManifest> {
  const unexpected: string[] = [];
  const names = new Set<string>();
  try {
    extract({
      file,
      cwd: folder,
      // Otherwise files are still being written after a failure.
      sync: true,
      strict: true,
      preserveOwner: false,
      filter(name, entry) {
        const isPlain = 'type' in entry && (entry.type === 'File' || entry.type === 'Directory');
        const known = isPlain && isBackedUpName(name.replace(/\/$/u, ''));
        if (!known) unexpected.push(name);
        else if (entry.type === 'File') names.add(name);
        return known;
      },
    });
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') throw new VerbatimError(`There is no file ${file}.`, { cause });
    throw new BackupError(`${file} is not a backup, or is damaged: ${messageOf(cause)}.`, { cause });
  }
  const [stranger] = unexpected;
  if (stranger !== undefined) {
    throw new BackupError(
      `${file} holds what no backup has: ${JSON.stringify(stranger)}. Nothing was changed.`,
    );
  }
  const manifest = await readManifest(folder, file);
  for (const described of manifest.files) {
    const { name, bytes, sha256 } = described;
    const found = names.delete(name) ? await describeFile(folder, name) : null;
    if (found?.sha256 !== sha256 || found.bytes !== bytes) {
      throw new BackupError(`${file} is damaged: ${name} is not as it was backed up. Nothing was changed.`);
    }
  }
  names.delete(MANIFEST_NAME);
  const [unlisted] = names;
  if (unlisted !== undefined) {
    throw new BackupError(`${file} was altered: ${unlisted} was not backed up. Nothing was changed.`);
  }
  return manifest;
}

/** Reads the list of files of an unpacked backup. */
async function readManifest(folder: string, file: string): Promise<BackupManifest> {
  let manifest: BackupManifest;
  try {
    manifest = manifestSchema.parse(JSON.parse(await readFile(path.join(folder, MANIFEST_NAME), 'utf8')));
  } catch (cause) {
    throw new BackupError(`${file} is not a backup of Verbatim: it has no list of its files.`, { cause });
  }
  if (manifest.version > BACKUP_VERSION) {
    throw new BackupError(
      `${file} was written by a newer Verbatim (${manifest.verbatim}); update this one first.`,
    );
  }
  return manifest;
}

/** Whether a name leads to where a backup has something, and nowhere else. */
function isBackedUpName(name: string): boolean {
  if (name === MANIFEST_NAME) return true;
  const [root, ...parts] = name.split('/');
  return (
    (root === 'state' || root === 'articles') &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'))
  );
}
