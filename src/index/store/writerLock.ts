import { VerbatimError } from '../../errors.js';
import { type FolderLock, takeFolderLock } from '../../state/folderLock.js';
import { IndexLockedError, toIndexError } from '../indexErrors.js';

/** In the index folder. */
export const LOCK_NAME = 'writer.lock';

/**
 * Makes this process the only one that writes to the index folder, which is created. Waits some seconds for another
 * writer, then throws an IndexLockedError.
 */
export async function takeWriterLock(folder: string, signal?: AbortSignal): Promise<FolderLock> {
  return takeFolderLock({
    folder,
    name: LOCK_NAME,
    onLost: (cause) =>
      new VerbatimError(`Indexing in ${folder} stopped because the lock was lost. Try again.`, {
        cause,
      }),
    onHeld: (cause) =>
      new IndexLockedError(
        `Another process is building the index in ${folder}. Wait until it is done and try again.`,
        { cause },
      ),
    onFailure: (cause) => toIndexError(folder, cause),
    ...(signal && { signal }),
  });
}
