import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseError } from '../../database/databaseError.js';
import { CHANNELS, type Database } from '../../database/openDatabase.js';
import { IndexLockedError } from '../indexErrors.js';
import { readArticleFiles } from '../store/articleFiles.js';
import { loadCurrentGeneration } from '../store/generations.js';
import type { BuildSharing } from './buildSharing.js';
import type { CandidateSource } from './candidates.js';
import { fetchIndex, fetchUnfinished, publishIndex } from './copyIndex.js';
import { openIndexTables } from './indexTables.js';

/**
 * The index in a database, which several processes have: one at a time builds it, the others follow. Each has a copy in
 * a folder of its own, and reads that alone.
 */
export interface SharedIndex {
  /** Whether this process brings the index up to date with its articles when it starts. */
  readonly isBuilder: boolean;
  /** Null where every process has all vectors in memory. */
  readonly candidates: CandidateSource | null;
  /** Brings the folder up to what the database has, and gives whether that was needed. `repairs`: checks each file. */
  fetch(options?: { readonly repairs?: boolean; readonly keepsPrevious?: boolean }): Promise<boolean>;
  /** Has the database take over the index of the folder, where it has none. */
  offer(): Promise<void>;
  /** Lets a build begin with what the database has, while no other process builds. Rejects with an IndexLockedError. */
  inTurn<T>(build: (sharing: BuildSharing) => Promise<T>): Promise<T>;
  /** Deletes what only the generation before has, once the one in use is older than this time. */
  dropOld(before: number): Promise<void>;
  /** Calls back when another process has put a generation into use, or may have. */
  onChanged(listener: () => void): void;
}

interface SharedIndexOptions {
  readonly database: Database;
  readonly indexFolder: string;
  readonly isBuilder: boolean;
  /** Default null. */
  readonly candidates?: CandidateSource | null;
  readonly waitMs?: number;
}

const LOCK = 'index';
const LOOK_MS = 250;
/** As long as for the lock of a folder. */
const WAIT_MS = 8_000;

export function openSharedIndex(options: SharedIndexOptions): SharedIndex {
  const { database, indexFolder, isBuilder, candidates = null, waitMs = WAIT_MS } = options;
  const tables = openIndexTables(database);

  const inTurn = async <T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const lock = await takeLock();
    try {
      return await task(lock.signal);
    } finally {
      await lock.release();
    }
  };

  const offerNow = async (): Promise<void> => {
    if ((await tables.currentId()) !== null) return;
    const read = await loadCurrentGeneration(indexFolder);
    if (read.kind !== 'found') return;
    // One that is damaged is built again.
    await publishIndex(indexFolder, tables, { ...read.value, previous: null }).catch((error: unknown) => {
      if (error instanceof DatabaseError) throw error;
    });
  };

  const takeLock = async () => {
    for (const deadline = performance.now() + waitMs; ;) {
      const lock = await database.tryLock(LOCK);
      if (lock !== null) return lock;
      await delay(LOOK_MS);
      if (performance.now() < deadline) continue;
      throw new IndexLockedError(
        `Another process is building the index in the database ${database.place}. Wait until it is done and try again.`,
      );
    }
  };

  return {
    isBuilder,
    candidates,
    fetch: (fetchOptions) => fetchIndex(indexFolder, tables, fetchOptions),
    async offer() {
      if ((await tables.currentId()) === null) await inTurn(offerNow);
    },
    inTurn: (build) =>
      inTurn(async (signal) => {
        await offerNow();
        await fetchIndex(indexFolder, tables);
        await fetchUnfinished(indexFolder, tables);
        return build({
          signal,
          onStored: async (stored) => tables.add(stored.folder, await readArticleFiles(indexFolder, stored)),
          onBuilt: (generation) => publishIndex(indexFolder, tables, generation),
        });
      }),
    async dropOld(before) {
      const lock = await database.tryLock(LOCK);
      if (lock === null) return;
      try {
        await tables.dropOld(before);
      } finally {
        await lock.release();
      }
    },
    onChanged: (listener) => database.onNotification(CHANNELS.index, listener),
  };
}
