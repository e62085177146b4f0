import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const source = path.join(root, 'src');
const page = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');

/** The most files that a folder may hold beside each other. */
const MAX_FILES = 15;

interface ImportLine {
  /** A file within src, with forward slashes. */
  readonly from: string;
  readonly specifier: string;
}

/** The rows of the graph on the page, top to bottom, each with its rooms: "discord · terminal   the doors". */
function rowsOf(markdown: string): string[][] {
  const graph = /^```house\n([\s\S]*?)^```/mu.exec(markdown)?.[1] ?? '';
  return graph
    .trimEnd()
    .split('\n')
    .map((row) => (row.split(/ {2,}/u)[0] ?? '').split(' · '));
}

/** The table of libraries on the page: each with the folder or file of src that is its home. */
function homesOf(markdown: string): Map<string, string> {
  const table = /^### Libraries$([\s\S]*?)^##/mu.exec(markdown)?.[1] ?? '';
  const rows = table.matchAll(/^\| `([^`]+)` +\| (?:`([^`]+)`|everywhere) /gmu);
  return new Map([...rows].map(([, library = '', home = '']) => [library, home]));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:ts|js)$/u.test(file))
    .map((file) => file.split(path.sep).join('/'));
}

/** Every import and re-export, types too. */
function importsOf(file: string): ImportLine[] {
  const text = readFileSync(path.join(source, file), 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'|(?:^|\n)import\s*'([^']+)'/gu;
  return [...text.matchAll(pattern)].map((match) => ({
    from: file,
    specifier: match[1] ?? match[2] ?? match[3] ?? '',
  }));
}

/** The folder or the file, without its ending, at the top of src. */
function roomOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/\.(?:ts|js)$/u, '');
}

const rows = rowsOf(page);
const homes = homesOf(page);
const files = filesIn(source);
const imports = files.flatMap(importsOf);
const own = imports
  .filter(({ specifier }) => specifier.startsWith('.'))
  .map(({ from, specifier }) => ({ from, to: path.posix.join(path.posix.dirname(from), specifier) }));

function rankOf(room: string): number {
  return rows.findIndex((rooms) => rooms.includes(room));
}

function isDrawn(from: string, to: string): boolean {
  return from === to || (rankOf(from) >= 0 && rankOf(from) < rankOf(to));
}

describe('The house that ARCHITECTURE.md draws', () => {
  it('has rows, import lines and libraries to compare', () => {
    expect(rows.length).toBeGreaterThan(10);
    expect(imports.length).toBeGreaterThan(200);
    expect(homes.size).toBeGreaterThan(10);
  });

  it('has each room once, and each of them in src', () => {
    const rooms = rows.flat();
    expect(new Set(rooms).size).toBe(rooms.length);
    expect([...rooms].sort()).toEqual([...new Set(files.map(roomOf))].sort());
  });

  it('names files that exist', () => {
    const named = [...page.matchAll(/`(?:src\/)?([\w/]+\.ts)`/gu)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThan(40);
    const missing = named.filter(
      (file) => !existsSync(path.join(source, file)) && !existsSync(path.join(root, file)),
    );
    expect(missing).toEqual([]);
  });

  it('lets imports go down only', () => {
    expect(own.filter(({ from, to }) => !isDrawn(roomOf(from), roomOf(to)))).toEqual([]);
  });

  it('keeps each library in its home', () => {
    const strays = imports.filter(({ from, specifier }) => {
      if (/^(?:\.|node:)/u.test(specifier)) return false;
      const library = specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
      const home = homes.get(library);
      return home === undefined || !(from === home || home === '' || from.startsWith(`${home}/`));
    });
    expect(strays).toEqual([]);
  });

  it('lists the libraries that the built bot depends on, and those of the playground', () => {
    const manifest = readFileSync(path.join(root, 'package.json'), 'utf8');
    const { dependencies, devDependencies } = JSON.parse(manifest) as Record<string, object>;
    const inPlayground = (library: string) => homes.get(library)?.split('/')[0] === 'playground';
    const ofBot = [...homes.keys()].filter((library) => !inPlayground(library));
    expect(ofBot.sort()).toEqual(Object.keys(dependencies ?? {}).sort());
    const ofPlayground = [...homes.keys()].filter(inPlayground);
    expect(Object.keys(devDependencies ?? {})).toEqual(expect.arrayContaining(ofPlayground));
  });
});

describe('The source', () => {
  it('reads the environment in settings alone, but for what every child process needs', () => {
    const readers = files.filter((file) =>
      readFileSync(path.join(source, file), 'utf8').includes('process.env'),
    );
    expect(readers.sort()).toEqual(['process/childEnvironment.ts', 'settings.ts']);
  });

  it('loads the settings in main alone, so that everything else is given its values', () => {
    const loaders = files.filter((file) =>
      readFileSync(path.join(source, file), 'utf8').includes('loadSettings()'),
    );
    expect(loaders).toEqual(['main.ts', 'settings.ts']);
  });

  it('has no folder with more files than a reader takes in', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const large = [...counts].filter(([, count]) => count > MAX_FILES);
    expect(large).toEqual([]);
  });

  it.each(['english', 'playground'])('imports nothing into %s from outside', (room) => {
    expect(own.filter(({ from, to }) => roomOf(from) === room && roomOf(to) !== room)).toEqual([]);
  });

  it('has no circle of imports, also none of types alone', () => {
    const targets = new Map(files.map((file) => [file, [] as string[]]));
    for (const { from, to } of own) targets.get(from)?.push(to.replace(/\.js$/u, '.ts'));
    const done = new Set<string>();
    const circles: string[] = [];
    const follow = (file: string, way: readonly string[]): void => {
      const first = way.indexOf(file);
      if (first >= 0) circles.push([...way.slice(first), file].join(' -> '));
      if (first >= 0 || done.has(file)) return;
      for (const target of targets.get(file) ?? []) follow(target, [...way, file]);
      done.add(file);
    };
    for (const file of files) follow(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps the features of Discord apart', () => {
    const shared = new Set(['card', 'correct', 'format', 'interaction', 'locales', 'services', 'store']);
    const featureOf = (file: string) => /^discord\/(\w+)\//u.exec(file)?.[1] ?? null;
    const crossings = own.filter(({ from, to }) => {
      const [feature, other] = [featureOf(from), featureOf(to)];
      return feature !== null && other !== null && feature !== other && !shared.has(other);
    });
    expect(crossings).toEqual([]);
  });

  it('imports the playground nowhere', () => {
    expect(
      own.filter(({ from, to }) => roomOf(from) !== 'playground' && roomOf(to) === 'playground'),
    ).toEqual([]);
  });
});
