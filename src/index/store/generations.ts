import { mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../errors.js';
import { replaceFile } from '../../files.js';
import { storedArticleSchema } from './articleStore.js';

/** Of the files of an index. Raise it when their layout changes. */
const FORMAT_VERSION = 1;

const POINTER_FILE = 'current.json';

const generationId = z.string().regex(/^[\w-]+$/u);

const pointerSchema = z.object({ format: z.literal(FORMAT_VERSION), generation: generationId });

const generationSchema = z.object({
  format: z.literal(FORMAT_VERSION),
  id: generationId,
  /** The generation that was current before, which is kept as well. */
  previous: generationId.nullable(),
  created: z.iso.datetime(),
  model: z.object({ id: z.string(), sha256: z.string(), dimensions: z.number() }),
  /** The ANALYSIS_VERSION it was built with. */
  analysis: z.string(),
  articles: z.array(storedArticleSchema).readonly(),
});

/** One complete index: its manifest, which is never changed. */
export type Generation = Readonly<Omit<z.infer<typeof generationSchema>, 'format'>>;

/** `reason` is a sentence that names the file. */
type Loaded<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly reason: string; readonly isNewer: boolean };

export function generationsFolder(indexFolder: string): string {
  return path.join(indexFolder, 'generations');
}

/** What a manifest says that is kept elsewhere; `name` is what a reason calls it. */
export function parseManifest(content: string, name: string): Loaded<Generation> {
  return parseRecord(content, name, generationSchema);
}

export function manifestOf(generation: Generation): string {
  return JSON.stringify({ format: FORMAT_VERSION, ...generation });
}

/** The id of the generation in use. */
export async function loadPointer(indexFolder: string): Promise<Loaded<string>> {
  const read = await loadRecord(path.join(indexFolder, POINTER_FILE), pointerSchema);
  return read.kind === 'found' ? { kind: 'found', value: read.value.generation } : read;
}

function loadGeneration(indexFolder: string, id: string): Promise<Loaded<Generation>> {
  return loadRecord(manifestFile(indexFolder, id), generationSchema);
}

/** Manifests that this process has read or written: as they never change, they are not read again. */
export interface Manifests {
  load(id: string): Promise<Loaded<Generation>>;
  add(generation: Generation): void;
}

/** The current one, the one before, and the next. */
const KEPT_MANIFESTS = 3;

export function openManifests(indexFolder: string): Manifests {
  const known = new Map<string, Generation>();
  const add = (generation: Generation): void => {
    known.delete(generation.id);
    known.set(generation.id, generation);
    for (const id of [...known.keys()].slice(0, -KEPT_MANIFESTS)) known.delete(id);
  };
  return {
    add,
    async load(id) {
      const value = known.get(id);
      if (value !== undefined) {
        add(value);
        return { kind: 'found', value };
      }
      const read = await loadGeneration(indexFolder, id);
      if (read.kind === 'found') add(read.value);
      return read;
    },
  };
}

/** The generation in use; missing only if no index was ever completed. */
export async function loadCurrentGeneration(
  indexFolder: string,
  manifests = openManifests(indexFolder),
): Promise<Loaded<Generation>> {
  const pointer = await loadPointer(indexFolder);
  if (pointer.kind !== 'found') return pointer;
  const read = await manifests.load(pointer.value);
  if (read.kind !== 'missing') return read;
  const reason = `The index file ${manifestFile(indexFolder, pointer.value)} is missing.`;
  return { kind: 'unusable', reason, isNewer: false };
}

/** The ids of all generations on disk, including those that were never in use. */
export async function listGenerations(indexFolder: string): Promise<string[]> {
  const names = await readdir(generationsFolder(indexFolder)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => name.endsWith('.json')).map((name) => path.parse(name).name);
}

export async function writeGeneration(indexFolder: string, generation: Generation): Promise<void> {
  await mkdir(generationsFolder(indexFolder), { recursive: true });
  await replaceFile(manifestFile(indexFolder, generation.id), manifestOf(generation));
}

/** Puts a generation into use: readers see the old one or this one, nothing in between. */
export async function switchGeneration(indexFolder: string, id: string): Promise<void> {
  const content = JSON.stringify({ format: FORMAT_VERSION, generation: id });
  await replaceFile(path.join(indexFolder, POINTER_FILE), content);
}

export function manifestFile(indexFolder: string, id: string): string {
  return path.join(generationsFolder(indexFolder), `${id}.json`);
}

async function loadRecord<T>(file: string, schema: z.ZodType<T>): Promise<Loaded<T>> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return { kind: 'missing' };
    throw error;
  }
  return parseRecord(content, `index file ${file}`, schema);
}

/** `name` is what the reason calls it. */
function parseRecord<T>(content: string, name: string, schema: z.ZodType<T>): Loaded<T> {
  const record = parseJson(content);
  const parsed = schema.safeParse(record);
  if (parsed.success) return { kind: 'found', value: parsed.data };
  const { data } = z.object({ format: z.number() }).safeParse(record);
  if (data !== undefined && data.format > FORMAT_VERSION) {
    const reason = `The ${name} was written by a newer version of Verbatim (format ${data.format}; this version reads format ${FORMAT_VERSION}).`;
    return { kind: 'unusable', reason, isNewer: true };
  }
  return { kind: 'unusable', reason: `The ${name} is damaged.`, isNewer: false };
}

/** Undefined if the text is not JSON. */
function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}
