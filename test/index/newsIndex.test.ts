import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticles } from '../../src/article/readArticles.js';
import { findChanges, isUpToDate } from '../../src/index/findChanges.js';
import { openIndex } from '../../src/index/newsIndex.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { createTestNewsroom, type TestNewsroom } from './testNewsroom.js';

async function newsroomWithIndex() {
  const newsroom = await createTestNewsroom(await temporaryFolder());
  const first = await newsroom.build();
  return { newsroom, first };
}

interface Damage {
  readonly name: string;
  /** Damages an index and gives the file that the reason must name. */
  readonly damage: (newsroom: TestNewsroom) => Promise<string>;
  /** Articles that are not stored anew, because the damage is not theirs. */
  readonly spared: number;
}

async function fileOfMuseum({ indexFolder }: TestNewsroom, name: string): Promise<string> {
  for (const folder of await readdir(path.join(indexFolder, 'articles'))) {
    const article = await readFile(path.join(indexFolder, 'articles', folder, 'article.json'), 'utf8');
    if (article.includes('new wing')) return path.join(indexFolder, 'articles', folder, name);
  }
  throw new Error('The museum is not stored.');
}

async function manifestOf({ indexFolder }: TestNewsroom): Promise<string> {
  const [name = ''] = await readdir(path.join(indexFolder, 'generations'));
  return path.join(indexFolder, 'generations', name);
}

const DAMAGES: readonly Damage[] = [
  {
    name: 'vectors that are cut off',
    damage: async (newsroom) => {
      const file = await fileOfMuseum(newsroom, 'index.json');
      await truncate(file, 100);
      return file;
    },
    spared: 2,
  },
  {
    name: 'an article that is cut off',
    damage: async (newsroom) => {
      const file = await fileOfMuseum(newsroom, 'article.json');
      await truncate(file, 100);
      return file;
    },
    spared: 2,
  },
  {
    name: 'a file of vectors that is gone',
    damage: async (newsroom) => {
      const file = await fileOfMuseum(newsroom, 'index.json');
      await rm(file);
      return file;
    },
    spared: 2,
  },
  {
    name: 'an article folder that is gone',
    damage: async (newsroom) => {
      const file = await fileOfMuseum(newsroom, 'article.json');
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
    damage: async (newsroom) => {
      const file = await manifestOf(newsroom);
      await truncate(file);
      return file;
    },
    spared: 0,
  },
  {
    name: 'a manifest that is gone',
    damage: async (newsroom) => {
      const file = await manifestOf(newsroom);
      await rm(file);
      return file;
    },
    spared: 0,
  },
];

describe('A damaged index', () => {
  it.each(DAMAGES)('with $name is unusable, and built again', async ({ damage, spared }) => {
    const { newsroom, first } = await newsroomWithIndex();
    const file = await damage(newsroom);

    const opened = await newsroom.open();
    expect(opened).toMatchObject({ kind: 'unusable' });
    if (opened.kind === 'unusable') {
      expect(opened.reason).toContain(file);
      expect(opened.reason).toMatch(/^The index file [^\n]+\.$/u);
    }

    const second = await newsroom.build();
    expect(second.generation).not.toBe(first.generation);
    const { generation, articles } = await newsroom.openCurrent();
    expect(articles).toHaveLength(3);
    const suffix = first.generation.slice(-8);
    expect(generation.articles.filter(({ folder }) => folder.endsWith(suffix))).toHaveLength(spared);
  });
});

describe('Opening an index', () => {
  it('finds none where none was built', async () => {
    const newsroom = await createTestNewsroom(await temporaryFolder());
    expect(await newsroom.open()).toEqual({ kind: 'missing' });
  });

  it('finds none where the folder is a file', async () => {
    const newsroom = await createTestNewsroom(await temporaryFolder());
    await writeFile(newsroom.indexFolder, '');
    expect(await newsroom.open()).toEqual({ kind: 'missing' });
  });

  it('refuses the index of another model', async () => {
    const { newsroom } = await newsroomWithIndex();
    expect(await newsroom.open(createFakeEmbedder({ model: { id: 'test/other' } }))).toMatchObject({
      kind: 'unusable',
      reason: `The index in ${newsroom.indexFolder} was built with the model test/fake, not test/other.`,
    });
  });

  it('refuses the index of an altered model', async () => {
    const { newsroom } = await newsroomWithIndex();
    const embedder = createFakeEmbedder({ model: { sha256: 'e'.repeat(64) } });
    expect(await newsroom.open(embedder)).toMatchObject({
      kind: 'unusable',
      reason: `The index in ${newsroom.indexFolder} was built with another copy of the model test/fake.`,
    });
  });

  it('refuses the index of other rules', async () => {
    const { newsroom } = await newsroomWithIndex();
    const { model } = createFakeEmbedder();
    expect(await openIndex(newsroom.indexFolder, { model, analysis: 'another' })).toMatchObject({
      kind: 'unusable',
      reason: `The index in ${newsroom.indexFolder} was built with an older or newer set of rules for sentences, quotations and passages.`,
    });
  });
});

describe('The index of a newer version', () => {
  async function newsroomOfNewerVersion() {
    const { newsroom } = await newsroomWithIndex();
    const manifest = await manifestOf(newsroom);
    const content = (await readFile(manifest, 'utf8')).replace('"format": 1', '"format": 2');
    await writeFile(manifest, content);
    return { newsroom, manifest, content };
  }

  it('is refused with a sentence that says so', async () => {
    const { newsroom, manifest } = await newsroomOfNewerVersion();
    expect(await newsroom.open()).toMatchObject({
      kind: 'unusable',
      reason: `The index file ${manifest} was written by a newer version of Verbatim (format 2; this version reads format 1).`,
    });
  });

  it('is kept, whatever is built beside it', async () => {
    const { newsroom, manifest, content } = await newsroomOfNewerVersion();
    await newsroom.build();
    await newsroom.build({ force: true });
    expect(await readFile(manifest, 'utf8')).toBe(content);
    const folders = await readdir(path.join(newsroom.indexFolder, 'articles'));
    const { articles } = JSON.parse(content) as { articles: { folder: string }[] };
    expect(folders).toEqual(expect.arrayContaining(articles.map(({ folder }) => folder)));
  });
});

describe('The changes since an index was built', () => {
  it('name the articles added, changed and removed', async () => {
    const { newsroom } = await newsroomWithIndex();
    const { generation } = await newsroom.openCurrent();
    const before = await readArticles(newsroom.articlesFolder);
    expect(isUpToDate(findChanges(generation, before.articles))).toBe(true);

    await newsroom.write({ 'flood.txt': 'The water fell.\n', 'strike.txt': 'The ferries stay in port.\n' });
    await rm(path.join(newsroom.articlesFolder, 'museum.txt'));
    const after = await readArticles(newsroom.articlesFolder);
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
