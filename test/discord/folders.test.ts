import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** The folders of src/discord, from the top: a file may import files of its own folder and of those below. */
const ROWS: readonly (readonly string[])[] = [
  // bot.ts, commands.ts
  [''],
  [
    'ask',
    'quotes',
    'check',
    'briefing',
    'articles',
    'feeds',
    'moderation',
    'member',
    'timeline',
    'follow',
    'voices',
  ],
  ['correct', 'card'],
  ['interaction'],
  ['services'],
  ['store'],
  ['format'],
  ['locales'],
];

const source = path.resolve(import.meta.dirname, '../../src/discord');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.split(path.sep).join('/'));

const folderOf = (file: string) => (file.includes('/') ? path.posix.dirname(file) : '');
const rowOf = (file: string) => ROWS.findIndex((folders) => folders.includes(folderOf(file)));

/** Within src/discord. */
function importsOf(file: string): string[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\b[^'";]*?from '(\.[^']+)'/gmu)]
    .map(([, specifier = '']) =>
      path.posix.join(path.posix.dirname(file), specifier).replace(/\.js$/u, '.ts'),
    )
    .filter((imported) => !imported.startsWith('..'));
}

describe('The folders of the bot', () => {
  it('have a row each', () => {
    expect(files.filter((file) => rowOf(file) < 0)).toEqual([]);
  });

  it('import from below alone, and no feature from another', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => folderOf(imported) !== folderOf(file) && rowOf(imported) <= rowOf(file))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it('have no circle of imports, also not of types', () => {
    const left = new Map(files.map((file) => [file, new Set(importsOf(file))]));
    for (let last = -1; last !== left.size;) {
      last = left.size;
      for (const [file, imported] of left) {
        if (![...imported].some((other) => left.has(other))) left.delete(file);
      }
    }
    expect([...left.keys()]).toEqual([]);
  });
});
