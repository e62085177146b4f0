import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as pause } from 'node:timers/promises';
import type { Article } from '../article/article.js';
import type { NewsIndex } from '../index/openIndex.js';
import { createSearchMemory, type SearchMemory } from '../search/passageSearch.js';
import { readWordsFile, writeWordsFile } from '../search/words/wordsFile.js';
import { createWordStore } from '../search/words/wordStore.js';

/** In the index folder; derived, so that it may be missing or damaged. */
const WORDS_FILE = 'words.bin';

/** The file is written when more stories are not in it than these, and than this share: each is read at a start. */
const FEW_STORIES = 50;
const FEW_SHARE = 0.02;

/** What the search has read in stories, with a copy on disk for the next start. */
interface StoredWords {
  /** What the copy has, to go on with. */
  readonly memory: Promise<SearchMemory>;
  /** Has the articles of a generation found in the copy. */
  add(index: NewsIndex): void;
  /** Once all articles of a generation have been read: replaces the copy where too much is missing in it. */
  save(index: NewsIndex): Promise<void>;
  /** Replaces the copy where it has stories that a generation does not have. */
  forgetOthers(index: NewsIndex): Promise<void>;
}

export function openStoredWords(indexFolder: string): StoredWords {
  const file = path.join(indexFolder, WORDS_FILE);
  const names = new WeakMap<Article, string>();
  const reading = readWordsFile(file);
  const memory = reading.then((kept) =>
    createSearchMemory(createWordStore(kept, (article) => names.get(article) ?? null)),
  );
  let stored: Promise<ReadonlySet<string>> = reading.then((kept) => new Set(kept?.records.keys()));

  const write = async ({ opened: { byFolder } }: NewsIndex): Promise<ReadonlySet<string>> => {
    const { words } = await memory;
    const kept = words.keep(new Map([...byFolder].map(([name, { indexed }]) => [name, indexed])));
    await writeWordsFile(file, kept, pause);
    return new Set(kept.records.keys());
  };

  return {
    memory,
    add({ opened }) {
      for (const [name, { indexed }] of opened.byFolder) names.set(indexed.article, name);
    },
    async save(index) {
      stored = stored.then((before) => {
        const { byFolder } = index.opened;
        const missing = [...byFolder.keys()].filter((name) => !before.has(name)).length;
        if (missing <= Math.max(FEW_STORIES, FEW_SHARE * byFolder.size)) return before;
        // Without the copy, which a full disk may refuse, the next start takes longer.
        return write(index).catch(() => before);
      });
      await stored;
    },
    async forgetOthers(index) {
      stored = stored.then(async (before) => {
        if ([...before].every((name) => index.opened.byFolder.has(name))) return before;
        return write(index).catch(async () => {
          await rm(file, { force: true });
          return new Set<string>();
        });
      });
      await stored;
    },
  };
}
