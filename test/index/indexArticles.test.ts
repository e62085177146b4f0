import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textOf } from '../../src/article/article.js';
import { VerbatimError } from '../../src/errors.js';
import type { IndexProgress } from '../../src/index/indexArticles.js';
import { IndexLockedError, NoArticlesError } from '../../src/index/indexErrors.js';
import { temporaryFolder } from '../support/temporaryFolder.js';
import { createFakeEmbedder } from './fakeEmbedder.js';
import { ARTICLES, createTestInstall } from './testInstall.js';

const CHANGED_HARVEST = `${ARTICLES['harvest.txt'] ?? ''}\nA new dike is planned.\n`;

async function installWithIndex() {
  const install = await createTestInstall(await temporaryFolder());
  const first = await install.build();
  return { install, first };
}

describe('Building the index', () => {
  it('stores every article with what was found in it', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const report = await install.build();
    const { articles } = await install.openCurrent();
    expect(articles.map(({ article }) => article.id)).toEqual(['flood', 'harvest', 'museum']);
    expect(report).toMatchObject({
      added: 3,
      changed: 0,
      removed: 0,
      unchanged: 0,
      articles: 3,
      sections: 2,
    });
    expect(report.passages).toBe(articles.flatMap(({ passages }) => passages).length);
    expect(report.quotations).toBe(articles.flatMap(({ quotations }) => quotations).length);
    expect(report.quotations).toBeGreaterThan(0);
  });

  it('finds every sentence and passage by its own vector', async () => {
    const { install } = await installWithIndex();
    const embedder = createFakeEmbedder();
    const { articles, passageIndex } = await install.openCurrent();
    for (const { article, sentences, passages } of articles) {
      for (const [i, span] of [...sentences, ...passages].entries()) {
        const vector = await embedder.embed(textOf(article.text, span));
        const cosines = await passageIndex.scan({ vector, article: article.id });
        expect(cosines.of(article.id)[i]).toBeCloseTo(1, 4);
      }
    }
  });

  it('embeds equal texts once', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const embedder = createFakeEmbedder();
    const report = await install.build({ embedder });
    expect(embedder.embedded.filter((text) => text === 'Nobody was hurt.')).toHaveLength(1);
    expect(new Set(embedder.embedded).size).toBe(embedder.embedded.length);
    expect(report.embedded).toBe(embedder.embedded.length);
    expect(report.reused).toBeGreaterThan(0);
  });

  it('tells its progress in embeddings', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const seen: IndexProgress[] = [];
    const { embedded } = await install.build({ onProgress: (progress) => seen.push(progress) });
    expect(seen).toHaveLength(embedded);
    expect(seen.map(({ done }) => done)).toEqual(Array.from({ length: embedded }, (_, i) => i + 1));
    expect(seen.every(({ total }) => total === embedded)).toBe(true);
  });

  it('takes its time from the clock it is given', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const times = ['2031-03-03T10:00:00.000Z', '2031-03-03T10:00:02.500Z'];
    const report = await install.build({ now: () => new Date(times.shift() ?? '') });
    expect(report.seconds).toBe(2.5);
    expect((await install.openCurrent()).generation.created).toBe('2031-03-03T10:00:00.000Z');
  });
});

