import { z } from 'zod';
import type { Documents } from '../state/documents.js';
import { openFollowedDocument } from '../state/stateDocument.js';

/** Which stories are gone, and since when. */
export interface GoneStories {
  /** Notes which stories are there now; gives the ids of those that have been gone since before that time. */
  look(present: readonly string[], now: number, before: number): Promise<string[]>;
  /** They are no longer given: nothing is left of them. */
  forget(ids: readonly string[]): Promise<void>;
}

/** By id: when the story was first missed, in milliseconds since 1970; null while it is there. */
const schema = z.record(z.string(), z.number().nullable());

/** Kept in `stories.json` of the state. */
export async function openGoneStories(
  documents: Documents,
  onNotice: (sentence: string) => void,
): Promise<GoneStories> {
  const state = await openFollowedDocument({
    documents,
    name: 'stories.json',
    version: 1,
    schema,
    empty: {},
    onNotice,
  });
  return {
    async look(present, now, before) {
      const there = new Set(present);
      const stories = await state.update((known) => {
        const next = new Map(
          Object.entries(known).map(([id, gone]) => [id, there.has(id) ? null : (gone ?? now)]),
        );
        for (const id of there) next.set(id, null);
        const isSame =
          next.size === Object.keys(known).length &&
          Object.entries(known).every(([id, gone]) => next.get(id) === gone);
        return isSame ? known : Object.fromEntries(next);
      });
      return Object.entries(stories).flatMap(([id, gone]) => (gone !== null && gone < before ? [id] : []));
    },
    async forget(ids) {
      const forgotten = new Set(ids);
      await state.update((known) =>
        Object.fromEntries(Object.entries(known).filter(([id]) => !forgotten.has(id))),
      );
    },
  };
}
