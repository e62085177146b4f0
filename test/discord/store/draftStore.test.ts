import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { type Draft, openDraftStore } from '../../../src/discord/store/draftStore.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const DAY_MS = 86_400_000;
const draft: Draft = {
  guild: 'g',
  details: { title: 'Bridge to close', source: null, url: null, published: null, author: null },
  body: 'The bridge will close.',
  paragraphs: 1,
  quotations: [],
  quotationCount: 0,
  furniture: [],
  furnitureCount: 0,
};

describe('A story that is looked at before it is added', () => {
  it('is given to the first who takes it, and again when it was put back', async () => {
    const store = await openDraftStore(folderDocuments(await temporaryFolder()), Date.now);
    const id = await store.add(draft);
    expect(await store.load(id)).toEqual(draft);
    expect(await Promise.all([store.take(id), store.take(id)])).toEqual(
      expect.arrayContaining([draft, null]),
    );
    expect(await store.load(id)).toBeNull();
    await store.putBack(id);
    expect(await store.take(id)).toEqual(draft);
  });

  it('is deleted after a day, also by a bot that starts then', async () => {
    const folder = await temporaryFolder();
    const clock = { now: Date.now() };
    const store = await openDraftStore(folderDocuments(folder), () => clock.now);
    await store.add(draft);
    const taken = await store.add(draft);
    await store.take(taken);
    await store.sweep();
    expect(await readdir(folder)).toHaveLength(2);
    clock.now += DAY_MS + 60_000;
    await openDraftStore(folderDocuments(folder), () => clock.now);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not found by a path', async () => {
    const store = await openDraftStore(folderDocuments(await temporaryFolder()), Date.now);
    expect(await store.load('../../state')).toBeNull();
  });
});
