import path from 'node:path';
import { messageOf, VerbatimError } from '../errors.js';
import { applyPendingRestore, sweepStagingFolders } from './backup/pendingRestore.js';
import type { HeldState } from './documents.js';
import { folderDocuments } from './folderDocuments.js';
import { takeFolderLock } from './folderLock.js';

/** In the state folder. */
export const STATE_LOCK_NAME = 'bot.lock';

/** Another bot keeps its state in the folder. */
export class StateLockedError extends VerbatimError {
  override name = 'StateLockedError';
}

/**
 * Makes this process the only bot on a state folder, or throws a StateLockedError. A backup that was restored while a
 * bot ran is put in place first.
 */
export async function openStateFolder(folder: string, signal?: AbortSignal): Promise<HeldState> {
  const lock = await takeFolderLock({
    folder,
    name: STATE_LOCK_NAME,
    onLost: (cause) =>
      new VerbatimError(`The lock on ${path.resolve(folder)} was lost. Start the bot again.`, { cause }),
    onHeld: (cause) =>
      new StateLockedError(
        `Another bot is using the state folder ${folder}. Stop it, or set VERBATIM_STATE to another folder.`,
        { cause },
      ),
    onFailure: (cause) =>
      new VerbatimError(
        `The state folder ${folder} cannot be used: ${messageOf(cause)}. Check the folder and its disk.`,
        { cause },
      ),
    ...(signal && { signal }),
  });
  try {
    await sweepStagingFolders(folder);
    return {
      ...lock,
      documents: folderDocuments(folder),
      isRestored: await applyPendingRestore(folder),
    };
  } catch (cause) {
    await lock.release();
    throw new VerbatimError(
      `A backup is not restored yet: ${messageOf(cause)}; check the state folder ${folder} and start again.`,
      { cause },
    );
  }
}
