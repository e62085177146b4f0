import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildArticle } from '../../src/article/buildArticle.js';
import { parseDocument } from '../../src/quotation/document.js';
import { findQuotations } from '../../src/quotation/findQuotations.js';
import { findMistakes, readCases, type SayingCase } from './sayings.js';

const folder = path.resolve(import.meta.dirname, '../cases/whoSaid');
const read = (list: string): string[] =>
  z.array(z.string()).parse(JSON.parse(readFileSync(path.join(folder, 'record', list), 'utf8')));
/** Cases not met yet. Such a case fails the test as soon as it is met, so that its name leaves the list. */
const open = new Set(read('open.json'));
const files = readCases(folder);
const names = files.flatMap(({ cases }) => cases.map(({ name }) => name));

for (const { phenomenon, cases } of files) {
  describe(`Who said what: ${phenomenon}`, () => {
    for (const { name, text, quotations } of cases) {
      const test = open.has(name) ? it.fails : it;
      test(name, () => {
        const article = buildArticle(
          { id: 'case', title: '', source: null, url: null, published: null, author: null },
          text,
        );
        expect(findMistakes(quotations, findQuotations(parseDocument(article))).join('\n')).toBe('');
      });
    }
  });
}

describe('The cases', () => {
  it('have a name each', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('quote words that stand in their text', () => {
    const isAbsent = ({ text, quotations }: SayingCase): boolean =>
      !quotations.every((gold) => [gold.text, ...gold.or].every((words) => text.includes(words)));
    expect(files.flatMap(({ cases }) => cases.filter(isAbsent).map(({ name }) => name))).toEqual([]);
  });

  it.each(['open.json', 'firstFailures.json'])('are those that %s names', (list) => {
    expect(read(list).filter((name) => !names.includes(name))).toEqual([]);
  });
});
