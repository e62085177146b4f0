import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../src/files.js';
import { animate } from './animation.js';
import type { Picture } from './scenes.js';

/** Where the pictures of the README are. */
export const ALBUM = 'data';
const MANIFEST = 'pictures.json';

const manifestSchema = z.record(
  z.string(),
  z.object({
    /** Of the file, in hex. */
    sha256: z.string(),
    /** What it showed when it was taken, so that a test can tell when it is out of date. */
    shows: z.array(z.string()),
  }),
);

type Manifest = z.infer<typeof manifestSchema>;

/** Writes the pictures, and beside them what they show. Gives the size of each in bytes. */
export async function writeAlbum(
  folder: string,
  pictures: readonly Picture[],
): Promise<ReadonlyMap<string, number>> {
  await mkdir(folder, { recursive: true });
  const manifest: Manifest = {};
  const sizes = new Map<string, number>();
  for (const { name, frames, shows } of pictures) {
    const [only, ...others] = frames;
    const bytes = only !== undefined && others.length === 0 ? only.png : animate(frames);
    await replaceFile(path.join(folder, name), bytes);
    manifest[name] = { sha256: sha256(bytes), shows: [...shows] };
    sizes.set(name, bytes.length);
  }
  await replaceFile(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`);
  return sizes;
}

export async function readManifest(folder: string): Promise<Manifest> {
  return manifestSchema.parse(JSON.parse(await readFile(path.join(folder, MANIFEST), 'utf8')));
}

export function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
