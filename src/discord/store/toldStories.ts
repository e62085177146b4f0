import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ownValue } from '../../ownValue.js';
import type { Documents } from '../../state/documents.js';
import { openFollowedDocument } from '../../state/stateDocument.js';

/** Which stories were announced, in which version. */
export interface ToldStories {
  /**
   * Ids that were not taken before, or with other bytes; `hashes` has those of all stories, by id. Each is given once:
   * it is on disk before it is given. The very first time none is given, as nobody waits for all stories there are.
   */
  take(
    hashes: ReadonlyMap<string, string>,
  ): Promise<{ readonly added: string[]; readonly changed: string[] }>;
}

const schema = z.object({
  /** By the hash of the id, so that nothing here tells the title of a story that was removed. */
  stories: z.record(z.string(), z.string()),
  hasBegun: z.boolean(),
});

/** Kept in `told.json` of the state. */
export async function openToldStories(
  documents: Documents,
  onNotice: (sentence: string) => void,
): Promise<ToldStories> {
  const state = await openFollowedDocument({
    documents,
    name: 'told.json',
    version: 1,
    schema,
    empty: { stories: {}, hasBegun: false },
    onNotice,
  });
  return {
    async take(hashes) {
      let added: string[] = [];
      let changed: string[] = [];
      await state.update((value) => {
        [added, changed] = [[], []];
        const known = new Set(Object.values(value.stories));
        const stories = { ...value.stories };
        for (const [id, sha256] of hashes) {
          const key = keyOf(id);
          const before = ownValue(value.stories, key);
          if (before === sha256) continue;
          stories[key] = sha256;
          // A file that only has another name is no news.
          if (known.has(sha256) || !value.hasBegun) continue;
          (before === undefined ? added : changed).push(id);
        }
        return value.hasBegun && isDeepStrictEqual(stories, value.stories)
          ? value
          : { stories, hasBegun: true };
      });
      return { added, changed };
    },
  };
}

function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}
