/** What the vectors of an index were made with; a different identity means another index. */
export interface ModelIdentity {
  /** As the hub names it, such as `Xenova/all-MiniLM-L6-v2`. */
  readonly id: string;
  /** SHA-256, in hex, over the model's files. */
  readonly sha256: string;
  /** Numbers in one embedding. */
  readonly dimensions: number;
}

export interface EmbedOptions {
  /** A `question` goes ahead of all waiting `indexing` work. Default `indexing`. */
  readonly priority?: 'question' | 'indexing';
  readonly signal?: AbortSignal;
}

/** Turns text into vectors, one text a call: a batch would change the vectors (see loadMiniLm). */
export interface Embedder {
  readonly model: ModelIdentity;
  /** One L2-normalized vector of `model.dimensions` numbers: the dot product of two is their cosine. */
  embed(text: string, options?: EmbedOptions): Promise<Float32Array>;
  /** For each text its number of tokens for this model, without the two special ones. */
  countTokens(texts: readonly string[]): Promise<number[]>;
  /** Stops the embedder and rejects all waiting requests. */
  close(): Promise<void>;
}
