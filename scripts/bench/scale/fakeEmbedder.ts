import type { Embedder } from '../../../src/embedding/embedder.js';

const DIMENSIONS = 384;

/** Stands in for the model, which would need hours for large sizes: texts that share words are near each other. */
export function createFakeEmbedder(): Embedder {
  const ofWords = new Map<string, Float32Array>();
  const vectorOf = (word: string): Float32Array => {
    let vector = ofWords.get(word);
    if (vector === undefined) {
      let state = [...word].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7);
      vector = Float32Array.from({ length: DIMENSIONS }, () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
        return state / 2 ** 31;
      });
      ofWords.set(word, vector);
    }
    return vector;
  };
  return {
    model: { id: 'bench/fake', sha256: 'b'.repeat(64), dimensions: DIMENSIONS },
    embed(text) {
      const sum = new Float32Array(DIMENSIONS);
      for (const word of text.toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
        const vector = vectorOf(word);
        for (let i = 0; i < DIMENSIONS; i++) sum[i] = (sum[i] ?? 0) + (vector[i] ?? 0);
      }
      const length = Math.hypot(...sum) || 1;
      return Promise.resolve(sum.map((value) => value / length));
    },
    countTokens: (texts) => Promise.resolve(texts.map((text) => text.split(/\s+/u).length)),
    close: () => Promise.resolve(),
  };
}