describe('Building the index again', () => {
  it('keeps the generation when nothing changed', async () => {
    const { install, first } = await installWithIndex();
    const embedder = createFakeEmbedder();
    const again = await install.build({ embedder });
    expect(again.generation).toBe(first.generation);
    expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, unchanged: 3, embedded: 0 });
    expect(again.reused).toBe(first.reused + first.embedded);
    expect(embedder.embedded).toEqual([]);
  });

  it('embeds only the new texts of a changed article', async () => {
    const { install, first } = await installWithIndex();
    await install.write({ 'harvest.txt': CHANGED_HARVEST });
    const embedder = createFakeEmbedder();
    const report = await install.build({ embedder });
    expect(report).toMatchObject({ added: 0, changed: 1, removed: 0, unchanged: 2, articles: 3 });
    expect(report.generation).not.toBe(first.generation);
    expect(embedder.embedded.length).toBeGreaterThan(0);
    expect(embedder.embedded.every((text) => text.includes('A new dike is planned.'))).toBe(true);
  });

  it('takes in an added article', async () => {
    const { install } = await installWithIndex();
    await install.write({
      'strike.txt': '---\ntitle: Strike\n---\nThe ferries stay in port. Trains run.\n',
    });
    // Two sentences and the passage of both.
    expect(await install.build()).toMatchObject({ added: 1, unchanged: 3, articles: 4, embedded: 3 });
  });

  it('drops a removed article', async () => {
    const { install } = await installWithIndex();
    await rm(path.join(install.articlesFolder, 'museum.txt'));
    const report = await install.build();
    expect(report).toMatchObject({ removed: 1, unchanged: 2, articles: 2, embedded: 0 });
    const { articles } = await install.openCurrent();
    expect(articles.map(({ article }) => article.id)).toEqual(['flood', 'harvest']);
  });

  it('embeds nothing when a file is only renamed', async () => {
    const { install } = await installWithIndex();
    await rename(
      path.join(install.articlesFolder, 'museum.txt'),
      path.join(install.articlesFolder, 'wing.txt'),
    );
    expect(await install.build()).toMatchObject({ added: 1, removed: 1, unchanged: 2, embedded: 0 });
  });

  it('embeds everything when forced', async () => {
    const { install, first } = await installWithIndex();
    const report = await install.build({ force: true });
    expect(report).toMatchObject({ unchanged: 3, embedded: first.embedded, reused: first.reused });
    expect(report.generation).not.toBe(first.generation);
  });

  it('embeds everything for another model', async () => {
    const { install, first } = await installWithIndex();
    const embedder = createFakeEmbedder({ model: { sha256: 'e'.repeat(64), dimensions: 6 } });
    const report = await install.build({ embedder });
    expect(report.embedded).toBe(first.embedded);
    const { generation } = await install.openCurrent(embedder);
    expect(generation.model).toEqual(embedder.model);
  });

  it('embeds nothing again for other rules that find the same texts', async () => {
    const { install, first } = await installWithIndex();
    const report = await install.build({ analysis: 'another' });
    expect(report).toMatchObject({ unchanged: 3, embedded: 0 });
    expect(report.generation).not.toBe(first.generation);
  });

  it('keeps the generation before and sweeps older ones', async () => {
    const { install, first } = await installWithIndex();
    const second = await install.build({ force: true });
    const third = await install.build({ force: true });
    const manifests = await readdir(path.join(install.indexFolder, 'generations'));
    expect(manifests.sort()).toEqual([`${second.generation}.json`, `${third.generation}.json`].sort());
    expect(manifests).not.toContain(`${first.generation}.json`);
    expect(await readdir(path.join(install.indexFolder, 'articles'))).toHaveLength(6);
  });

  it('lets an open index answer on', async () => {
    const { install } = await installWithIndex();
    const old = await install.openCurrent();
    await install.write({ 'harvest.txt': CHANGED_HARVEST });
    await install.build();
    const vector = await createFakeEmbedder().embed('Nobody was hurt.');
    const cosines = await old.passageIndex.scan({ vector });
    const best = old.articles.map(({ article }) => Math.max(...cosines.of(article.id)).toFixed(3));
    expect(best.slice(0, 2)).toEqual(['1.000', '1.000']);
  });
});

describe('A build after one that was stopped', () => {
  async function stoppedInstall() {
    const install = await createTestInstall(await temporaryFolder());
    const stop = new Error('Stopped.');
    let renamed = 0;
    const built = install.build({
      onStep(step) {
        if (step === 'article-renamed' && ++renamed === 2) throw stop;
      },
    });
    await expect(built).rejects.toBe(stop);
    const articles = path.join(install.indexFolder, 'articles');
    expect(await readdir(articles)).toHaveLength(2);
    return { install, articles };
  }

  it('goes on where it was', async () => {
    const { install, articles } = await stoppedInstall();
    const complete = await readdir(articles);
    const embedder = createFakeEmbedder();
    const report = await install.build({ embedder });
    expect(report).toMatchObject({ added: 3, articles: 3 });
    expect(embedder.embedded.every((text) => /museum|ships/u.test(text))).toBe(true);
    expect(report.reused).toBeGreaterThan(report.embedded);
    expect(await readdir(articles)).toEqual(expect.arrayContaining(complete));
    const whole = await createTestInstall(await temporaryFolder());
    await whole.build();
    const [{ generation: taken, articles: found }, plain] = [
      await install.openCurrent(),
      await whole.openCurrent(),
    ];
    expect(found).toEqual(plain.articles);
    expect(taken.articles.map(({ key, counts }) => [key, counts])).toEqual(
      plain.generation.articles.map(({ key, counts }) => [key, counts]),
    );
  });

  it('takes up nothing that is damaged, and nothing when forced', async () => {
    const { install, articles } = await stoppedInstall();
    for (const folder of await readdir(articles)) {
      await writeFile(path.join(articles, folder, 'article.json'), '{"article":');
    }
    const embedder = createFakeEmbedder();
    const { embedded, generation } = await install.build({ embedder });
    const { embedded: forced } = await install.build({ force: true });
    expect(embedded).toBe(forced);
    expect(generation).not.toBe((await install.openCurrent()).generation.id);
  });

  it('sweeps what is no longer wanted', async () => {
    const { install, articles } = await stoppedInstall();
    await rm(path.join(install.articlesFolder, 'flood.txt'));
    await install.build();
    expect(await readdir(articles)).toHaveLength(2);
    await mkdir(path.join(articles, 'of-no-generation'));
    await install.build();
    expect(await readdir(articles)).toHaveLength(2);
  });
});

