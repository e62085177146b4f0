import { createHash } from 'node:crypto';
import type { Embedder } from '../../src/embedding/embedder.js';
import { termsOf } from '../../src/english/terms.js';

const DIMENSIONS = 512;

/** Texts that share words are near each other; others are not. */
export function createBagOfWordsEmbedder(): Embedder {
  return {
    model: { id: 'test/bag-of-words', sha256: 'b'.repeat(64), dimensions: DIMENSIONS },
    embed: (text) => {
      const vector = new Float32Array(DIMENSIONS);
      for (const term of termsOf(text)) {
        const at = createHash('sha256').update(term).digest().readUInt16BE(0) % DIMENSIONS;
        vector[at] = (vector[at] ?? 0) + 1;
      }
      const norm = Math.hypot(...vector) || 1;
      return Promise.resolve(vector.map((value) => value / norm));
    },
    countTokens: (texts) => Promise.resolve(texts.map((text) => text.split(/\s+/u).length)),
    close: () => Promise.resolve(),
  };
}
