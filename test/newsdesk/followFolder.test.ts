import { appendFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { followFolder } from '../../src/newsdesk/followFolder.js';
import type { ReindexOptions } from '../../src/newsdesk/servedIndex.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

/** A folder of one story that is followed; each run of indexing is written down. */
async function follow(reindex: () => Promise<object | null> = () => Promise.resolve({})) {
  const articlesFolder = await temporaryFolder();
  const file = (name: string) => path.join(articlesFolder, name);
  await writeFile(file('flood.txt'), 'The river rose.');
  const runs: ReindexOptions[] = [];
  const failures: unknown[] = [];
  /** What happens while the folder is looked at. */
  const meanwhile = { write: () => Promise.resolve() };
  const folder = followFolder({
    articlesFolder,
    isReady: () => true,
    reindex(options) {
      runs.push(options);
      return reindex();
    },
    onFailure: (error) => failures.push(error),
    everyMs: null,
    settle: () => meanwhile.write(),
  });
  return { folder, file, runs, failures, meanwhile };
}

describe('A folder of articles that is followed', () => {
  it('is indexed when a file comes, changes or goes, and only then', async () => {
    const { folder, file, runs } = await follow();
    await folder.look();
    await folder.look();
    expect(runs).toHaveLength(1);
    for (const change of [
      () => writeFile(file('museum.md'), 'The museum opened.'),
      () => appendFile(file('museum.md'), ' It is new.'),
      () => rm(file('museum.md')),
    ]) {
      await change();
      await folder.look();
      await folder.look();
    }
    expect(runs).toHaveLength(4);
    expect(runs[3]).toEqual({ ifChanged: true, unsettled: new Set(), allowEmpty: false });
  });

  it('has a file that is being written wait for the next look', async () => {
    const { folder, file, runs, meanwhile } = await follow();
    await folder.look();
    await writeFile(file('half.txt'), 'The first half');
    meanwhile.write = () => appendFile(file('half.txt'), ' and more');
    await folder.look();
    expect(runs.at(-1)?.unsettled).toEqual(new Set(['half.txt']));
    meanwhile.write = () => Promise.resolve();
    await folder.look();
    expect(runs.at(-1)?.unsettled).toEqual(new Set());
    expect(runs).toHaveLength(3);
  });

  it('is tried again when a run is under way or fails, and tells of a failure once', async () => {
    const full = () => Promise.reject(new Error('The disk is full.'));
    const answers = [() => Promise.resolve(null), full, full];
    const { folder, runs, failures } = await follow(() => (answers.shift() ?? (() => Promise.resolve({})))());
    for (let i = 0; i < 6; i++) await folder.look();
    expect(runs).toHaveLength(4);
    expect(failures).toEqual([new Error('The disk is full.')]);
  });

  it('is taken for empty only when it is so twice', async () => {
    const { folder, file, runs } = await follow();
    await folder.look();
    await rm(file('flood.txt'));
    await folder.look();
    expect(runs).toHaveLength(1);
    await folder.look();
    expect(runs.at(-1)?.allowEmpty).toBe(true);
  });

  it('is looked at once more for those who ask during a look', async () => {
    const { folder, file, runs } = await follow();
    const first = folder.look();
    await writeFile(file('late.txt'), 'It came late.');
    await Promise.all([first, folder.look(), folder.look()]);
    await folder.look();
    expect(runs.length).toBeGreaterThanOrEqual(1);
    expect(runs.at(-1)?.unsettled).toEqual(new Set());
  });
});
