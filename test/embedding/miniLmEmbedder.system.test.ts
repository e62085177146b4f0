import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedder, type SupervisedEmbedder } from '../../src/embedding/startEmbedder.js';
import { loadVocabulary } from '../../src/embedding/vocabulary.js';

const location = { modelsFolder: 'data/models', modelId: 'Xenova/all-MiniLM-L6-v2' };
let embedder: SupervisedEmbedder;
beforeAll(async () => {
  embedder = await startEmbedder(location);
});
afterAll(() => embedder.close());

async function cosine(a: string, b: string): Promise<number> {
  const [x, y] = [await embedder.embed(a), await embedder.embed(b)];
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
}

describe('The shipped model', () => {
  it('gives vectors of length 1 and of its own dimensions', async () => {
    const vector = await embedder.embed('The ferry stayed in port.');
    expect(vector).toHaveLength(embedder.model.dimensions);
    expect(Math.hypot(...vector)).toBeCloseTo(1, 5);
  });

  it('gives a text the same vector every time', async () => {
    expect(await cosine('The ferry stayed in port.', 'The ferry stayed in port.')).toBeCloseTo(1, 6);
  });

  it('puts like meanings closer than unlike ones', async () => {
    const like = await cosine('The ferry stayed in port.', 'The boat did not leave the harbour.');
    const unlike = await cosine('The ferry stayed in port.', 'Shares rose in early trading.');
    expect(like).toBeGreaterThan(unlike + 0.2);
  });

  it('takes an empty text and one far too long', async () => {
    for (const text of ['', 'word '.repeat(5_000), '🍵'.repeat(300)]) {
      const vector = await embedder.embed(text);
      expect(vector.every(Number.isFinite)).toBe(true);
    }
  });

  it('reads no further than 256 tokens', async () => {
    const start = 'word '.repeat(260);
    expect(await cosine(`${start}harbour ferry`, `${start}verdict of the jury`)).toBeCloseTo(1, 6);
  });

  it('counts tokens without the special ones', async () => {
    expect(await embedder.countTokens(['', 'ferry', 'the ferry stayed'])).toEqual([0, 1, 3]);
    const [joined = 0, ...parts] = await embedder.countTokens([
      'Ilves said so. He left.',
      'Ilves said so.',
      'He left.',
    ]);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(joined);
  });

  it('tells its memory', async () => {
    expect(await embedder.memory()).toBeGreaterThan(50_000_000);
  });

  it('knows whole words', async () => {
    const vocabulary = await loadVocabulary(location.modelsFolder, location.modelId);
    expect(vocabulary.has('ferry')).toBe(true);
    expect(vocabulary.has('ferrry')).toBe(false);
    expect([...vocabulary].some((word) => word.startsWith('##'))).toBe(false);
  });
});
