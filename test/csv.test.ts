import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from '../src/csv.js';

const cellsOf = (text: string) => readTable(text).map(({ cells }) => Object.fromEntries(cells));

describe('A table', () => {
  it('is read as it was written, whatever its cells hold', () => {
    // An apostrophe before a formula is taken for one that was put there.
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^'[=+\-@\t\r＝＋－＠]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = cellsOf(
          writeTable(
            ['key', 'a', 'b'],
            rows.map((row) => ['x', ...row]),
          ),
        );
        expect(read).toEqual(rows.map(([a, b]) => ({ key: 'x', a, b })));
      }),
    );
  });

  it('runs no formula in a spreadsheet', () => {
    const text = writeTable(['a'], [['=1+1'], ['@SUM(1)'], ['-2'], ['+3']]);
    expect(text.split('\n').slice(1, 5)).toEqual(["'=1+1", "'@SUM(1)", "'-2", "'+3"]);
  });

  it.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons, as a spreadsheet in Europe writes it', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['line ends of Windows and capitals', '\uFEFFA,B\r\n1,2\r\n'],
  ])('may have %s', (_, text) => {
    expect(cellsOf(text)).toEqual([{ a: '1', b: '2' }]);
  });

  it('tells the line on which each row begins', () => {
    const rows = readTable('a,b\n"one\ntwo",1\n\nthree,2\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
  });

  it('is refused in one sentence where it is none', () => {
    expect(() => readTable('a,b\n"1,2')).toThrow(/^This is no table in CSV: /u);
  });
});
