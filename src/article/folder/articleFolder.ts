import { rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, VerbatimError } from '../../errors.js';
import { replaceFile } from '../../files.js';
import { type Article, textOf } from '../article.js';

interface AddOptions {
  /** Whether to say only which file it would be. */
  readonly dryRun: boolean;
}

/** Writes an article into the folder of articles; the name of its file comes back. Never replaces another. */
export async function addArticle(folder: string, article: Article, { dryRun }: AddOptions): Promise<string> {
  const name = `${fileNameOf(article)}.txt`;
  const file = path.join(folder, name);
  if (await exists(file)) {
    throw new VerbatimError(`The folder of articles has ${name} already. Remove it first, or rename it.`);
  }
  if (!dryRun) await replaceFile(file, contentOf(article));
  return name;
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

/** "2031-03-03-bridge-to-close": the day comes first, so that the folder is in order. */
function fileNameOf({ published, title, id }: Article): string {
  const day = /^\d{4}-\d\d-\d\d/u.exec(published ?? '')?.[0];
  const words = (title === '' ? id : title)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/gu, '');
  return [day, words === '' ? 'article' : words].filter(Boolean).join('-');
}

/** Front matter and the text of the story, without what belongs to the page. */
function contentOf({ title, source, url, published, author, text, blocks }: Article): string {
  const fields = Object.entries({ title, source, url, published, author }).flatMap(([name, value]) =>
    value === null ? [] : [`${name}: ${JSON.stringify(value)}`],
  );
  const body = blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'heading')
    .map((block) => {
      const line = textOf(text, block).replace(/\s+/gu, ' ');
      return block.kind === 'heading' ? `## ${line.replace(/^#+\s+/u, '')}` : line;
    });
  return `---\n${fields.join('\n')}\n---\n\n${body.join('\n\n')}\n`;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
