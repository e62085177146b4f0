import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Documents } from '../../state/documents.js';

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

/** Stories between their preview and the button that adds them; each is a document of its own, for a day. */
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
const NAME = /^[\da-f-]{36}\.(?:draft|taken)/u;

export async function openDraftStore(documents: Documents, now: () => number): Promise<DraftStore> {
  // Not .json: a backup of the state has no drafts.
  const nameOf = (id: string, state = 'draft') => `${id.replace(/[^\da-f-]/gu, '')}.${state}`;
  const save = (id: string, draft: Draft) => documents.write(nameOf(id), JSON.stringify(draft));
  const read = async (name: string): Promise<Draft | null> => {
    const stored = await documents.load(name);
    return stored === null ? null : draftSchema.parse(JSON.parse(stored.text));
  };
  const sweep = async () => {
    for (const { name, changedAt } of await documents.list(''))
      if (NAME.test(name) && changedAt + KEPT_MS < now()) await documents.remove(name);
  };
  await sweep();
  return {
    async add(draft) {
      const id = randomUUID();
      await save(id, draft);
      return id;
    },
    load: (id) => read(nameOf(id)),
    change: save,
    async take(id) {
      const isFirst = await documents.rename(nameOf(id), nameOf(id, 'taken'));
      return isFirst ? read(nameOf(id, 'taken')) : null;
    },
    async putBack(id) {
      await documents.rename(nameOf(id, 'taken'), nameOf(id));
    },
    async remove(id) {
      await documents.remove(nameOf(id));
      await documents.remove(nameOf(id, 'taken'));
    },
    sweep,
  };
}
