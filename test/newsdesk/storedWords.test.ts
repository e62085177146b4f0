import { access, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsIndex } from '../../src/index/openIndex.js';
import { openStoredWords } from '../../src/newsdesk/storedWords.js';
import { readWordsFile } from '../../src/search/words/wordsFile.js';
import { indexedArticle } from '../index/indexedArticle.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

async function indexOf(count: number): Promise<NewsIndex> {
  const stories = await Promise.all(
    Array.from({ length: count }, (_, i) => indexedArticle(`story-${i}`, `Ship number ${i} left port.`)),
  );
  const byFolder = new Map(
    stories.map((indexed) => [`folder-${indexed.article.id}`, { indexed, place: { first: 0, count: 0 } }]),
  );
  return { opened: { byFolder } } as unknown as NewsIndex;
}

async function serve(folder: string, index: NewsIndex) {
  const words = openStoredWords(folder);
  words.add(index);
  const memory = await words.memory;
  memory.words.wordsOf([...index.opened.byFolder.values()].map(({ indexed }) => indexed));
  await words.save(index);
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

describe('The copy of the words', () => {
  it('is written for many stories and read by the next start', async () => {
    const folder = await temporaryFolder();
    await serve(folder, await indexOf(51));
    expect((await readWordsFile(path.join(folder, 'words.bin')))?.words).toContain('ship');
  });

  it('is not written for few stories', async () => {
    const folder = await temporaryFolder();
    await serve(folder, await indexOf(50));
    expect(await isThere(path.join(folder, 'words.bin'))).toBe(false);
  });

  it('has nothing of a story that is gone, once that is to be forgotten', async () => {
    const folder = await temporaryFolder();
    const words = openStoredWords(folder);
    const [all, some] = [await indexOf(52), await indexOf(51)];
    words.add(all);
    const memory = await words.memory;
    memory.words.wordsOf([...all.opened.byFolder.values()].map(({ indexed }) => indexed));
    await words.save(all);
    const left = [...all.opened.byFolder].filter(([name]) => some.opened.byFolder.has(name));
    await words.forgetOthers({ opened: { byFolder: new Map(left) } } as unknown as NewsIndex);
    const file = await readFile(path.join(folder, 'words.bin'), 'utf8');
    expect(file).toContain('"50"');
    expect(file).not.toContain('"51"');
  });

  it('is made again where it is damaged', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'words.bin'), 'not words');
    await serve(folder, await indexOf(51));
    expect((await readWordsFile(path.join(folder, 'words.bin')))?.words).toContain('ship');
  });
});
