import { randomUUID } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { MemberError } from '../../errors.js';
import { replaceFile, syncToDisk } from '../../files.js';
import { removeArticle } from './articleFolder.js';

const entrySchema = z.object({
  id: z.string(),
  /** Where it was, relative to the folder of articles. */
  file: z.string(),
  title: z.string(),
  /** When it was removed, in milliseconds since 1970. */
  at: z.number(),
  /** Whether the story was replaced or edited, so that another version has its place. */
  replaced: z.boolean().default(false),
});

/** A story that was removed and can be put back. */
export type RemovedStory = Readonly<z.infer<typeof entrySchema>>;

/** Stories that were removed, until they are purged. Several processes may use it at a time. */
export interface Trash {
  /** Takes a file out of the folder of articles. */
  remove(file: string, title: string): Promise<RemovedStory>;
  /** Keeps a copy of a file that is about to be replaced. */
  keep(file: string, title: string): Promise<RemovedStory>;
  /** The last one first. */
  list(): Promise<RemovedStory[]>;
  /**
   * Puts a story back, in place of what has replaced it, which is kept then; null if it is gone. Throws a MemberError
   * if a story that came in since it was removed has its place.
   */
  restore(id: string): Promise<RemovedStory | null>;
  /** Deletes for good what was removed before that time; gives how many. */
  purge(before: number): Promise<number>;
}

/** Not .json: a backup of the state has no trash. */
const ENTRY_FILE = 'entry';
/** The file of the story itself. */
const STORY_FILE = 'story';
const ID = /^[\da-f]{16}$/u;

/** Where the trash of a bot is. */
export function trashFolder(stateFolder: string): string {
  return path.join(stateFolder, 'trash');
}

export function openTrash(articlesFolder: string, root: string, now: () => number): Trash {
  const folderOf = (id: string) => path.join(root, id);

  const load = async (id: string): Promise<RemovedStory | null> => {
    if (!ID.test(id)) return null;
    try {
      return entrySchema.parse(JSON.parse(await readFile(path.join(folderOf(id), ENTRY_FILE), 'utf8')));
    } catch {
      // Half removed or half purged: the story is still where it was, or gone.
      return null;
    }
  };

  const names = async () => (await readdir(root).catch(() => [])).filter((name) => ID.test(name));

  const save = async (file: string, title: string, replaced: boolean): Promise<RemovedStory> => {
    const entry = { id: randomUUID().replaceAll('-', '').slice(0, 16), file, title, at: now(), replaced };
    const folder = folderOf(entry.id);
    await mkdir(folder, { recursive: true });
    await copyFile(path.join(articlesFolder, file), path.join(folder, STORY_FILE));
    await syncToDisk(path.join(folder, STORY_FILE));
    await replaceFile(path.join(folder, ENTRY_FILE), JSON.stringify(entry));
    return entry;
  };

  return {
    keep: (file, title) => save(file, title, true),
    async remove(file, title) {
      const entry = await save(file, title, false);
      await removeArticle(articlesFolder, file);
      return entry;
    },
    async list() {
      const entries = await Promise.all((await names()).map(load));
      return entries.filter((entry) => entry !== null).sort((a, b) => b.at - a.at);
    },
    async restore(id) {
      const entry = await load(id);
      if (entry === null) return null;
      const target = path.join(articlesFolder, entry.file);
      const isTaken = await exists(target);
      if (isTaken && !entry.replaced)
        throw new MemberError('There is a story in its place. Remove that one first.');
      if (isTaken) await save(entry.file, entry.title, true);
      await mkdir(path.dirname(target), { recursive: true });
      await replaceFile(target, await readFile(path.join(folderOf(id), STORY_FILE)));
      await rm(folderOf(id), { recursive: true, force: true });
      return entry;
    },
    async purge(before) {
      let purged = 0;
      for (const id of await names()) {
        const entry = await load(id);
        const at = entry?.at ?? (await stat(folderOf(id)).catch(() => null))?.mtimeMs ?? 0;
        if (at >= before) continue;
        await rm(folderOf(id), { recursive: true, force: true });
        purged++;
      }
      return purged;
    },
  };
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
