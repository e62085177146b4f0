import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_FOLLOWS, openFollowStore } from '../../../src/discord/store/followStore.js';
import { folderDocuments } from '../../../src/state/folderDocuments.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const HOLM = { kind: 'speaker', what: 'Ada Holm' } as const;
const FERRY = { kind: 'topic', what: 'the ferry' } as const;
const keys = (...all: string[]) => new Set(all);
const open = (folder: string) => openFollowStore(folderDocuments(folder), () => undefined);

describe('What members follow', () => {
  it('is there after a restart, each once', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    expect(await store.add('m', 'g', HOLM, keys())).toBe('added');
    expect(await store.add('m', 'g', { ...HOLM, what: 'ADA HOLM' }, keys())).toBe('known');
    expect(await store.add('m', 'g', FERRY, keys())).toBe('added');
    expect((await open(folder)).of('m')).toEqual([HOLM, FERRY]);
    expect(await store.remove('m', HOLM)).toBe(true);
    expect(await store.remove('m', HOLM)).toBe(false);
    expect((await open(folder)).of('m')).toEqual([FERRY]);
    expect(store.of('__proto__')).toEqual([]);
  });

  it('has an end', async () => {
    const store = await open(await temporaryFolder());
    for (let i = 0; i < MAX_FOLLOWS; i++) await store.add('m', 'g', { kind: 'topic', what: `t${i}` }, keys());
    expect(await store.add('m', 'g', HOLM, keys())).toBe('full');
    expect(store.of('m')).toHaveLength(MAX_FOLLOWS);
  });

  it('leaves nothing of a member who deletes it', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    await store.add('4711', 'g', FERRY, keys('a'));
    expect(await store.forget('4711')).toBe(1);
    expect(await store.forget('4711')).toBe(0);
    const stored = await readFile(path.join(folder, 'follows.json'), 'utf8');
    expect(stored).not.toMatch(/4711|ferry/u);
  });

  it('is deleted also from a file that could not be read', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'follows.json'), '{"members": {"4711": broken');
    const store = await open(folder);
    expect(store.of('4711')).toEqual([]);
    await store.forget('4711');
    expect((await readdir(folder)).filter((name) => name.includes('corrupt'))).toEqual([]);
  });
});

describe('What is new for followers', () => {
  it('is nothing that was there before, and each quotation once, also after a restart', async () => {
    const folder = await temporaryFolder();
    const store = await open(folder);
    await store.add('m', 'g', HOLM, keys('a', 'b'));
    expect(await store.takeNew(keys('a', 'b', 'c'))).toEqual(keys('c'));
    const again = await open(folder);
    expect(await again.takeNew(keys('a', 'b', 'c'))).toEqual(keys());
    // A story that was removed and came back.
    expect(await again.takeNew(keys('a'))).toEqual(keys());
    expect(await again.takeNew(keys('a', 'b', 'd'))).toEqual(keys('d'));
  });

  it('is nothing as long as nobody follows', async () => {
    const store = await open(await temporaryFolder());
    expect(await store.takeNew(keys('a'))).toEqual(keys());
    await store.add('m', 'g', HOLM, keys('a'));
    await store.remove('m', HOLM);
    expect(await store.takeNew(keys('b'))).toEqual(keys());
    await store.add('m', 'g', HOLM, keys('a', 'b'));
    expect(await store.takeNew(keys('a', 'b'))).toEqual(keys());
  });
});

describe('A note that could not be sent', () => {
  it('is told once', async () => {
    const store = await open(await temporaryFolder());
    await store.setUntold('nobody');
    expect(await store.takeUntold('nobody')).toBe(false);
    await store.add('m', 'g', HOLM, keys());
    await store.setUntold('m');
    expect(await store.takeUntold('m')).toBe(true);
    expect(await store.takeUntold('m')).toBe(false);
  });
});
