import path from 'node:path';
import { listFiles } from '../../article/folder/listFiles.js';
import type { Trash } from '../../article/folder/trash.js';
import type { BriefingLedger } from '../../briefing/briefingLedger.js';
import type { Corrections } from '../../newsdesk/correction/corrections.js';
import type { GoneStories } from '../../newsdesk/goneStories.js';
import type { Newsdesk } from '../../newsdesk/newsdesk.js';
import { expiredStories, type Retention } from '../../newsdesk/retention.js';
import type { DraftStore } from '../store/draftStore.js';
import type { RecordStore } from '../store/recordStore.js';

interface KeepStoriesOptions {
  readonly articlesFolder: string;
  readonly newsdesk: Newsdesk;
  readonly trash: Trash;
  readonly gone: GoneStories;
  readonly retention: Retention;
  readonly records: Pick<RecordStore, 'forgetStories'>;
  readonly corrections: Pick<Corrections, 'forgetStories'>;
  readonly ledger: Pick<BriefingLedger, 'forgetStories'>;
  readonly drafts: Pick<DraftStore, 'sweep'>;
  /** Deletes the index before the one in use, if that is older than this time, and its words. */
  readonly dropOldGeneration: (before: number) => Promise<unknown>;
  readonly now: () => number;
  readonly onNotice: (sentence: string) => void;
}

/** A story that was removed can be put back for so long. */
const KEPT_MS = 86_400_000;

/** Those in the index, and those whose file cannot be read for now: what moderators decided about them stays. */
async function presentStories(folder: string, newsdesk: Newsdesk): Promise<string[]> {
  const files = await listFiles(folder, []);
  const names = files.flatMap((file) => {
    const { dir, name } = path.posix.parse(file.normalize('NFC'));
    return dir === '' ? [name] : [name, `${dir.replaceAll('/', '-')}-${name}`];
  });
  return [...new Set([...names, ...(newsdesk.generation()?.files.keys() ?? [])])];
}

/**
 * Moves stories that are too old or too many to the trash, and deletes what a day ago was removed: from the trash,
 * from the index, and from what is stored about questions, briefings and quotations. Gives whether files were moved.
 */
export async function keepStories(options: KeepStoriesOptions): Promise<boolean> {
  const { articlesFolder, newsdesk, trash, gone, retention, now, onNotice } = options;
  const expired = await expiredStories(articlesFolder, newsdesk, retention, now());
  for (const { file, title } of expired) await trash.remove(file, title);
  if (expired.length > 0) onNotice(`${expired.length} stories were removed because of their age or number.`);

  const before = now() - KEPT_MS;
  await trash.purge(before);
  await options.drafts.sweep();
  await options.dropOldGeneration(before);
  const present = await presentStories(articlesFolder, newsdesk);
  const forgotten = await gone.look(present, now(), before);
  // Where none is left, the disk of the articles may just not be there.
  if (forgotten.length > 0 && present.length > 0) {
    const ids = new Set(forgotten);
    const quoted = new Set(newsdesk.speakers().map(({ name }) => name));
    await options.records.forgetStories(ids, (speaker) => quoted.has(speaker));
    await options.corrections.forgetStories(ids);
    await options.ledger.forgetStories(ids);
    await gone.forget(forgotten);
  }
  return expired.length > 0;
}
