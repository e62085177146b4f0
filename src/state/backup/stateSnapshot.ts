import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { codeOf } from '../../errors.js';

/**
 * Folders within the state folder that are not the bot's state: that of the playground's bot, and a backup to be
 * restored.
 */
const OTHER_FOLDERS: ReadonlySet<string> = new Set(['playground', 'restore']);

/**
 * The files that make up the state, relative to its folder, with `/`, in order; none when the folder is missing.
 * Locks, files being written and files that were set aside are left out.
 */
export async function listStateFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let inside = folders.pop(); inside !== undefined; inside = folders.pop()) {
    for (const entry of await readFolder(path.join(folder, inside))) {
      const name = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isFile() && name.endsWith('.json')) files.push(name);
      else if (entry.isDirectory() && !OTHER_FOLDERS.has(name) && !/\.(?:tmp|lock)$/u.test(name)) {
        folders.push(name);
      }
    }
  }
  return files.sort();
}

async function readFolder(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** The content of all state files of a folder in which nobody writes, by name. */
export async function readStateFiles(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const name of await listStateFiles(folder)) files.set(name, await readFile(path.join(folder, name)));
  return files;
}

export interface SnapshotOptions {
  /** Called after each pass over the files; default none. */
  readonly onPass?: () => Promise<void> | void;
}

/** After so many passes the snapshot is taken as it is: each file whole, but perhaps not all of one moment. */
const MAX_PASSES = 20;
const PAUSE_MS = 25;

/**
 * The content of all state files, by name, as they were at one moment, also while a bot writes: they are read again
 * until none has changed meanwhile. A file is never read half, because the bot writes beside it and renames.
 */
export async function snapshotState(
  folder: string,
  { onPass }: SnapshotOptions = {},
): Promise<Map<string, Buffer>> {
  let known = new Map<string, Version>();
  for (let pass = 1; ; pass++) {
    const versions = new Map<string, Version>();
    for (const [name, identity] of await identify(folder)) {
      const before = known.get(name);
      const content =
        before?.identity === identity ? before.content : await readIfThere(path.join(folder, name));
      if (content !== null) versions.set(name, { identity, content });
    }
    await onPass?.();
    if (isEqual(versions, await identify(folder)) || pass === MAX_PASSES) {
      return new Map([...versions].map(([name, { content }]) => [name, content]));
    }
    known = versions;
    await delay(PAUSE_MS);
  }
}

interface Version {
  readonly identity: string;
  readonly content: Buffer;
}

/** By name, what changes when the file is replaced. */
async function identify(folder: string): Promise<Map<string, string>> {
  const identities = new Map<string, string>();
  for (const name of await listStateFiles(folder)) {
    try {
      const { ino, size, mtimeNs } = await stat(path.join(folder, name), { bigint: true });
      identities.set(name, `${ino}/${size}/${mtimeNs}`);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return identities;
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function isEqual(versions: ReadonlyMap<string, Version>, identities: ReadonlyMap<string, string>): boolean {
  return (
    versions.size === identities.size &&
    [...versions].every(([name, { identity }]) => identities.get(name) === identity)
  );
}
