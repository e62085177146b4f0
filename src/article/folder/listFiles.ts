import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, VerbatimError } from '../../errors.js';

/** A file that could not be used as an article, and why, in one sentence. */
export interface ArticleFault {
  readonly file: string;
  readonly message: string;
}

const LINKED_FOLDER =
  'This is a link to a folder, and its articles are not read. Put the folder itself there, or remove the link.';

/**
 * Relative names of all articles, in order; a folder within that cannot be read is a fault. Links to folders are not
 * followed.
 */
export async function listFiles(folder: string, faults: ArticleFault[]): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let inside = folders.pop(); inside !== undefined; inside = folders.pop()) {
    for (const entry of await readFolder(folder, inside, faults)) {
      const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.name.startsWith('.') || /^README\.md$/iu.test(entry.name)) continue;
      if (entry.isDirectory()) folders.push(file);
      else if (entry.isSymbolicLink() && (await isFolder(path.join(folder, file))))
        faults.push({ file, message: LINKED_FOLDER });
      else if (/\.(?:txt|md|markdown|html?)$/iu.test(entry.name)) files.push(file);
    }
  }
  return files.sort();
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (status) => status.isDirectory(),
    () => false,
  );
}

async function readFolder(folder: string, inside: string, faults: ArticleFault[]): Promise<Dirent[]> {
  try {
    return await readdir(path.join(folder, inside), { withFileTypes: true });
  } catch (cause) {
    const code = codeOf(cause) ?? messageOf(cause);
    if (inside !== '') {
      faults.push({ file: inside, message: `The folder cannot be read (${code}). Check its permissions.` });
      return [];
    }
    const what =
      code === 'ENOENT' ? 'is missing' : code === 'ENOTDIR' ? 'is a file' : `cannot be read (${code})`;
    throw new VerbatimError(
      `The articles folder ${folder} ${what}. Set --articles or VERBATIM_ARTICLES to a folder of .txt and .md files.`,
      { cause },
    );
  }
}
