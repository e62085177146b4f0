import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArticles, parseSource } from '../../../src/article/loadArticles.js';
import { createTermNumbers } from '../../../src/english/termNumbers.js';
import { addPassages, analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import type { IndexedArticle } from '../../../src/index/indexedArticle.js';
import { hashOf } from '../../../src/index/store/articleStore.js';
import { readStoryWords } from '../../../src/search/words/storyWords.js';
import { readWordsFile, WORDS_VERSION, writeWordsFile } from '../../../src/search/words/wordsFile.js';
import { createWordStore } from '../../../src/search/words/wordStore.js';
import { createFakeEmbedder } from '../../index/fakeEmbedder.js';
import { indexedArticle } from '../../index/indexedArticle.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const noPause = () => Promise.resolve();

async function writtenStories() {
  const articles = [
    await indexedArticle(
      'storm',
      'The ferry stayed in port. Nobody in Moscow sailed, and the Kremlin agreed.',
    ),
    await indexedArticle('court', 'The jury heard two witnesses. “We wait,” said Ann Holm.'),
  ];
  const byName = new Map(articles.map((indexed) => [`folder-${indexed.article.id}`, indexed]));
  const store = createWordStore();
  const words = store.wordsOf(articles);
  const file = path.join(await temporaryFolder(), 'words.bin');
  await writeWordsFile(file, store.keep(byName), noPause);
  return { articles, words, counts: [...store.countsOf(words)], file };
}

const nameOf = ({ id }: IndexedArticle['article']) => `folder-${id}`;

describe('The words on disk', () => {
  it('are those that were read in the stories, with the same numbers', async () => {
    const { articles, words, counts, file } = await writtenStories();
    const kept = await readWordsFile(file);
    const store = createWordStore(kept, nameOf);
    const again = store.wordsOf(articles);
    expect(plain(again.stories)).toEqual(plain(words.stories));
    expect([...store.countsOf(again)]).toEqual(counts);
    const weights = new Map([
      ['ferri', 1],
      ['country:RU', 0.5],
    ]);
    expect(again.inContext.passages.score(weights)).toEqual(words.inContext.passages.score(weights));
    expect(again.bare.passages.score(weights)).toEqual(words.bare.passages.score(weights));
    expect(again.has('juri')).toBe(true);
  });

  it('leave stories to be read that they do not have', async () => {
    const { articles, file } = await writtenStories();
    const other = await indexedArticle('harbor', 'The ferry left the harbor at dawn.');
    const store = createWordStore(await readWordsFile(file), nameOf);
    const words = store.wordsOf([...articles, other]);
    expect(words.has('harbor')).toBe(true);
    expect(new Map(store.countsOf(words)).get('ferry')).toBe(2);
  });

  it('are no words where the file is missing, cut off or changed', async () => {
    const { file } = await writtenStories();
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, -4));
    expect(await readWordsFile(file)).toBeNull();
    bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1);
    await writeFile(file, bytes);
    expect(await readWordsFile(file)).toBeNull();
    await writeFile(file, '');
    expect(await readWordsFile(file)).toBeNull();
    expect(await readWordsFile(`${file}.missing`)).toBeNull();
  });

  it('have a version that is raised when other words are read in the same stories', async () => {
    const settled = path.join(import.meta.dirname, 'wordsVersion.json');
    const { articles } = await loadArticles(path.resolve(import.meta.dirname, '../../corpus/articles'));
    const dictionary = { terms: createTermNumbers(), words: createTermNumbers() };
    const records: string[] = [];
    for (const source of articles) {
      const analyzed = analyzeArticle(parseSource(source));
      const indexed = await addPassages(analyzed, (texts) => createFakeEmbedder().countTokens(texts));
      records.push(hashOf(Buffer.from(readStoryWords(indexed, dictionary))));
    }
    const found = [records, [...dictionary.terms.all()], [...dictionary.words.all()]];
    const now = { version: WORDS_VERSION, sha256: hashOf(JSON.stringify(found)) };
    const before = JSON.parse(await readFile(settled, 'utf8')) as typeof now;
    const advice =
      now.version === before.version
        ? 'The words on disk no longer fit the rules: raise WORDS_VERSION in src/search/words/wordsFile.ts, run again, and put what it says into test/search/words/wordsVersion.json. Where only the articles of test/corpus or the rules of ANALYSIS_VERSION changed, put in the new sha256 alone.'
        : `Put this into test/search/words/wordsVersion.json: ${JSON.stringify(now)}`;
    expect(now, advice).toEqual(before);
  });
});

/** Without functions, which are never equal. */
function plain(stories: readonly object[]): unknown {
  return JSON.parse(JSON.stringify(stories));
}
