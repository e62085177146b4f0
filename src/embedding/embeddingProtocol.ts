import type { ModelLocation } from './miniLmEmbedder.js';
import type { Reading } from './reader.js';

/** What is loaded in the embedding process; `readerId` null: embeddings alone. */
export interface ModelsOfProcess extends ModelLocation {
  readonly readerId: string | null;
}

/** What the parent sends to the embedding process. Ids are the parent's, unique in its life. */
export type EmbeddingRequest =
  | { readonly kind: 'embed'; readonly id: number; readonly text: string }
  | { readonly kind: 'count-tokens'; readonly id: number; readonly texts: readonly string[] }
  | {
      readonly kind: 'read';
      readonly id: number;
      readonly question: string;
      readonly passages: readonly string[];
    }
  | { readonly kind: 'memory'; readonly id: number };

/** What the embedding process sends back. */
export type EmbeddingReply =
  | { readonly kind: 'ready' }
  /** The model cannot be loaded: no request will ever be answered. */
  | { readonly kind: 'unable'; readonly message: string }
  | { readonly kind: 'done'; readonly id: number; readonly value: EmbeddingValue }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };

/** A vector, token counts, readings, or bytes, by the kind of the request. */
export type EmbeddingValue = Float32Array | number[] | Reading[] | number;