describe('Building the index fails', () => {
  it('when there are no articles, naming the folder', async () => {
    const install = await createTestInstall(await temporaryFolder(), {});
    const built = install.build();
    await expect(built).rejects.toThrow(NoArticlesError);
    await expect(built).rejects.toThrow(install.articlesFolder);
    await expect(readdir(install.indexFolder)).rejects.toThrow('ENOENT');
  });

  it('when the index folder is a file', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await writeFile(install.indexFolder, '');
    const built = install.build();
    await expect(built).rejects.toThrow(VerbatimError);
    await expect(built).rejects.toThrow(
      /^The index folder .* is a file, not a folder\. Remove it or choose another folder\.$/u,
    );
  });

  it('while another builds, saying so', async () => {
    const install = await createTestInstall(await temporaryFolder());
    let isFirstIn: () => void = () => undefined;
    let isSecondOut: () => void = () => undefined;
    const firstIn = new Promise<void>((resolve) => (isFirstIn = resolve));
    const secondOut = new Promise<void>((resolve) => (isSecondOut = resolve));
    const first = install.build({
      onStep: isFirstIn,
      embedder: createFakeEmbedder({ before: () => secondOut }),
    });
    await firstIn;
    const second = install.build();
    await expect(second).rejects.toThrow(IndexLockedError);
    await expect(second).rejects.toThrow(install.indexFolder);
    isSecondOut();
    expect(await first).toMatchObject({ added: 3 });
  });

  it('when it is stopped, leaving the old index in use and nothing behind', async () => {
    const { install, first } = await installWithIndex();
    const stop = new AbortController();
    const reason = new Error('The bot stops.');
    const embedder = createFakeEmbedder({
      before: (text) => {
        if (text.startsWith('It shows')) stop.abort(reason);
      },
    });
    await expect(install.build({ embedder, force: true, signal: stop.signal })).rejects.toBe(reason);
    expect((await install.openCurrent()).generation.id).toBe(first.generation);
    expect((await readdir(install.indexFolder)).sort()).toEqual(['articles', 'current.json', 'generations']);
    expect(await readdir(path.join(install.indexFolder, 'articles'))).toHaveLength(3);
  });

  it('for no faulty file among good ones', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await install.write({ 'empty.txt': '' });
    const report = await install.build();
    expect(report.articles).toBe(3);
    expect(report.faults.map(({ file }) => path.basename(file))).toEqual(['empty.txt']);
  });

  it('for no word that every object of the language has', async () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const said = names.flatMap((name) => [
      `“We build it,” the ${name} said. “It holds,” said ${name} ${name}. ${name} Ida Brandt, the ${name}, spoke.`,
      `# ${name}\n\nMr. ${name} told ${name} that ${name} and ${name} are “done.” According to ${name}, it holds.`,
    ]);
    const install = await createTestInstall(await temporaryFolder(), {
      'words.txt': said.join('\n\n'),
      ...Object.fromEntries(
        names.map((name) => [
          `${name}.txt`,
          `---\ntitle: ${name}\n${name}: ${name}\n---\nThe ${name} said: “No.”\n`,
        ]),
      ),
    });
    const report = await install.build();
    expect(report.faults).toEqual([]);
    expect(report.articles).toBe(names.length + 1);
    await install.openCurrent();
  });
});
