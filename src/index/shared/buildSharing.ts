import type { StoredArticle } from '../store/articleStore.js';
import type { Generation } from '../store/generations.js';

/** Hands on what a build has, so that other processes have it too. What it throws ends the build. */
export interface BuildSharing {
  /** Aborts when another process may build. */
  readonly signal: AbortSignal;
  /** After an article is complete in the folder: a build that another process begins need not embed it again. */
  onStored(stored: StoredArticle): Promise<void>;
  /** Before the folder has a generation in use. */
  onBuilt(generation: Generation): Promise<void>;
}
