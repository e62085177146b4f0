import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadArticles } from '../../../src/article/loadArticles.js';
import { type Database, openDatabase } from '../../../src/database/openDatabase.js';
import { openCandidates } from '../../../src/index/shared/candidates.js';
import { publishIndex } from '../../../src/index/shared/copyIndex.js';
import { openIndexTables } from '../../../src/index/shared/indexTables.js';
import { openSharedIndex, type SharedIndex } from '../../../src/index/shared/sharedIndex.js';
import { keepIndex } from '../../../src/newsdesk/keepIndex.js';
import { createNewsdesk, type Newsdesk } from '../../../src/newsdesk/newsdesk.js';
import { canEndPostgres, hasPgvector, hasPostgres, usePostgres } from '../../support/postgres.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';
import { waitFor } from '../../support/waitFor.js';
import { analyzeHere } from '../analysis/analyzeHere.js';
import { createFakeEmbedder } from '../fakeEmbedder.js';
import { ARTICLES, createTestInstall } from '../testInstall.js';

const postgres = usePostgres();
const QUESTION = 'How high was the water of the river Aal?';
const NEWS = {
  'bridge.txt': 'The bridge of Aalbek is open again. Mayor Ida Brandt cut the ribbon on Monday.',
};

interface Desk {
  readonly newsdesk: Newsdesk;
  readonly shared: SharedIndex;
  readonly database: Database;
  readonly indexFolder: string;
  readonly notices: string[];
  /** Texts of stories and questions that its model has seen. */
  readonly embedded: readonly string[];
}

interface DeskOptions {
  readonly isBuilder?: boolean;
  readonly asksPgvector?: boolean;
  readonly indexFolder?: string;
  readonly articlesFolder?: string;
  /** Runs ahead of each embedding. */
  readonly before?: (text: string) => void;
}

/** An empty database, articles, and processes with an index folder of their own. */
async function shareIndex() {
  const url = await postgres.createDatabase();
  const install = await createTestInstall(await temporaryFolder());
  const open = async ({
    isBuilder = true,
    asksPgvector = false,
    before,
    ...folders
  }: DeskOptions = {}): Promise<Desk> => {
    const notices: string[] = [];
    const onNotice = (sentence: string) => notices.push(sentence);
    const database = await openDatabase({ url, onNotice });
    onTestFinished(() => database.close());
    const indexFolder = folders.indexFolder ?? (await temporaryFolder());
    const { articlesFolder } = { ...install, ...folders };
    const embedder = createFakeEmbedder({ ...(before && { before }) });
    const candidates = asksPgvector ? await openCandidates(database) : null;
    const shared = openSharedIndex({ database, indexFolder, isBuilder, candidates, waitMs: 2_000 });
    const newsdesk = createNewsdesk({
      articlesFolder,
      loadSources: () => loadArticles(articlesFolder),
      indexFolder,
      shared,
      startAnalysis: analyzeHere,
      embedder,
      vocabulary: new Set(['river', 'water', 'museum']),
      onNotice,
    });
    return { newsdesk, shared, database, indexFolder, notices, embedded: embedder.embedded };
  };
  return { url, install, open };
}

/** All of an answer but the times. */
async function answerOf({ newsdesk }: Desk): Promise<unknown> {
  return { ...(await newsdesk.ask(QUESTION)), timings: null };
}

async function filesIn(folder: string): Promise<Map<string, string>> {
  const names = await readdir(path.join(folder, 'articles'), { recursive: true });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return new Map(
    await Promise.all(
      files.map(async (name) => [name, await readFile(path.join(folder, 'articles', name), 'utf8')] as const),
    ),
  );
}

const countArticles = async ({ database }: Desk): Promise<number> =>
  (await database.query('select from verbatim.index_articles')).length;

