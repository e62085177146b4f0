import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bareLetters } from '../../article/clean/bareLetters.js';
import { addStory } from '../../article/folder/articleFolder.js';
import { type FolderStamps, stampFolder } from '../../article/folder/folderStamps.js';
import { storyFile } from '../../article/folder/storyFile.js';
import { storyKey } from '../../article/folder/storyUrl.js';
import { splitFrontMatter } from '../../article/frontMatter.js';
import { replaceFile } from '../../files.js';
import type { ReadStory } from '../reading/reading.js';
import { changedWords } from './changedWords.js';
import { storyHash, textHash } from './storyHash.js';

/** What became of a story that was given to the folder. */
export type Placed =
  /** It is in a file of its own; `hash` stands for its text there. */
  | { readonly kind: 'added'; readonly file: string; readonly hash: string }
  /** The folder has it already; `hash`: of its text, if it is the same story of the same address. */
  | { readonly kind: 'double'; readonly file: string; readonly hash: string | null };

/** What became of another version of a story. `by-hand`: a person has changed its text, which is left as it is. */
export type Replaced =
  { readonly kind: 'changed'; readonly hash: string } | { readonly kind: 'same' | 'gone' | 'by-hand' };

/** The folder of articles, as feeds add to it. */
export interface StoryFolder {
  /**
   * Adds a story, unless the folder has it by its address, or by its words from the same outlet. What several outlets
   * have of one agency is a file each, and counts as one story with several outlets.
   */
  add(story: ReadStory): Promise<Placed>;
  /**
   * Puts another version in place of a story whose text had this hash. What people have written in its front matter
   * stays.
   */
  replace(file: string, hash: string, story: ReadStory, updated: string): Promise<Replaced>;
}

/** What is known of a file without reading it again. */
interface KnownFile {
  readonly stamp: string;
  readonly key: string | null;
  readonly hash: string | null;
  /** See outletsOf. */
  readonly outlets: readonly string[];
}

export function openStoryFolder(folder: string): StoryFolder {
  const known = new Map<string, KnownFile>();
  /** One after another: two feeds may bring one story at the same time. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const done = last.then(task);
    last = done.catch(() => undefined);
    return done;
  };

  const refresh = async (): Promise<void> => {
    const stamps: FolderStamps = await stampFolder(folder);
    for (const file of known.keys()) if (!stamps.has(file)) known.delete(file);
    for (const [file, stamp] of stamps) {
      if (known.get(file)?.stamp !== stamp)
        known.set(file, { stamp, ...(await identify(path.join(folder, file))) });
    }
  };

  const find = (story: ReadStory): string | null => {
    const { url, source } = story.details;
    const [key, hash, outlets] = [storyKey(url), storyHash(story.body), outletsOf(source, url)];
    const isSame = (one: KnownFile) =>
      (key !== null && one.key === key) ||
      (hash !== null && one.hash === hash && isOneOutlet(outlets, one.outlets));
    return [...known].find(([, one]) => isSame(one))?.[0] ?? null;
  };

  return {
    add: (story) =>
      inTurn(async () => {
        await refresh();
        const other = find(story);
        if (other !== null) {
          const isSame = await isSameStory(path.join(folder, other), story);
          return { kind: 'double', file: other, hash: isSame ? textHash(story.body) : null };
        }
        const file = await addStory(folder, story.details, story.body);
        return { kind: 'added', file, hash: textHash(story.body) };
      }),

    replace: (file, hash, story, updated) =>
      inTurn(async () => {
        const at = path.join(folder, file);
        const written = await readFile(at, 'utf8').catch(() => null);
        if (written === null) return { kind: 'gone' };
        const { fields, body } = splitFrontMatter(written);
        const [old, next] = [textHash(body), textHash(story.body)];
        if (old === next) return { kind: 'same' };
        if (old !== hash) return { kind: 'by-hand' };
        const details = { ...story.details, ...kept(fields) };
        const others = new Map([...fields, ['updated', updated], ['change', changedWords(body, story.body)]]);
        await replaceFile(at, storyFile(details, story.body, others));
        return { kind: 'changed', hash: next };
      }),
  };
}

/** The details that the file has. */
function kept(fields: ReadonlyMap<string, string>): Partial<ReadStory['details']> {
  return Object.fromEntries(
    ['title', 'source', 'url', 'published', 'author'].flatMap((name) => {
      const value = fields.get(name);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The address, the words and the outlet of a file; null for what cannot be told. */
async function identify(file: string): Promise<Omit<KnownFile, 'stamp'>> {
  const unknown = { key: null, hash: null, outlets: [] };
  // The parts of a page are found by more than this.
  if (/\.html?$/iu.test(file)) return unknown;
  try {
    const { fields, body } = splitFrontMatter(await readFile(file, 'utf8'));
    const [url, source] = [fields.get('url') ?? null, fields.get('source') ?? null];
    return { key: storyKey(url), hash: storyHash(body), outlets: outletsOf(source, url) };
  } catch {
    return unknown;
  }
}

/** What tells who published a story: its source, however that is written, and the host of its address, if known. */
function outletsOf(source: string | null, url: string | null): string[] {
  const host = url !== null && URL.canParse(url) ? [new URL(url).host.replace(/^www\./u, '')] : [];
  return [bareLetters(source ?? ''), ...host].filter((name) => name !== '');
}

function isOneOutlet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((name) => b.includes(name));
}

async function isSameStory(file: string, { details, body }: ReadStory): Promise<boolean> {
  const written = splitFrontMatter(await readFile(file, 'utf8'));
  const key = storyKey(written.fields.get('url') ?? null);
  return key !== null && key === storyKey(details.url) && textHash(written.body) === textHash(body);
}
