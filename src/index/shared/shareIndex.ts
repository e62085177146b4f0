import type { Database } from '../../database/openDatabase.js';
import { openCandidates } from './candidates.js';
import { openSharedIndex, type SharedIndex } from './sharedIndex.js';

interface ShareOptions {
  readonly indexFolder: string;
  /** Where the vectors are that questions are compared with. */
  readonly vectors: 'memory' | 'database';
}

/** The index of a process by its settings; null where there is no database, so that the folder is the index. */
export async function shareIndex(
  database: Database | null,
  { indexFolder, vectors }: ShareOptions,
  isBuilder: boolean,
): Promise<SharedIndex | null> {
  if (database === null) return null;
  const candidates = vectors === 'database' ? await openCandidates(database) : null;
  return openSharedIndex({ database, indexFolder, isBuilder, candidates });
}
