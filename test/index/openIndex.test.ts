import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArticles } from '../../src/article/loadArticles.js';
import { findChanges, isUpToDate } from '../../src/index/findChanges.js';
import type { IndexedArticle } from '../../src/index/indexedArticle.js';
import { openIndex } from '../../src/index/openIndex.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { createTestInstall, type TestInstall } from './testInstall.js';

async function installWithIndex() {
  const install = await createTestInstall(await temporaryFolder());
  const first = await install.build();
  return { install, first };
}

interface Damage {
  readonly name: string;
  /** Damages an index and gives the file that the reason must name. */
  readonly damage: (install: TestInstall) => Promise<string>;
  /** Articles that are not stored anew, because the damage is not theirs. */
  readonly spared: number;
}

async function fileOfMuseum({ indexFolder }: TestInstall, name: string): Promise<string> {
  for (const folder of await readdir(path.join(indexFolder, 'articles'))) {
    const article = await readFile(path.join(indexFolder, 'articles', folder, 'article.json'), 'utf8');
    if (article.includes('new wing')) return path.join(indexFolder, 'articles', folder, name);
  }
  throw new Error('The museum is not stored.');
}

async function manifestOf({ indexFolder }: TestInstall): Promise<string> {
  const [name = ''] = await readdir(path.join(indexFolder, 'generations'));
  return path.join(indexFolder, 'generations', name);
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'vectors that are cut off',
    damage: async (install) => {
      const file = await fileOfMuseum(install, 'index.json');
      await truncate(file, 100);
      return file;
    },
    spared: 2,
  },
  {
    name: 'an article that is cut off',
    damage: async (install) => {
      const file = await fileOfMuseum(install, 'article.json');
      await truncate(file, 100);
      return file;
    },
    spared: 2,
  },
  {
    name: 'a file of vectors that is gone',
    damage: async (install) => {
      const file = await fileOfMuseum(install, 'index.json');
      await rm(file);
      return file;
    },
    spared: 2,
  },
  {
    name: 'an article folder that is gone',
    damage: async (install) => {
      const file = await fileOfMuseum(install, 'article.json');
      await rm(path.dirname(file), { recursive: true });
      return file;
    },
    spared: 2,
  },
  {
    name: 'a pointer that is garbage',
    damage: async ({ indexFolder }) => {
      const file = path.join(indexFolder, 'current.json');
      await writeFile(file, '{"format":1,"gen');
      return file;
    },
    spared: 0,
  },
  {
    name: 'a pointer out of the folder',
    damage: async ({ indexFolder }) => {
      const file = path.join(indexFolder, 'current.json');
      await writeFile(file, '{"format":1,"generation":"../../secret"}');
      return file;
    },
    spared: 0,
  },
  {
    name: 'a manifest that is empty',
    damage: async (install) => {
      const file = await manifestOf(install);
      await truncate(file);
      return file;
    },
    spared: 0,
  },
  {
    name: 'a manifest that is gone',
    damage: async (install) => {
      const file = await manifestOf(install);
      await rm(file);
      return file;
    },
    spared: 0,
  },
];

describe('A damaged index', () => {
  it.each(DAMAGES)('with $name is unusable, and built again', async ({ damage, spared }) => {
    const { install, first } = await installWithIndex();
    const file = await damage(install);

    const opened = await install.open();
    expect(opened).toMatchObject({ kind: 'unusable' });
    if (opened.kind === 'unusable') {
      expect(opened.reason).toContain(file);
      expect(opened.reason).toMatch(/^The index file [^\n]+\.$/u);
    }

    const second = await install.build();
    expect(second.generation).not.toBe(first.generation);
    const { generation, articles } = await install.openCurrent();
    expect(articles).toHaveLength(3);
    const suffix = first.generation.slice(-8);
    expect(generation.articles.filter(({ folder }) => folder.endsWith(suffix))).toHaveLength(spared);
  });
});

describe('Opening an index', () => {
  it('finds none where none was built', async () => {
    const install = await createTestInstall(await temporaryFolder());
    expect(await install.open()).toEqual({ kind: 'missing' });
  });

  it('finds none where the folder is a file', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await writeFile(install.indexFolder, '');
    expect(await install.open()).toEqual({ kind: 'missing' });
  });

  it('refuses the index of another model', async () => {
    const { install } = await installWithIndex();
    expect(await install.open(createFakeEmbedder({ model: { id: 'test/other' } }))).toMatchObject({
      kind: 'unusable',
      reason: `The index in ${install.indexFolder} was built with the model test/fake, not test/other.`,
    });
  });

  it('refuses the index of an altered model', async () => {
    const { install } = await installWithIndex();
    const embedder = createFakeEmbedder({ model: { sha256: 'e'.repeat(64) } });
    expect(await install.open(embedder)).toMatchObject({
      kind: 'unusable',
      reason: `The index in ${install.indexFolder} was built with another copy of the model test/fake.`,
    });
  });

  it('refuses the index of other rules', async () => {
    const { install } = await installWithIndex();
    const { model } = createFakeEmbedder();
    expect(await openIndex(install.indexFolder, { model, analysis: 'another' })).toMatchObject({
      kind: 'unusable',
      reason: `The index in ${install.indexFolder} was built with an older or newer set of rules for sentences, quotations and passages.`,
    });
  });
});

