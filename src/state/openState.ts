import { setTimeout as delay } from 'node:timers/promises';
import { type Database, openDatabase } from '../database/openDatabase.js';
import { commitRestore } from './backup/pendingRestore.js';
import { readStateFiles, type SnapshotOptions, snapshotState } from './backup/stateSnapshot.js';
import { databaseDocuments, dumpDocuments, replaceDocuments } from './databaseDocuments.js';
import type { Documents, HeldState } from './documents.js';
import { folderDocuments } from './folderDocuments.js';
import { openStateFolder, StateLockedError } from './stateFolder.js';

interface StateOptions {
  readonly stateFolder: string;
  /** Null: the state is in the folder. */
  readonly databaseUrl: string | null;
  /** Gets one sentence for each thing that an operator should know. */
  readonly onNotice: (sentence: string) => void;
}

/** The state, in the folder or in the database. */
export interface State {
  /** Where it is shared by bots, which hear of what others change; null for a folder. */
  readonly database: Database | null;
  /** For who does not hold it: to read, and to change what several processes may change at a time. */
  readonly documents: Documents;
  /**
   * Takes the state for a bot. In a folder rejects with a StateLockedError where another bot has it; in a database
   * waits until that bot ends.
   */
  hold(signal?: AbortSignal): Promise<HeldState>;
  /** The same, but null while a bot works. */
  tryHold(): Promise<HeldState | null>;
  /** For a script that changes the state: in a database a bot hears of it, so nothing needs to be held. */
  holdToChange(): Promise<Pick<HeldState, 'release'>>;
  /** The content of all of it, by name, as it was at one moment, also while a bot writes. */
  readonly snapshot: (options?: SnapshotOptions) => Promise<Map<string, Buffer>>;
  /** Puts the state in a folder in place of all of it: in a folder when it is held next, in a database at once. */
  readonly replaceBy: (unpacked: string) => Promise<void>;
  close(): Promise<void>;
}

/** What the one bot that works holds in the database. */
const BOT_LOCK = 'bot';
const LOOK_MS = 1_000;

/** Opens the state; throws a DatabaseError where its database cannot be used. */
export async function openState(options: StateOptions): Promise<State> {
  const { stateFolder, databaseUrl } = options;
  if (databaseUrl === null) {
    return {
      database: null,
      documents: folderDocuments(stateFolder),
      hold: (signal) => openStateFolder(stateFolder, signal),
      tryHold: () =>
        openStateFolder(stateFolder).catch((error: unknown) => {
          if (error instanceof StateLockedError) return null;
          throw error;
        }),
      holdToChange: () => openStateFolder(stateFolder),
      snapshot: (snapshot) => snapshotState(stateFolder, snapshot),
      replaceBy: (unpacked) => commitRestore(stateFolder, unpacked),
      close: () => Promise.resolve(),
    };
  }
  const database = await openDatabase({ url: databaseUrl, onNotice: options.onNotice });
  const documents = databaseDocuments(database, options.onNotice);
  const tryHold = async (): Promise<HeldState | null> => {
    const lock = await database.tryLock(BOT_LOCK);
    return lock && { documents, isRestored: false, signal: lock.signal, release: () => lock.release() };
  };
  return {
    database,
    documents,
    tryHold,
    hold: (signal = new AbortController().signal) =>
      holdNext(tryHold, signal, () =>
        options.onNotice(
          `Another bot works with the database ${database.place}. This one stands by until that one ends.`,
        ),
      ),
    holdToChange: () => Promise.resolve({ release: () => Promise.resolve() }),
    snapshot: () => dumpDocuments(database),
    replaceBy: async (unpacked) => replaceDocuments(database, await readStateFiles(unpacked)),
    close: () => database.close(),
  };
}

async function holdNext(
  tryHold: () => Promise<HeldState | null>,
  signal: AbortSignal,
  onWaiting: () => void,
): Promise<HeldState> {
  for (let isTold = false; ;) {
    signal.throwIfAborted();
    // While the database is away, which has been told, nobody holds anything.
    const held = await tryHold().catch(() => 'away' as const);
    if (held === null && !isTold) {
      onWaiting();
      isTold = true;
    }
    if (held !== null && held !== 'away') return held;
    await delay(LOOK_MS, undefined, { signal });
  }
}
