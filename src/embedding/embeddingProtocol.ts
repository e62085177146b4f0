import type { ModelLocation } from './miniLmEmbedder.js';
import type { Reading } from './reader.js';

/** What is loaded in the embedding process; a null id: the reader is not. */
export interface ModelsOfProcess extends ModelLocation {
  readonly readerId: string | null;
}

/** What the embedding process is asked. */
export type ModelRequest =
  | { readonly kind: 'embed'; readonly text: string }
  | { readonly kind: 'count-tokens'; readonly texts: readonly string[] }
  | { readonly kind: 'read'; readonly question: string; readonly passages: readonly string[] }
  | { readonly kind: 'memory' };

/** A vector, token counts, readings, or bytes, by the kind of the request. */
export type ModelValue = Float32Array | number[] | Reading[] | number;
