import type { Span } from '../article/article.js';

/** `passage` vectors stand for 2 or 3 sentences, `sentence` vectors for one. */
export type VectorKind = 'passage' | 'sentence';

/** A stored vector with what it stands for. */
export interface IndexedVector extends Span {
  readonly kind: VectorKind;
  readonly vector: Float32Array;
}

interface VectorQuery {
  /** L2-normalized, with the dimensions of the index; another length is an error. */
  readonly vector: Float32Array;
  /** Compare only the vectors of this article; all when absent. */
  readonly article?: string | undefined;
  /** Articles that may be close by their words: an index that compares candidates alone has them among these. */
  readonly likely?: readonly string[];
}

/** How close every sentence and passage is to a query. */
export interface Cosines {
  /**
   * Of the sentences of an article in their order, then of its passages: -1 to 1, higher is closer, 0 where there is no
   * vector. Empty for an article that was not compared.
   */
  of(article: string): Float32Array;
  /** All of them roughly, of an index that keeps them in one array. */
  readonly inOneArray?: RoughCosines;
}

export interface RoughCosines {
  readonly values: Float32Array;
  /** Where those of each article are; the same object for each query of an index. */
  readonly places: ReadonlyMap<string, { readonly first: number }>;
  /** No value is further from the exact one. */
  readonly error: number;
}

/** The vectors of all articles, compared by cosine. */
export interface PassageIndex {
  /** Whether only candidates are compared, the closest ones and those that are likely; default every vector is. */
  readonly comparesCandidates?: boolean;
  /** Compares the vectors, a little at a time, so that other work goes on. */
  scan(query: VectorQuery): Promise<Cosines>;
  /** Compares the vectors of an article when it is asked for. */
  lookUp(vector: Float32Array): Pick<Cosines, 'of'>;
}
