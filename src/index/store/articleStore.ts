import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Span } from '../../article/article.js';
import { codeOf, VerbatimError } from '../../errors.js';
import { syncToDisk } from '../../files.js';
import type { OnBuildStep } from '../buildStep.js';
import type { IndexedArticle } from '../indexedArticle.js';
import type { IndexedVector, VectorKind } from '../passageIndex.js';
import { type PackedVectors, packVectors } from '../scan/packedVectors.js';
import { readPacked, readPackedNow, writePacked } from './packedFile.js';
import { loadVectors, VECTORS_FILE, writeVectors } from './vectraVectors.js';

export const ARTICLE_FILE = 'article.json';

/** The name of an article's folder begins with so much of its key. */
export const FOLDER_KEY_LENGTH = 16;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);

/** One article of a generation, as its manifest names it. */
export const storedArticleSchema = z.object({
  id: z.string(),
  /** The source file, relative to the folder of articles. */
  file: z.string(),
  /** Of the source file. */
  sha256,
  /** Equal keys mean equal stored files: a hash over source, id, model and analysis. */
  key: sha256,
  /** Below `articles/`; never changed after it was put there. */
  folder: z.string().regex(/^[\w-]+$/u),
  files: z.object({ [ARTICLE_FILE]: sha256, [VECTORS_FILE]: sha256 }),
  counts: z.object({
    sections: z.number(),
    sentences: z.number(),
    passages: z.number(),
    quotations: z.number(),
  }),
});

export type StoredArticle = z.infer<typeof storedArticleSchema>;

/** Where the article folders of an index are. */
export function articlesFolder(indexFolder: string): string {
  return path.join(indexFolder, 'articles');
}

/** Where articles are written until they are complete; anything left here is from a build that was stopped. */
export function buildingFolder(indexFolder: string): string {
  return path.join(indexFolder, 'building');
}

interface WriteArticleOptions {
  readonly indexFolder: string;
  /** The name of the new folder, never used before. */
  readonly folder: string;
  readonly indexed: IndexedArticle;
  readonly vectors: readonly IndexedVector[];
  readonly onStep: OnBuildStep;
}

/**
 * Stores an article: written beside, flushed to disk, read back, renamed into place. Returns the hashes of its files.
 */
export async function writeArticle(options: WriteArticleOptions): Promise<StoredArticle['files']> {
  const { indexFolder, folder, indexed, vectors, onStep } = options;
  const building = path.join(buildingFolder(indexFolder), folder);
  await mkdir(building, { recursive: true });
  onStep('article-folder-created');
  await writeVectors(building, vectors);
  onStep('vectors-inserted');
  const articleText = JSON.stringify(indexed);
  await writeFile(path.join(building, ARTICLE_FILE), articleText);
  for (const name of [ARTICLE_FILE, VECTORS_FILE, '.']) await syncToDisk(path.join(building, name));

  const files = await hashesIn(building);
  const readBack = await loadVectors(building);
  if (files[ARTICLE_FILE] !== hashOf(articleText) || !isSame(readBack, vectors)) {
    throw new VerbatimError(
      `The stored copy of article ${indexed.article.id} in ${indexFolder} differs from what was written. Check the disk and try again.`,
    );
  }
  await writePacked(building, vectorsFile(building, files), pack(indexed, readBack));
  onStep('article-read-back');

  await mkdir(articlesFolder(indexFolder), { recursive: true });
  await rename(building, path.join(articlesFolder(indexFolder), folder));
  await syncToDisk(articlesFolder(indexFolder));
  onStep('article-renamed');
  return files;
}

/** The hashes of an article's files as they are now. */
export async function hashesIn(folder: string): Promise<StoredArticle['files']> {
  return {
    [ARTICLE_FILE]: hashOf(await readFile(path.join(folder, ARTICLE_FILE))),
    [VECTORS_FILE]: hashOf(await readFile(path.join(folder, VECTORS_FILE))),
  };
}

export function countsOf({
  article,
  sentences,
  passages,
  quotations,
}: IndexedArticle): StoredArticle['counts'] {
  return {
    sections: article.blocks.filter(({ kind }) => kind === 'heading').length,
    sentences: sentences.length,
    passages: passages.length,
    quotations: quotations.length,
  };
}

