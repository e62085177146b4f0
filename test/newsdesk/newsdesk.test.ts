import { describe, expect, it } from 'vitest';
import { loadArticles } from '../../src/article/loadArticles.js';
import { createNewsdesk, type Newsdesk } from '../../src/newsdesk/newsdesk.js';
import { analyzeHere } from '../index/analysis/analyzeHere.js';
import { createFakeEmbedder } from '../index/fakeEmbedder.js';
import { ARTICLES, createTestInstall, type TestInstall } from '../index/testInstall.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

function newsdeskOf({ articlesFolder, indexFolder }: TestInstall): Newsdesk {
  return createNewsdesk({
    articlesFolder,
    loadSources: () => loadArticles(articlesFolder),
    indexFolder,
    startAnalysis: analyzeHere,
    embedder: createFakeEmbedder(),
    vocabulary: new Set(['river', 'water', 'museum']),
    onNotice: () => undefined,
  });
}

const NEWS = {
  'bridge.txt': 'The bridge of Aalbek is open again. Mayor Ida Brandt cut the ribbon on Monday.',
};

describe('A newsdesk whose index another process builds', () => {
  it('serves the new generation as soon as it looks', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const newsdesk = newsdeskOf(install);
    await newsdesk.open();
    expect(await newsdesk.follow()).toBe(false);
    await install.write(NEWS);
    const { generation } = await install.build();
    expect(await newsdesk.follow()).toBe(true);
    expect(newsdesk.generation()?.id).toBe(generation);
    expect(newsdesk.articles()).toHaveLength(Object.keys(ARTICLES).length + 1);
    expect(await newsdesk.follow()).toBe(false);
  });

  it('loses neither its answers nor its briefing when its own generation is swept', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const [asked, briefed, quoted] = [newsdeskOf(install), newsdeskOf(install), newsdeskOf(install)];
    for (const newsdesk of [asked, briefed, quoted]) await newsdesk.open();
    // A generation is kept as long as it is the last one but one.
    await install.build({ force: true });
    await install.build({ force: true });
    expect((await asked.ask('How high was the water of the river Aal?')).kind).not.toBe('no-index');
    const { briefing } = await briefed.briefing({ date: '2031-03-03' });
    expect(briefing.stories.length).toBeGreaterThan(0);
    expect(await quoted.quotations({ speaker: 'Ida Brandt', topic: 'warnings of the flood' })).toHaveLength(
      1,
    );
  });

  it('has an index though its own could not be built', async () => {
    const install = await createTestInstall(await temporaryFolder(), {});
    const newsdesk = newsdeskOf(install);
    await expect(newsdesk.open()).rejects.toThrow('There are no articles');
    expect(newsdesk.indexState()).toMatchObject({
      kind: 'failed',
      message: expect.stringContaining('There are no articles') as string,
    });
    await install.write(NEWS);
    await install.build();
    expect(await newsdesk.follow()).toBe(true);
    expect(newsdesk.indexState()).toEqual({ kind: 'open' });
  });

  it('builds at the same time as that process without a loss', async () => {
    const install = await createTestInstall(await temporaryFolder());
    const newsdesk = newsdeskOf(install);
    await newsdesk.open();
    await install.write(NEWS);
    const built = await Promise.allSettled([
      newsdesk.reindex({ force: true }),
      install.build({ force: true }),
      newsdesk.follow(),
    ]);
    expect(built.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    await newsdesk.follow();
    expect(newsdesk.generation()?.id).toBe((await install.openCurrent()).generation.id);
    expect(newsdesk.articles()).toHaveLength(Object.keys(ARTICLES).length + 1);
  });
});
