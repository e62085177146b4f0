import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, VerbatimError } from '../../errors.js';
import { createFile, replaceFile } from '../../files.js';
import type { Article } from '../article.js';
import { storyBody, type StoryDetails, storyFile, storyName } from './storyFile.js';

interface AddOptions {
  /** Whether to say only which file it would be. */
  readonly dryRun: boolean;
}

/** Writes an article into the folder of articles; the name of its file comes back. Never replaces another. */
export async function addArticle(folder: string, article: Article, options: AddOptions): Promise<string> {
  return addStory(folder, article, storyBody(article), options);
}

/** The same of a story that is no article yet. */
export async function addStory(
  folder: string,
  details: StoryDetails,
  body: string,
  { dryRun }: AddOptions = { dryRun: false },
): Promise<string> {
  for (;;) {
    const name = await freeName(folder, storyName(details));
    // Another may have taken the name since.
    if (dryRun || (await createFile(path.join(folder, name), storyFile(details, body)))) return name;
  }
}

/** Writes a story in place of one; its file has the ending .txt, and comes back. */
export async function replaceStory(
  folder: string,
  file: string,
  details: StoryDetails,
  body: string,
): Promise<string> {
  const { dir, name } = path.posix.parse(file);
  const written = path.posix.join(dir, `${name}.txt`);
  await replaceFile(path.join(folder, written), storyFile(details, body));
  if (written !== file) await removeArticle(folder, file);
  return written;
}

/** Removes a file of the folder of articles. */
export async function removeArticle(folder: string, file: string): Promise<void> {
  await rm(path.join(folder, file)).catch((cause: unknown) => {
    throw new VerbatimError(
      `${file} cannot be removed (${codeOf(cause) ?? messageOf(cause)}). Check its permissions.`,
      { cause },
    );
  });
}

/** Two files that differ in their endings alone would be one story, so any counts. */
async function freeName(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name}-${number}`;
    const taken = await Promise.all(
      ['txt', 'md', 'markdown', 'html', 'htm'].map((ending) =>
        exists(path.join(folder, `${tried}.${ending}`)),
      ),
    );
    if (!taken.includes(true)) return `${tried}.txt`;
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
