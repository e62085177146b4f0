import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** In the archive, beside the folders `state` and `articles`. */
export const MANIFEST_NAME = 'verbatim-backup.json';

/** Raised when an older Verbatim could not restore what is written. */
export const BACKUP_VERSION = 1;

const fileSchema = z.object({
  /** Within the archive, with `/`. */
  name: z.string(),
  bytes: z.int(),
  /** In hex. */
  sha256: z.string(),
});

export const manifestSchema = z.object({
  /** Of the format. */
  version: z.int(),
  /** ISO 8601. */
  created: z.string(),
  /** The version of Verbatim that wrote it. */
  verbatim: z.string(),
  /** Whether the articles are in it. */
  articles: z.boolean(),
  files: z.array(fileSchema),
});

export type BackupManifest = Readonly<z.infer<typeof manifestSchema>>;
type BackedUpFile = Readonly<z.infer<typeof fileSchema>>;

/** What the manifest tells of a file below a folder. */
export async function describeFile(folder: string, name: string): Promise<BackedUpFile> {
  const file = path.join(folder, name);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { name, bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}