/** An article with its vectors, of its sentences in their order, then of its passages. */
interface LoadedArticle {
  readonly indexed: IndexedArticle;
  readonly vectors: PackedVectors;
}

/** `reason` is a sentence that names the file. */
type LoadedStoredArticle =
  ({ readonly kind: 'intact' } & LoadedArticle) | { readonly kind: 'damaged'; readonly reason: string };

/**
 * Loads an article after checking that its files are the ones that were stored. vectra's own file is read only where
 * there is no packed one.
 */
export async function loadStoredArticle(
  indexFolder: string,
  { folder: name, files }: StoredArticle,
): Promise<LoadedStoredArticle> {
  const folder = path.join(articlesFolder(indexFolder), name);
  const source = vectorsFile(folder, files);
  const text = await readChecked(path.join(folder, ARTICLE_FILE), files[ARTICLE_FILE]);
  if (text.kind === 'damaged') return text;
  // The hash proves the type: exactly these bytes were written from an IndexedArticle.
  const indexed = JSON.parse(String(text.content)) as IndexedArticle;
  const packed = await readPacked(folder, source);
  if (packed !== null) return { kind: 'intact', indexed, vectors: packed };
  const stored = await readChecked(source.file, source.sha256);
  if (stored.kind === 'damaged') return stored;
  const vectors = pack(indexed, await loadVectors(folder));
  // Without it the next start takes longer.
  await writePacked(folder, source, vectors).catch(() => undefined);
  return { kind: 'intact', indexed, vectors };
}

/** The vectors of an article that has been loaded before; null where they cannot be read at once. */
export function loadPackedNow(
  indexFolder: string,
  { folder: name, files }: StoredArticle,
): PackedVectors | null {
  const folder = path.join(articlesFolder(indexFolder), name);
  return readPackedNow(folder, vectorsFile(folder, files));
}

/** The names of the folders of all stored articles. */
export async function listStored(indexFolder: string): Promise<ReadonlySet<string>> {
  const names = await readdir(articlesFolder(indexFolder)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return new Set(names);
}

type CheckedFile =
  | { readonly kind: 'intact'; readonly content: Buffer }
  | { readonly kind: 'damaged'; readonly reason: string };

async function readChecked(file: string, sha256: string): Promise<CheckedFile> {
  try {
    const content = await readFile(file);
    if (hashOf(content) === sha256) return { kind: 'intact', content };
    return { kind: 'damaged', reason: `The index file ${file} has been changed since it was stored.` };
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error;
    return { kind: 'damaged', reason: `The index file ${file} is missing.` };
  }
}

function vectorsFile(folder: string, files: StoredArticle['files']): { file: string; sha256: string } {
  return { file: path.join(folder, VECTORS_FILE), sha256: files[VECTORS_FILE] };
}

/** In the order of a LoadedArticle. */
function pack({ sentences, passages }: IndexedArticle, vectors: readonly IndexedVector[]): PackedVectors {
  const keyOf = (kind: VectorKind, { start, end }: Span) => `${kind} ${start} ${end}`;
  const byKey = new Map(vectors.map((vector) => [keyOf(vector.kind, vector), vector.vector]));
  const of = (kind: VectorKind) => (span: Span) => byKey.get(keyOf(kind, span)) ?? null;
  return packVectors(
    [...sentences.map(of('sentence')), ...passages.map(of('passage'))],
    vectors[0]?.vector.length ?? 0,
  );
}

/** The stored vectors of an article, rounded to 5 decimals. */
export function loadArticleVectors(indexFolder: string, { folder }: StoredArticle): Promise<IndexedVector[]> {
  return loadVectors(path.join(articlesFolder(indexFolder), folder));
}

/** SHA-256 in hex. */
export function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

function isSame(read: readonly IndexedVector[], written: readonly IndexedVector[]): boolean {
  return (
    read.length === written.length &&
    read.every(({ kind, start, end, vector }, i) => {
      const expected = written[i];
      return (
        kind === expected?.kind &&
        start === expected.start &&
        end === expected.end &&
        vector.length === expected.vector.length &&
        vector.every(Number.isFinite)
      );
    })
  );
}
