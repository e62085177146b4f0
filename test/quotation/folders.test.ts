import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const source = path.resolve(import.meta.dirname, '../../src');

/** The folders of src/quotation, from the bottom up: each may import those before it. */
const ORDER = ['marks', 'phrases', 'cues', 'indirect', 'discourse', 'speakers', 'confidence', 'mentions'];

/** What comes out of the rules: every folder may import it, and it knows none. */
const RESULT = 'quotation/quotation.ts';

/** What the rooms around may import. */
const PUBLIC = [
  RESULT,
  'quotation/document.ts',
  'quotation/findQuotations.ts',
  'quotation/naming.ts',
  'quotation/reports.ts',
];

/** Each file with the files of src that it imports, types too. */
const imports = new Map(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((name) => {
      const file = name.split(path.sep).join('/');
      const text = readFileSync(path.join(source, file), 'utf8');
      const specifiers = [...text.matchAll(/^(?:import|export)\b[^'";]*?from '(\.[^']+)\.js'/gmu)];
      const imported = specifiers.map(([, to = '']) => `${path.posix.join(path.posix.dirname(file), to)}.ts`);
      return [file, imported] as const;
    }),
);
const lines = [...imports].flatMap(([from, files]) => files.map((to) => ({ from, to })));

/** The rank of a file of the room: its folder's, and above all folders for what puts them together. */
function rankOf(file: string): number {
  const [, folder = '', ...more] = file.split('/');
  if (file === RESULT) return -1;
  return more.length === 0 ? ORDER.length : ORDER.indexOf(folder);
}

const isInside = (file: string) => file.startsWith('quotation/');

describe('The folders of quotation', () => {
  it('are those of the order', () => {
    const folders = readdirSync(path.join(source, 'quotation'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.sort()).toEqual([...ORDER].sort());
  });

  it('import only those before them', () => {
    const within = lines.filter(({ from, to }) => isInside(from) && isInside(to));
    expect(within.length).toBeGreaterThan(100);
    expect(within.filter(({ from, to }) => rankOf(from) < rankOf(to))).toEqual([]);
  });

  it('have no circle of files, also of types', () => {
    const open = new Map([...imports].filter(([file]) => isInside(file)));
    for (;;) {
      const leaf = [...open].find(([, files]) => !files.some((file) => open.has(file)));
      if (leaf === undefined) break;
      open.delete(leaf[0]);
    }
    expect([...open.keys()]).toEqual([]);
  });

  it('are behind five files for the rooms around', () => {
    const fromOutside = lines.filter(({ from, to }) => !isInside(from) && isInside(to));
    expect(fromOutside.filter(({ to }) => !PUBLIC.includes(to))).toEqual([]);
  });
});
