import type { Span } from '../article/article.js';

/** `passage` vectors stand for 2 or 3 sentences, `sentence` vectors for one. */
export type VectorKind = 'passage' | 'sentence';

/** A stored vector with what it stands for. */
export interface IndexedVector extends Span {
  readonly kind: VectorKind;
  readonly vector: Float32Array;
}

export interface VectorHit extends Span {
  /** The article's id. */
  readonly article: string;
  readonly kind: VectorKind;
  /** Cosine similarity to the query, -1 to 1, higher is closer. */
  readonly cosine: number;
}

interface VectorQuery {
  /** L2-normalized, with the dimensions of the index; another length is an error. */
  readonly vector: Float32Array;
  /** At most this many hits, best first; Infinity gives every cosine. */
  readonly limit: number;
  readonly kind?: VectorKind;
  /** Search only these articles; all when absent. */
  readonly articles?: readonly string[];
}

/** The vectors of all articles, searched by cosine. */
export interface PassageIndex {
  search(query: VectorQuery): Promise<VectorHit[]>;
}
