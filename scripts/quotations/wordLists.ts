import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../src/english/', import.meta.url));

/** A list of words that the rules read, which can be taken from them. */
interface WordList {
  readonly name: string;
  readonly size: number;
  /** Runs a task with the list empty. */
  without<T>(task: () => T): T;
}

type Words = Set<unknown> | Map<unknown, unknown>;

/** Every list of `src/english`: its exported sets and maps. */
export async function readWordLists(): Promise<WordList[]> {
  const files = (await readdir(FOLDER, { recursive: true })).filter((file) => /\.[jt]s$/u.test(file)).sort();
  const lists: { name: string; words: Words }[] = [];
  for (const file of files) {
    const exported = (await import(path.join(FOLDER, file))) as Record<string, unknown>;
    for (const [name, words] of Object.entries(exported)) {
      if (words instanceof Set || words instanceof Map) lists.push({ name, words });
    }
  }
  return lists.map(({ name, words }) => ({
    name,
    size: words.size,
    without: (task) => runWithout(words, task),
  }));
}

/** The rules hold the very list, so it is emptied, and filled again in order. */
function runWithout<T>(words: Words, task: () => T): T {
  const refill = refillOf(words);
  words.clear();
  try {
    return task();
  } finally {
    refill();
  }
}

function refillOf(list: Words): () => void {
  const kept = list instanceof Map ? new Map(list) : new Set(list);
  return () => {
    list.clear();
    for (const [key, value] of kept.entries()) {
      if (list instanceof Map) list.set(key, value);
      else list.add(key);
    }
  };
}
