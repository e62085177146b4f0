import { isDeepStrictEqual } from 'node:util';
import type { ModelIdentity } from '../embedding/embedder.js';
import { VerbatimError } from '../errors.js';
import { ANALYSIS_VERSION } from './analysis/analysisVersion.js';
import type { IndexedArticle } from './indexedArticle.js';
import { diskCodeOf, toIndexError } from './indexErrors.js';
import { openArticles, type OpenedArticles } from './openArticles.js';
import type { PassageIndex } from './passageIndex.js';
import { createPackedPassageIndex } from './scan/packedPassageIndex.js';
import type { CandidateSource } from './shared/candidates.js';
import {
  type Generation,
  loadCurrentGeneration,
  type Manifests,
  openManifests,
} from './store/generations.js';

/** One generation, opened for reading. Later builds do not change it. */
export interface NewsIndex {
  readonly generation: Generation;
  readonly articles: readonly IndexedArticle[];
  readonly passageIndex: PassageIndex;
  /** What a later generation takes over of this one. */
  readonly opened: OpenedArticles;
  readonly manifests: Manifests;
}

/** `reason` is a sentence that says what is wrong and with which file; a new build repairs it. */
export type OpenedIndex =
  | { readonly kind: 'current'; readonly index: NewsIndex }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly reason: string };

interface ExpectedIndex {
  readonly model: ModelIdentity;
  /** Default ANALYSIS_VERSION. */
  readonly analysis?: string;
  /** A generation that this process has opened before: what is in both is not loaded again. */
  readonly previous?: NewsIndex | null;
  /** What is asked for candidates; default nothing, every vector is in memory and compared. */
  readonly candidates?: CandidateSource | null;
}

/**
 * Opens the generation in use after a check of every stored file. It does not look whether the articles have changed
 * since: see findChanges. Throws a VerbatimError only if the disk cannot be read.
 */
export async function openIndex(indexFolder: string, expected: ExpectedIndex): Promise<OpenedIndex> {
  try {
    return await open(indexFolder, expected);
  } catch (error) {
    if (error instanceof VerbatimError || diskCodeOf(error) === null) throw error;
    throw toIndexError(indexFolder, error);
  }
}

async function open(indexFolder: string, expected: ExpectedIndex): Promise<OpenedIndex> {
  const manifests = expected.previous?.manifests ?? openManifests(indexFolder);
  const read = await loadCurrentGeneration(indexFolder, manifests);
  if (read.kind !== 'found') return read;
  const generation = read.value;
  const mismatch = mismatchOf(generation, expected);
  if (mismatch !== null) return { kind: 'unusable', reason: `The index in ${indexFolder} ${mismatch}.` };

  const { previous = null, candidates = null } = expected;
  const opened = await openArticles(indexFolder, generation, previous?.opened ?? null, candidates === null);
  if (opened.kind === 'damaged') return { kind: 'unusable', reason: opened.reason };
  const inOrder = [...opened.byFolder.values()];
  const passageIndex =
    (await candidates?.open(indexFolder, generation)) ??
    createPackedPassageIndex(
      opened.rows,
      new Map(inOrder.map(({ indexed, place }) => [indexed.article.id, place])),
    );
  const articles = inOrder.map(({ indexed }) => indexed);
  return { kind: 'current', index: { generation, articles, passageIndex, opened, manifests } };
}

/** Why a generation does not fit this model and these rules; null if it does. */
function mismatchOf(
  generation: Generation,
  { model, analysis = ANALYSIS_VERSION }: ExpectedIndex,
): string | null {
  if (generation.model.id !== model.id)
    return `was built with the model ${generation.model.id}, not ${model.id}`;
  if (!isDeepStrictEqual(generation.model, { ...model }))
    return `was built with another copy of the model ${model.id}`;
  if (generation.analysis !== analysis)
    return 'was built with an older or newer set of rules for sentences, quotations and passages';
  return null;
}