describe.skipIf(!hasPostgres)('An index in a database', () => {
  it('is built by one process and answers in another one, byte for byte, without its folder', async () => {
    const { open } = await shareIndex();
    const writer = await open();
    await writer.newsdesk.open();
    const reader = await open({ isBuilder: false, articlesFolder: await temporaryFolder() });
    const copied = await filesIn(writer.indexFolder);
    await rm(writer.indexFolder, { recursive: true });
    await reader.newsdesk.open();
    expect(reader.newsdesk.generation()).toEqual(writer.newsdesk.generation());
    expect(await filesIn(reader.indexFolder)).toEqual(copied);
    expect(copied.size).toBe(2 * Object.keys(ARTICLES).length);
    expect(await answerOf(reader)).toEqual(await answerOf(writer));
    expect(reader.embedded).toEqual([QUESTION]);
    const day = { date: '2031-03-03' };
    expect(await reader.newsdesk.briefing(day)).toEqual(await reader.newsdesk.briefing(day));
    expect([...reader.notices, ...writer.notices]).toEqual([]);
  });

  it('is followed as soon as it changes', async () => {
    const { install, open } = await shareIndex();
    const [writer, reader] = [await open(), await open({ isBuilder: false })];
    await writer.newsdesk.open();
    let followed = 0;
    const kept = keepIndex(reader.newsdesk, {
      onOpened: () => undefined,
      onFailure: (error) => expect.unreachable(String(error)),
      onFollowed: () => followed++,
      onHint: (look) => reader.shared.onChanged(look),
      // Only what the database tells brings it there.
      followMs: 3_600_000,
    });
    onTestFinished(() => kept.stop());
    await kept.opened;
    await new Promise((done) => setTimeout(done, 50));
    await install.write(NEWS);
    await writer.newsdesk.reindex();
    const changed = performance.now();
    await waitFor(() => followed === 1);
    console.log(`Followed after ${Math.round(performance.now() - changed)} ms.`);
    expect(reader.newsdesk.articles()).toHaveLength(Object.keys(ARTICLES).length + 1);
    expect(await answerOf(reader)).toEqual(await answerOf(writer));
  });

  it('is built on by the next process, which embeds nothing again', async () => {
    const { install, open } = await shareIndex();
    const first = await open();
    await first.newsdesk.open();
    await first.database.close();
    await install.write(NEWS);
    const next = await open();
    await next.newsdesk.open();
    expect(next.newsdesk.articles()).toHaveLength(Object.keys(ARTICLES).length + 1);
    expect(next.embedded.length).toBeGreaterThan(0);
    expect(next.embedded.every((text) => /bridge|ribbon/u.test(text))).toBe(true);
  });

  it('has what a build had completed that was stopped, for the next process', async () => {
    const { open } = await shareIndex();
    const watching = await open();
    const stopping = new AbortController();
    const failing = await open({
      before(text) {
        if (text.includes('museum')) stopping.abort(new Error('The power is gone.'));
      },
    });
    await expect(failing.newsdesk.open({ signal: stopping.signal })).rejects.toThrow('The power is gone.');
    await failing.database.close();
    expect(await countArticles(watching)).toBe(2);
    const next = await open();
    await next.newsdesk.open();
    expect(next.newsdesk.articles()).toHaveLength(Object.keys(ARTICLES).length);
    expect(next.embedded.every((text) => /museum|ships/u.test(text))).toBe(true);
    expect(await countArticles(next)).toBe(Object.keys(ARTICLES).length);
  });

  it('is built by one process at a time', async () => {
    const { install, open } = await shareIndex();
    const desks = [await open(), await open(), await open()];
    await Promise.all(desks.map(({ newsdesk }) => newsdesk.open()));
    await install.write(NEWS);
    const reports = await Promise.all(desks.map(({ newsdesk }) => newsdesk.reindex({ ifChanged: true })));
    expect(reports.map(({ added }) => added).sort()).toEqual([0, 0, 1]);
    expect(new Set(desks.map(({ newsdesk }) => newsdesk.generation()?.id)).size).toBe(1);
  });

  it('that is being built longer than a process waits is answered from meanwhile', async () => {
    const { install, open } = await shareIndex();
    const [writer, other] = [await open(), await open()];
    await writer.newsdesk.open();
    const lock = await writer.database.tryLock('index');
    await install.write(NEWS);
    await other.newsdesk.open();
    expect(other.notices).toEqual([expect.stringMatching(/another process is indexing them/u)]);
    expect(await answerOf(other)).toEqual(await answerOf(writer));
    await lock?.release();
  });

  it('is never replaced by what was built from an older one', async () => {
    const { install, open } = await shareIndex();
    const [a, b] = [await open(), await open()];
    await a.newsdesk.open();
    await b.newsdesk.open();
    const { generation: stale } = await install.build();
    await install.write(NEWS);
    await b.newsdesk.reindex();
    // As a process does whose lock was lost when the database was away.
    const { generation } = await install.openCurrent();
    await expect(publishIndex(install.indexFolder, openIndexTables(a.database), generation)).rejects.toThrow(
      'Another process has put a newer index',
    );
    expect(stale).toBe(generation.id);
    expect(await a.newsdesk.follow()).toBe(true);
    expect(a.newsdesk.generation()?.id).toBe(b.newsdesk.generation()?.id);
  });

  it('takes over the one that a folder has', async () => {
    const { install, open } = await shareIndex();
    await install.build();
    const before = await filesIn(install.indexFolder);
    const updated = await open({ indexFolder: install.indexFolder });
    await updated.newsdesk.open();
    expect(updated.embedded).toEqual([]);
    const reader = await open({ isBuilder: false });
    await reader.newsdesk.open();
    expect(await filesIn(reader.indexFolder)).toEqual(before);
  });

  it('repairs a copy that is damaged', async () => {
    const { open } = await shareIndex();
    const writer = await open();
    await writer.newsdesk.open();
    const reader = await open({ isBuilder: false });
    await reader.newsdesk.open();
    const sound = await filesIn(reader.indexFolder);
    const [file = ''] = sound.keys();
    await writeFile(path.join(reader.indexFolder, 'articles', file), '{');
    const again = await open({ isBuilder: false, indexFolder: reader.indexFolder });
    await again.newsdesk.open();
    expect(await filesIn(reader.indexFolder)).toEqual(sound);
    expect(again.embedded).toEqual([]);
  });

  it('stays when a process has no articles', async () => {
    const { open } = await shareIndex();
    const writer = await open();
    await writer.newsdesk.open();
    const strange = await open({ articlesFolder: await temporaryFolder() });
    await expect(strange.newsdesk.open()).rejects.toThrow('the index in the database stays as it is');
    expect(await answerOf(strange)).toEqual(await answerOf(writer));
    await expect(strange.newsdesk.reindex({ allowEmpty: true })).rejects.toThrow('stays as it is');
    expect(await countArticles(writer)).toBe(Object.keys(ARTICLES).length);
  });

  it('has nothing of a story left once the generation before is dropped', async () => {
    const { install, open } = await shareIndex();
    const writer = await open();
    await writer.newsdesk.open();
    await rm(path.join(install.articlesFolder, 'museum.txt'));
    await writer.newsdesk.reindex();
    expect(await countArticles(writer)).toBe(3);
    await writer.newsdesk.forgetGone(0);
    expect(await countArticles(writer)).toBe(3);
    await writer.newsdesk.forgetGone(Date.now() + 60_000);
    expect(await countArticles(writer)).toBe(2);
  });

  it('leaves nothing of a story that is gone in the folder of a process that stands by', async () => {
    const { install, open } = await shareIndex();
    const writer = await open();
    await writer.newsdesk.open();
    const waiting = await open();
    await waiting.shared.fetch({ keepsPrevious: false });
    expect((await filesIn(waiting.indexFolder)).size).toBe(2 * 3);
    await rm(path.join(install.articlesFolder, 'museum.txt'));
    await writer.newsdesk.reindex();
    await waiting.shared.fetch({ keepsPrevious: false });
    const left = await filesIn(waiting.indexFolder);
    expect(left.size).toBe(2 * 2);
    expect(JSON.stringify([...left])).not.toContain('museum');
  });

  it('keeps two generations', async () => {
    const { open } = await shareIndex();
    const writer = await open();
    await writer.newsdesk.open();
    for (let i = 0; i < 3; i++) await writer.newsdesk.reindex({ force: true });
    expect(await writer.database.query('select from verbatim.index_generations')).toHaveLength(2);
    expect(await countArticles(writer)).toBe(2 * Object.keys(ARTICLES).length);
  });
});

