import { createHash } from 'node:crypto';
import type { Embedder, ModelIdentity } from '../../src/embedding/embedder.js';

interface FakeEmbedder extends Embedder {
  /** The texts embedded so far, in order. */
  readonly embedded: readonly string[];
}

const model: ModelIdentity = { id: 'test/fake', sha256: 'f'.repeat(64), dimensions: 8 };

/** Gives a text always the same vector, without a meaning. `before` runs ahead of each. */
export function createFakeEmbedder(
  options: { model?: Partial<ModelIdentity>; before?: (text: string) => void | Promise<void> } = {},
): FakeEmbedder {
  const embedded: string[] = [];
  const identity = { ...model, ...options.model };
  return {
    model: identity,
    embedded,
    async embed(text, { signal } = {}) {
      await options.before?.(text);
      signal?.throwIfAborted();
      embedded.push(text);
      return vectorOf(text, identity.dimensions);
    },
    countTokens: (texts) => Promise.resolve(texts.map((text) => text.split(/\s+/u).length)),
    close: () => Promise.resolve(),
  };
}

function vectorOf(text: string, dimensions: number): Float32Array {
  const bytes = createHash('sha256').update(text).digest();
  const values = Array.from({ length: dimensions }, (_, i) => (bytes[i] ?? 0) - 127.5);
  const norm = Math.hypot(...values);
  return Float32Array.from(values, (value) => value / norm);
}
