import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The house: a room may import those below it, also skipping one, never back. Rooms of one group stand side by side and
 * do not know each other.
 */
const ROOMS: readonly (readonly string[])[] = [
  ['discord', 'terminal', 'playground'],
  ['newsdesk'],
  ['briefing'],
  ['answer'],
  ['search'],
  ['question'],
  ['index'],
  ['embedding', 'quotation'],
  ['article', 'process', 'state'],
  ['english'],
];

/** Files of src itself that every room may import. */
const SHARED = ['errors', 'files', 'timeZone'];

/** Libraries that only one place knows: a folder or a file of src. */
const HOMES: Readonly<Record<string, string>> = {
  'discord.js': 'discord/',
  '@xenova/transformers': 'embedding/miniLm',
  vectra: 'index/store/vectraPassageIndex.ts',
  'proper-lockfile': 'state/folderLock.ts',
  stemmer: 'english/terms.ts',
  'temporal-polyfill': 'briefing/localTime.ts',
  yaml: 'article/',
  'wrap-ansi': 'terminal/',
  dotenv: 'settings.ts',
};

interface ImportLine {
  readonly from: string;
  readonly specifier: string;
}

const source = path.resolve(import.meta.dirname, '../src');

function importsOf(folder: string): ImportLine[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js)$/u.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(folder, file), 'utf8');
      const pattern =
        /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'/gu;
      return [...text.matchAll(pattern)].map((match) => ({
        from: file.split(path.sep).join('/'),
        specifier: match[1] ?? match[2] ?? match[3] ?? '',
      }));
    });
}

/** The room or the top-level file, without its ending, that a path within src belongs to. */
function roomOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.(?:ts|js)$/u, '');
}

function rankOf(room: string): number {
  return ROOMS.findIndex((rooms) => rooms.includes(room));
}

function isDrawn(from: string, to: string): boolean {
  if (from === to || SHARED.includes(to)) return true;
  if (from === 'main' || from === 'app') return true;
  if (SHARED.includes(from) || ['settings', 'main', 'app'].includes(to)) return false;
  if (from === 'settings') return false;
  if (from === 'playground') return false;
  return rankOf(from) >= 0 && rankOf(from) < rankOf(to);
}

const imports = importsOf(source);

describe('The architecture', () => {
  it('has import lines to read', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('lets imports go one way', () => {
    const wrong = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ from, specifier }) => ({ from, to: path.posix.join(path.posix.dirname(from), specifier) }))
      .filter(({ from, to }) => !isDrawn(roomOf(from), roomOf(to)));
    expect(wrong).toEqual([]);
  });

  it('has a place for every folder', () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => rankOf(name) < 0)).toEqual([]);
  });

  it('keeps each library in its home', () => {
    const strays = imports.filter(({ from, specifier }) => {
      const library = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      const home = HOMES[library];
      return home !== undefined && !from.startsWith(home);
    });
    expect(strays).toEqual([]);
  });

  it('reads the environment in settings alone', () => {
    const readers = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .filter((file) => !['settings.ts', path.join('process', 'childEnvironment.ts')].includes(file))
      .filter((file) => readFileSync(path.join(source, file), 'utf8').includes('process.env'));
    expect(readers).toEqual([]);
  });
});
