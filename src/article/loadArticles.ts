import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { codeOf, messageOf, VerbatimError } from '../errors.js';
import type { Article } from './article.js';
import type { TextFormat } from './clean/cleanBody.js';
import { decodeText } from './decodeText.js';
import { type ArticleFault, listFiles } from './folder/listFiles.js';
import { splitFrontMatter } from './frontMatter.js';
import { decodePage } from './page/decodePage.js';
import { parsePageArticle } from './page/pageArticle.js';
import { parseArticle } from './parseArticle.js';

export type { ArticleFault } from './folder/listFiles.js';

/** An article on disk. */
export interface SourceFile {
  /** The id of the article. */
  readonly id: string;
  /** Relative to the folder of articles, with `/`. */
  readonly file: string;
  /** Of the file's bytes, in hex. */
  readonly sha256: string;
  /** The text of the file; the article itself if it is in no file; null for a file that was not read again. */
  readonly content: string | Article | null;
}

/** One that parseSource parses. */
export interface SourceArticle extends SourceFile {
  readonly content: string | Article;
}

export interface LoadedArticles<T extends SourceFile = SourceArticle> {
  readonly articles: readonly T[];
  readonly faults: readonly ArticleFault[];
}

interface LoadArticlesOptions {
  /** Larger files are faults; default 5 MB. */
  readonly maxBytes?: number;
}

const DEFAULT_MAX_BYTES = 5_000_000;
const BYTES_PER_MB = 1_000_000;

/**
 * Loads every `.txt`, `.md`, `.markdown`, `.html` and `.htm` of a folder and the folders in it, in order of their
 * names, without hidden files and README.md. A file that cannot be loaded is a fault, and the others are still loaded.
 * Throws a VerbatimError if the folder cannot be read.
 */
export function loadArticles(folder: string, options: LoadArticlesOptions = {}): Promise<LoadedArticles> {
  return loadFolder(folder, (file) => loadArticle(path.join(folder, file), options));
}

/** The same; `load` loads one file, by its name in the folder. */
export async function loadFolder<T extends SourceFile>(
  folder: string,
  load: (file: string) => Promise<T>,
): Promise<LoadedArticles<T>> {
  const articles = new Map<string, T>();
  const faults: ArticleFault[] = [];
  const files = await listFiles(folder, faults);
  const ids = idsOf(files);
  for (const file of files) {
    try {
      const loaded = await load(file);
      const id = ids.get(file) ?? loaded.id;
      const source = loaded.file === file && loaded.id === id ? loaded : { ...loaded, file, id };
      const other = articles.get(source.id);
      if (other !== undefined) {
        throw new VerbatimError(`The file has the same name as ${other.file}. Rename one of them.`);
      }
      articles.set(source.id, source);
    } catch (error) {
      const message =
        error instanceof VerbatimError
          ? error.message
          : `The file cannot be read (${messageOf(error)}). Report the error with the file, or remove the file.`;
      faults.push({ file, message });
    }
  }
  return { articles: [...articles.values()], faults };
}

/** Loads one file; throws a VerbatimError of one sentence if it is not an article. */
export async function loadArticle(file: string, options: LoadArticlesOptions = {}): Promise<SourceArticle> {
  const bytes = await readBytes(file, options.maxBytes ?? DEFAULT_MAX_BYTES);
  const content = formatOf(file) === 'page' ? decodePage(bytes, null) : decodeText(bytes);
  if (splitFrontMatter(content).body.trim() === '') {
    throw new VerbatimError('The file has no text. Add the article, or remove the file.');
  }
  return {
    id: nameOf(file),
    file: path.basename(file),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    content,
  };
}

/** With its content: a file that was not read again is read now. Throws like loadArticle. */
export async function withContent(source: SourceFile, folder: string): Promise<SourceArticle> {
  const { id, file, content } = source;
  if (content !== null) return { ...source, content };
  return { ...(await loadArticle(path.join(folder, file), { maxBytes: Infinity })), id, file };
}

/**
 * The article in what was loaded. It takes time that grows with the text, and has no limit: the bot does it
 * elsewhere.
 */
export function parseSource({ id, file, content }: SourceArticle): Article {
  if (typeof content !== 'string') return content;
  const format = formatOf(file);
  return format === 'page' ? parsePageArticle(id, content).article : parseArticle(id, content, format);
}

/** How a file is written, by the ending of its name. */
export function formatOf(file: string): TextFormat | 'page' {
  if (/\.html?$/iu.test(file)) return 'page';
  return /\.(?:md|markdown)$/iu.test(file) ? 'markdown' : 'text';
}

/** Where two folders have files of one name, those below the top are named with their folders: "deep-bridge". */
function idsOf(files: readonly string[]): Map<string, string> {
  const named = files.map((file) => ({ file, name: nameOf(file), folder: path.posix.dirname(file) }));
  const folderOf = new Map<string, string>();
  /** Names that two folders have. */
  const shared = new Set<string>();
  for (const { name, folder } of named) {
    if (folder !== (folderOf.get(name) ?? folder)) shared.add(name);
    folderOf.set(name, folder);
  }
  return new Map(
    named.map(({ file, name, folder }) => [
      file,
      shared.has(name) && folder !== '.' ? `${folder.normalize('NFC').replaceAll('/', '-')}-${name}` : name,
    ]),
  );
}

function nameOf(file: string): string {
  return path.parse(file).name.normalize('NFC');
}

async function readBytes(file: string, maxBytes: number): Promise<Buffer> {
  try {
    const status = await stat(file);
    // Reading a pipe or a device might never end.
    if (!status.isFile())
      throw new VerbatimError('This is not a regular file. Remove it, or put the article itself there.');
    const { size } = status;
    if (size <= maxBytes) return await readFile(file);
    throw new VerbatimError(
      `The file has ${(size / BYTES_PER_MB).toFixed(1)} MB, and the limit is ${maxBytes / BYTES_PER_MB} MB. Split it into several articles.`,
    );
  } catch (cause) {
    if (cause instanceof VerbatimError) throw cause;
    throw new VerbatimError(
      `The file cannot be read (${codeOf(cause) ?? messageOf(cause)}). Check that it exists, and check its permissions.`,
      { cause },
    );
  }
}