describe('Packed vectors beside those of vectra', () => {
  async function cosinesIn(install: TestInstall) {
    const { passageIndex, articles } = await install.openCurrent();
    const cosines = await passageIndex.scan({ vector: await createFakeEmbedder().embed('Nobody was hurt.') });
    return articles.map(({ article }) => [...cosines.of(article.id)]);
  }

  const DAMAGES_OF_ONE = {
    'are gone': (file: string) => rm(file),
    'are cut off': (file: string) => truncate(file, 100),
    'have another byte': async (file: string) => {
      const content = await readFile(file);
      content.writeUInt8(content.readUInt8(content.length - 9) ^ 1, content.length - 9);
      await writeFile(file, content);
    },
    'are of another file': async (file: string) => {
      const content = await readFile(file);
      content.fill(1, 32, 64);
      await writeFile(file, content);
    },
  };

  it.each(Object.entries(DAMAGES_OF_ONE))('are made again when they %s', async (_, damage) => {
    const { install } = await installWithIndex();
    const before = await cosinesIn(install);
    const file = await fileOfMuseum(install, 'vectors.bin');
    const content = await readFile(file);
    await damage(file);
    expect(await cosinesIn(install)).toEqual(before);
    expect(await readFile(file)).toEqual(content);
  });
});

describe('Opening the next generation', () => {
  it('loads what is new and takes over the rest', async () => {
    const { install } = await installWithIndex();
    const { model } = createFakeEmbedder();
    const previous = await install.openCurrent();
    await install.write({ 'strike.txt': 'The ferries stay in port.\n' });
    await rm(path.join(install.articlesFolder, 'museum.txt'));
    await install.build({ previous });
    const next = await openIndex(install.indexFolder, { model, previous });
    if (next.kind !== 'current') throw new Error(next.kind);
    const of = (articles: readonly IndexedArticle[], id: string) =>
      articles.find(({ article }) => article.id === id);
    expect(next.index.articles.map(({ article }) => article.id)).toEqual(['flood', 'harvest', 'strike']);
    expect(of(next.index.articles, 'flood')).toBe(of(previous.articles, 'flood'));
    const vector = await createFakeEmbedder().embed('The ferries stay in port.');
    expect((await next.index.passageIndex.scan({ vector })).of('strike')[0]).toBeCloseTo(1, 4);
    expect((await previous.passageIndex.scan({ vector })).of('strike')).toHaveLength(0);
  });

  it('forgets the vectors of articles that are gone', async () => {
    const { install } = await installWithIndex();
    const { model } = createFakeEmbedder();
    const long = Array.from({ length: 900 }, (_, i) => `The ferry ${i} left port ${i + 1}.`).join(' ');
    await install.write({ 'long.txt': long });
    await install.build();
    const previous = await install.openCurrent();
    await rm(path.join(install.articlesFolder, 'long.txt'));
    await install.build({ previous });
    const next = await openIndex(install.indexFolder, { model, previous });
    if (next.kind !== 'current') throw new Error(next.kind);
    expect(previous.opened.rows.count()).toBeGreaterThan(900);
    expect(next.index.opened.rows.count()).toBeLessThan(100);
    const vector = await createFakeEmbedder().embed('Nobody was hurt.');
    for (const id of ['flood', 'harvest']) {
      const best = Math.max(...(await next.index.passageIndex.scan({ vector })).of(id));
      expect(best).toBeCloseTo(1, 4);
    }
  });
});

describe('The index of a newer version', () => {
  async function installOfNewerVersion() {
    const { install } = await installWithIndex();
    const manifest = await manifestOf(install);
    const content = (await readFile(manifest, 'utf8')).replace('"format":1', '"format":2');
    await writeFile(manifest, content);
    return { install, manifest, content };
  }

  it('is refused with a sentence that says so', async () => {
    const { install, manifest } = await installOfNewerVersion();
    expect(await install.open()).toMatchObject({
      kind: 'unusable',
      reason: `The index file ${manifest} was written by a newer version of Verbatim (format 2; this version reads format 1).`,
    });
  });

  it('is kept, whatever is built beside it', async () => {
    const { install, manifest, content } = await installOfNewerVersion();
    await install.build();
    await install.build({ force: true });
    expect(await readFile(manifest, 'utf8')).toBe(content);
    const folders = await readdir(path.join(install.indexFolder, 'articles'));
    const { articles } = JSON.parse(content) as { articles: { folder: string }[] };
    expect(folders).toEqual(expect.arrayContaining(articles.map(({ folder }) => folder)));
  });
});

describe('The changes since an index was built', () => {
  it('name the articles added, changed and removed', async () => {
    const { install } = await installWithIndex();
    const { generation } = await install.openCurrent();
    const before = await loadArticles(install.articlesFolder);
    expect(isUpToDate(findChanges(generation, before.articles))).toBe(true);

    await install.write({ 'flood.txt': 'The water fell.\n', 'strike.txt': 'The ferries stay in port.\n' });
    await rm(path.join(install.articlesFolder, 'museum.txt'));
    const after = await loadArticles(install.articlesFolder);
    const changes = findChanges(generation, after.articles);
    expect(changes).toEqual({
      added: ['strike'],
      changed: ['flood'],
      removed: ['museum'],
      unchanged: ['harvest'],
    });
    expect(isUpToDate(changes)).toBe(false);
  });
});