describe.skipIf(!hasPgvector)('An index whose vectors are in pgvector', () => {
  it('gives the same answers, and follows what changes', async () => {
    const { install, open } = await shareIndex();
    const writer = await open({ asksPgvector: true });
    await writer.newsdesk.open();
    const readers = [await open({ isBuilder: false, asksPgvector: true }), await open({ isBuilder: false })];
    for (const { newsdesk } of readers) await newsdesk.open();
    await install.write(NEWS);
    await writer.newsdesk.reindex();
    for (const { newsdesk } of readers) expect(await newsdesk.follow()).toBe(true);
    const answers: unknown[] = [];
    for (const desk of [writer, ...readers]) answers.push(await answerOf(desk));
    expect(answers[0]).toEqual(answers[2]);
    expect(answers[1]).toEqual(answers[2]);
    const countVectors = async () =>
      (await writer.database.query('select from verbatim.index_vectors')).length;
    const before = await countVectors();
    expect(before).toBeGreaterThan(20);
    await rm(path.join(install.articlesFolder, 'museum.txt'));
    await writer.newsdesk.reindex();
    await writer.newsdesk.forgetGone(Date.now() + 60_000);
    expect(await countVectors()).toBeLessThan(before);
  });

  it.skipIf(!canEndPostgres)('answers while the database is away', async () => {
    const { open } = await shareIndex();
    const writer = await open({ asksPgvector: true });
    await writer.newsdesk.open();
    const before = await answerOf(writer);
    await postgres.kill();
    expect(await answerOf(writer)).toEqual(before);
    await postgres.start();
  });

  it('is refused without pgvector', async () => {
    const { url, open } = await shareIndex();
    const { database } = await open();
    await postgres.run('drop extension vector', url);
    await expect(openCandidates(database)).rejects.toThrow(/has no pgvector 0\.8 or newer\. Run/u);
  });
});
