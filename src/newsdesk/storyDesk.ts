import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeText } from '../article/decodeText.js';
import { addStory, replaceStory } from '../article/folder/articleFolder.js';
import { storyBody, type StoryDetails, storyFile } from '../article/folder/storyFile.js';
import type { RemovedStory, Trash } from '../article/folder/trash.js';
import { splitFrontMatter } from '../article/frontMatter.js';
import { formatOf } from '../article/loadArticles.js';
import { createDuplicateFinder, type Duplicate } from '../draft/findDuplicate.js';
import type { DraftSource, ReadDraft } from '../draft/parseDraft.js';
import { readDraft } from '../draft/readDraft.js';
import { MemberError, VerbatimError } from '../errors.js';
import { replaceFile } from '../files.js';
import { PAGE } from '../intake/fetchPage.js';
import { type FetchOptions, fetchWeb } from '../intake/fetchWeb.js';
import { NotKeptError } from '../state/stateDocument.js';
import type { Newsdesk } from './newsdesk.js';
import { isTooOld, type Retention } from './retention.js';

interface StoryDeskOptions {
  readonly articlesFolder: string;
  readonly trash: Trash;
  readonly newsdesk: Pick<Newsdesk, 'articles' | 'generation'>;
  /** Where pages may come from. */
  readonly pages: FetchOptions;
  readonly retention: Retention;
  readonly now: () => number;
  /** Called after each change of the folder. */
  readonly onChanged: () => Promise<void>;
}

/** Where stories are added, changed and removed, whoever does it: the folder of articles stays the truth. */
export interface StoryDesk {
  /** Reads a story without adding it. Throws a MemberError for what has none. */
  read(source: DraftSource): Promise<ReadDraft>;
  /** The same of a page, from the hosts that are allowed. */
  readLink(address: string): Promise<ReadDraft>;
  /** The story that is there already. */
  duplicateOf(draft: { readonly url: string | null; readonly body: string }): Duplicate | null;
  /** Whether a story of that date would be removed again at once. */
  isTooOld(published: string | null): boolean;
  /** Adds a story; its id comes back when it can be asked about. */
  add(details: StoryDetails, body: string): Promise<string>;
  /** Puts a story in place of one, which is kept like a removed one; null if that is gone. */
  replace(id: string, details: StoryDetails, body: string): Promise<string | null>;
  /** Changes what is known about a story; gives the story as it was, which can be put back; null if it is gone. */
  edit(id: string, details: StoryDetails): Promise<RemovedStory | null>;
  /** Removes a story, which can be put back for a day; null if it is gone. */
  remove(id: string): Promise<RemovedStory | null>;
  /** What can be put back, the last one first. */
  removed(): Promise<RemovedStory[]>;
  /** Puts a story back; null if it is gone for good. */
  undo(removed: string): Promise<RemovedStory | null>;
}

export function createStoryDesk(options: StoryDeskOptions): StoryDesk {
  const { articlesFolder, trash, newsdesk, pages, onChanged } = options;

  const duplicates = createDuplicateFinder();
  const find = (id: string) => {
    const file = newsdesk.generation()?.files.get(id)?.file;
    const article = newsdesk.articles().find((indexed) => indexed.article.id === id)?.article;
    return file === undefined || article === undefined ? null : { file, article };
  };

  return {
    read: (source) => readDraft(source),

    async readLink(address) {
      const { url, contentType, bytes } = await fetchWeb(address, PAGE, pages).catch(forMembers);
      return readDraft({ name: idOfUrl(url), bytes, url, contentType });
    },

    duplicateOf: (draft) => duplicates.find(draft, newsdesk.articles()),

    isTooOld: (published) => isTooOld(published, options.retention, options.now()),

    async add(details, body) {
      const file = await addStory(articlesFolder, details, body).catch(notKept);
      await onChanged();
      return path.parse(file).name;
    },

    async replace(id, details, body) {
      const known = find(id);
      if (known === null) return null;
      await trash.keep(known.file, known.article.title).catch(notKept);
      await replaceStory(articlesFolder, known.file, details, body).catch(notKept);
      await onChanged();
      return id;
    },

    async edit(id, details) {
      const known = find(id);
      if (known === null) return null;
      const { file, article } = known;
      const kept = await trash.keep(file, article.title).catch(notKept);
      if (formatOf(file) === 'page')
        await replaceStory(articlesFolder, file, details, storyBody(article)).catch(notKept);
      else {
        const { fields, body } = splitFrontMatter(
          decodeText(await readFile(path.join(articlesFolder, file))),
        );
        await replaceFile(path.join(articlesFolder, file), storyFile(details, body, fields)).catch(notKept);
      }
      await onChanged();
      return kept;
    },

    async remove(id) {
      const known = find(id);
      if (known === null) return null;
      const removed = await trash.remove(known.file, known.article.title).catch(notKept);
      await onChanged();
      // A folder that has become empty is believed at the second look.
      if (find(id) !== null) await onChanged();
      return removed;
    },

    removed: () => trash.list(),

    async undo(removed) {
      const story = await trash.restore(removed).catch(notKept);
      if (story !== null) await onChanged();
      return story;
    },
  };
}

/** The folder cannot be written; the log has the cause. */
function notKept(cause: unknown): never {
  throw cause instanceof MemberError ? cause : new NotKeptError('The story could not be saved.', { cause });
}

/** What fetching says names hosts alone, and nothing of this machine. */
function forMembers(error: unknown): never {
  throw error instanceof VerbatimError ? new MemberError(error.message, { cause: error }) : error;
}

/** "https://courier.example/2031/03/bridge-to-close.html" is "bridge-to-close". */
export function idOfUrl(url: string): string {
  const { pathname, hostname } = new URL(url);
  const [last] = pathname
    .split('/')
    .filter((part) => /\p{L}{3}/u.test(part))
    .slice(-1);
  return (last ?? hostname)
    .replace(/\.\w{2,5}$/u, '')
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .slice(0, 80);
}
