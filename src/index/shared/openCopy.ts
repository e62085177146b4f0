import { messageOf } from '../../errors.js';
import type { OpenedIndex } from '../openIndex.js';
import type { SharedIndex } from './sharedIndex.js';

/**
 * Opens the copy of a shared index after bringing it up to date; repairs it where it is damaged, and makes do with it
 * while the database is away.
 */
export async function openCopy(
  shared: SharedIndex,
  open: () => Promise<OpenedIndex>,
  onNotice: (sentence: string) => void,
): Promise<OpenedIndex> {
  try {
    await shared.fetch();
    await shared.offer();
    const opened = await open();
    if (opened.kind !== 'unusable' || !(await shared.fetch({ repairs: true }))) return opened;
  } catch (error) {
    onNotice(`${messageOf(error)} Answers come from the copy of the index until then.`);
  }
  return open();
}
