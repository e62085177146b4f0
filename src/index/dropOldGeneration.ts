import { listGenerations, loadCurrentGeneration } from './store/generations.js';
import { sweepIndex } from './store/sweepIndex.js';
import { takeWriterLock } from './store/writerLock.js';

/**
 * Deletes the generation before the current one, which has the words of stories that are gone, once the current one is
 * older than that time: nobody reads the old one any more. Gives whether there was one to delete.
 */
export async function dropOldGeneration(indexFolder: string, before: number): Promise<boolean> {
  // The file of the current one may be large, and this is asked each minute.
  if ((await listGenerations(indexFolder)).length < 2) return false;
  const current = await loadCurrentGeneration(indexFolder);
  if (current.kind !== 'found' || Date.parse(current.value.created) >= before) return false;
  const lock = await takeWriterLock(indexFolder);
  try {
    await sweepIndex(indexFolder, undefined, { keepsPrevious: false });
  } finally {
    await lock.release();
  }
  return true;
}
