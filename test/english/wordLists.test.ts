import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = path.resolve(import.meta.dirname, '../../src/english');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({
    file,
    source: readFileSync(path.join(folder, file), 'utf8'),
  }));

/** Every list that is written as a text, with the name of what separates its words. */
const LIST = /(?<kind>wordSet|nameSet)\(\s*(?<mark>['`])(?<text>(?:(?!\k<mark>)[\s\S])*)\k<mark>/gu;
/** Every map from a word, by the keys of its entries. */
const MAP = /new Map\(\[\n(?<entries>(?: {2}\[.*\],\n)+)\]\)/gu;

interface WordList {
  readonly name: string;
  readonly words: readonly string[];
  /** The comment above the list, and the one above all lists of its file. */
  readonly comment: string;
}

const lists = files.flatMap(({ file, source }): WordList[] => {
  const header = /^(?:\/\/.*\n)+/mu.exec(source)?.[0] ?? '';
  const placeOf = (index: number) => {
    const before = source.slice(0, index);
    const comments = before.slice(before.lastIndexOf('/**'));
    const name = [...before.matchAll(/const (\w+)/gu)].at(-1)?.[1] ?? '';
    return { name: `${file}: ${name}`, comment: header + comments };
  };
  const written = [...source.matchAll(LIST)].map(({ index, groups: { kind = '', text = '' } = {} }) => ({
    ...placeOf(index),
    words: text
      .trim()
      .split(kind === 'nameSet' ? /\s*,\s*/u : /\s+/u)
      .map((word) => word.replace(/\s+/gu, ' ')),
  }));
  const mapped = [...source.matchAll(MAP)].map(({ index, groups: { entries = '' } = {} }) => ({
    ...placeOf(index),
    words: [...entries.matchAll(/^ {2}\['([^']+)'/gmu)].map(([, word = '']) => word),
  }));
  return [...written, ...mapped];
});

describe('The word lists', () => {
  it('are found in the sources', () => {
    expect(lists.length).toBeGreaterThan(40);
    expect(lists.filter(({ words }) => words.length < 2)).toEqual([]);
  });

  it.each(lists)('are sorted: $name', ({ words }) => {
    expect(words).toEqual([...words].sort());
  });

  it.each(lists)('have each word once: $name', ({ words }) => {
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });

  it.each(lists)('say where they come from: $name', ({ comment }) => {
    expect(comment).toContain('Source');
  });

  it('import nothing outside src/english', () => {
    const outside = files.flatMap(({ file, source }) =>
      [...source.matchAll(/from '([^']+)'/gu)]
        .filter(([, specifier = '']) => specifier !== 'stemmer')
        .map(([, specifier = '']) => path.posix.join(path.posix.dirname(file), specifier))
        .filter((target) => target.startsWith('..')),
    );
    expect(outside).toEqual([]);
  });
});
