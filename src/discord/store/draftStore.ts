import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../errors.js';
import { replaceFile } from '../../files.js';

const draftSchema = z.object({
  guild: z.string(),
  details: z.object({
    title: z.string(),
    source: z.string().nullable(),
    url: z.string().nullable(),
    published: z.string().nullable(),
    author: z.string().nullable(),
  }),
  body: z.string(),
  paragraphs: z.int(),
  /** Not all of them: as many as a preview shows. */
  quotations: z.array(z.string()),
  quotationCount: z.int(),
  furniture: z.array(z.string()),
  furnitureCount: z.int(),
});

/** A story that a moderator is looking at before it is added. */
export type Draft = Readonly<z.infer<typeof draftSchema>>;

/** Stories between their preview and the button that adds them; each is a file of its own, for a day. */
export interface DraftStore {
  add(draft: Draft): Promise<string>;
  load(id: string): Promise<Draft | null>;
  change(id: string, draft: Draft): Promise<void>;
  /** Gives a draft to one caller, who adds or deletes it; null if another was first. */
  take(id: string): Promise<Draft | null>;
  /** After a take, when adding failed. */
  putBack(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  /** Deletes what is older than a day. */
  sweep(): Promise<void>;
}

const KEPT_MS = 86_400_000;
const FILE = /^[\da-f-]{36}\.(?:draft|taken)/u;

export async function openDraftStore(folder: string, now: () => number): Promise<DraftStore> {
  await mkdir(folder, { recursive: true });
  // Not .json: a backup of the state has no drafts.
  const fileOf = (id: string, state = 'draft') => path.join(folder, `${path.basename(id)}.${state}`);
  const save = (id: string, draft: Draft) => replaceFile(fileOf(id), JSON.stringify(draft));
  const read = async (file: string): Promise<Draft | null> => {
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return null;
      throw error;
    });
    return text === null ? null : draftSchema.parse(JSON.parse(text));
  };
  const sweep = async () => {
    for (const name of await readdir(folder)) {
      const file = path.join(folder, name);
      const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: Infinity }));
      if (FILE.test(name) && mtimeMs + KEPT_MS < now()) await rm(file, { force: true });
    }
  };
  await sweep();
  return {
    async add(draft) {
      const id = randomUUID();
      await save(id, draft);
      return id;
    },
    load: (id) => read(fileOf(id)),
    change: save,
    async take(id) {
      try {
        await rename(fileOf(id), fileOf(id, 'taken'));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
      return read(fileOf(id, 'taken'));
    },
    putBack: (id) => rename(fileOf(id, 'taken'), fileOf(id)),
    async remove(id) {
      await rm(fileOf(id), { force: true });
      await rm(fileOf(id, 'taken'), { force: true });
    },
    sweep,
  };
}
