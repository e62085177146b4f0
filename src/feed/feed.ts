import { z } from 'zod';

const failuresSchema = z.object({
  /** In a row. */
  count: z.int(),
  /** Why the last look failed, in a sentence. */
  message: z.string(),
  /** Whether moderators have been told. */
  told: z.boolean(),
});

/** A feed that is looked at. Times are milliseconds since 1970. */
export const feedSchema = z.object({
  /** Of its address. */
  id: z.string(),
  url: z.string(),
  /** As the feed names itself; its host where it does not. */
  title: z.string(),
  /** Who added it: the server and the member, or null for somebody in the terminal. */
  by: z.object({ guild: z.string(), member: z.string() }).nullable(),
  added: z.number(),
  paused: z.boolean(),
  /** How many of the newest stories the first look takes; the others of that day are left alone. */
  firstTakes: z.int(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  nextLook: z.number(),
  /** The last look that succeeded; null before the first. */
  lastLook: z.number().nullable(),
  failures: failuresSchema.nullable(),
  /** Stories that came in by it, and versions of them. */
  taken: z.int(),
  changed: z.int(),
  lastTaken: z.number().nullable(),
});
export type Feed = Readonly<z.infer<typeof feedSchema>>;

/** What has become of an item of a feed. */
export const seenItemSchema = z.object({
  /** As the feed names it; null if it does not, or names several so. */
  id: z.string().nullable(),
  /** What the addresses of the story have in common. */
  key: z.string().nullable(),
  signature: z.string(),
  /**
   * `passed`: was there at the first look. `taken`: it is in a file. `double`: another feed or a person has brought it.
   * `waiting`: it could not be had yet. `refused`: it has no story that the bot may read.
   */
  state: z.enum(['passed', 'taken', 'double', 'waiting', 'refused']),
  /** Of the folder of articles. */
  file: z.string().nullable(),
  /** Of the text that was put there. */
  hash: z.string().nullable(),
  /** How often it could not be had, and when it is tried again. */
  tries: z.int(),
  nextTry: z.number(),
  /** Why it is waiting or refused, in a sentence. */
  reason: z.string().nullable(),
  at: z.number(),
  /** Its page, while that is looked at again for another version; null for a story out of the feed itself. */
  page: z
    .object({
      url: z.string(),
      etag: z.string().nullable(),
      lastModified: z.string().nullable(),
      next: z.number(),
    })
    .nullable()
    .default(null),
});
export type SeenItem = Readonly<z.infer<typeof seenItemSchema>>;
