import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALBUM, readManifest, sha256, writeAlbum } from '../../../scripts/pictures/album.js';
import { animate } from '../../../scripts/pictures/animation.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const card = readFileSync(path.join(ALBUM, 'card.png'));

/** The types of a PNG's chunks in order. */
function typesOf(png: Buffer): string[] {
  const types: string[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    types.push(png.toString('latin1', at + 4, at + 8));
  return types;
}

describe('The album', () => {
  it('has each picture as it was taken, none too large for a page', async () => {
    const manifest = await readManifest(ALBUM);
    expect(Object.keys(manifest)).toHaveLength(5);
    for (const [name, { sha256: taken, shows }] of Object.entries(manifest)) {
      const bytes = readFileSync(path.join(ALBUM, name));
      expect(sha256(bytes)).toBe(taken);
      expect(shows.length).toBeGreaterThan(0);
      expect(bytes.length).toBeLessThan(name === 'first-minute.png' ? 1_500_000 : 150_000);
    }
  });

  it('is written with what its pictures show', async () => {
    const folder = await temporaryFolder();
    const shows = ['📖 Read'];
    const sizes = await writeAlbum(folder, [{ name: 'one.png', frames: [{ png: card, delayMs: 0 }], shows }]);
    expect(sizes).toEqual(new Map([['one.png', card.length]]));
    expect(await readManifest(folder)).toEqual({ 'one.png': { sha256: sha256(card), shows } });
  });
});

describe('An animation', () => {
  it('keeps the pixels of its frames and numbers its chunks', () => {
    const pixels = typesOf(card).filter((type) => type === 'IDAT');
    const types = typesOf(
      animate([
        { png: card, delayMs: 100 },
        { png: card, delayMs: 200 },
      ]),
    );
    expect(types).toEqual(['IHDR', 'acTL', 'fcTL', ...pixels, 'fcTL', ...pixels.map(() => 'fdAT'), 'IEND']);
  });

  it('is none without a frame, and of what is no PNG', () => {
    expect(() => animate([])).toThrow('needs a frame');
    expect(() => animate([{ png: Buffer.alloc(8), delayMs: 1 }])).toThrow('no PNG');
  });
});
