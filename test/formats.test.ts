import { cp, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadArticles } from '../src/article/loadArticles.js';
import { openBotState } from '../src/discord/store/openBotState.js';
import { openFeedStore } from '../src/feed/feedStore.js';
import { createNewsdesk } from '../src/newsdesk/newsdesk.js';
import { folderDocuments } from '../src/state/folderDocuments.js';
import { openStateFolder } from '../src/state/stateFolder.js';
import { analyzeHere } from './index/analysis/analyzeHere.js';
import { createFakeEmbedder } from './index/fakeEmbedder.js';
import { temporaryFolder } from './support/temporaryFolder.js';

/**
 * Installs as versions of each format left them. They are never changed: when a format changes, a folder is added and
 * these tests still hold for the old ones.
 */
const FORMATS = path.resolve(import.meta.dirname, 'formats');

async function copyOf(format: string): Promise<string> {
  const folder = await temporaryFolder();
  await cp(path.join(FORMATS, format), folder, { recursive: true });
  return folder;
}

async function valueOf(format: string, file: string): Promise<unknown> {
  const content = await readFile(path.join(FORMATS, format, 'state', file), 'utf8');
  return (JSON.parse(content) as { value: unknown }).value;
}

describe.each(await readdir(FORMATS))('An install of format %s', (format) => {
  it('keeps all its state', async () => {
    const folder = await copyOf(format);
    const notices: string[] = [];
    const state = await openBotState({
      held: await openStateFolder(path.join(folder, 'state')),
      onCorrected: () => undefined,
      keepDays: 30,
      now: () => Date.parse('2031-03-04T08:00:00Z'),
      onNotice: (sentence) => notices.push(sentence),
      onLost: (error) => notices.push(error.message),
    });
    onTestFinished(() => state.release());
    expect(notices).toEqual([]);
    expect(state.home.id()).toBe('100');
    expect(state.servers.of('100')).toMatchObject({ privateByDefault: true, allowedChannels: ['200'] });
    expect(state.corrections.list()[0]).toMatchObject({
      article: 'flood',
      decision: { kind: 'set', name: 'Ola Lind', role: 'the harbor master' },
    });
    expect(state.corrections.list()).toEqual(await valueOf(format, 'corrections.json'));
    expect(state.ledger.schedules()).toMatchObject([{ channel: '200', time: '08:00', days: [1, 2, 5] }]);
    // Otherwise the briefing of that day would be posted a second time.
    expect(state.ledger.post('200', '2031-03-03')).toMatchObject({ state: 'posted', message: '400' });
    expect(Object.keys(state.ledger.shown('200'))).toEqual(['flood']);
    const stored = new Map(Object.entries((await valueOf(format, 'answers/2031-03-03T08.json')) as object));
    const kept = state.records.all();
    expect(kept.map(({ kind }) => kind).sort()).toEqual(['answer', 'briefing', 'quotes']);
    for (const record of kept) expect(record).toEqual(stored.get(record.id));
  });

  it('keeps its feeds, if it has any', async () => {
    const folder = path.join(await copyOf(format), 'state');
    const store = openFeedStore(folderDocuments(folder), (sentence) => expect.unreachable(sentence));
    const feeds = await store.list();
    if (feeds.length > 0) expect(feeds).toEqual(await valueOf(format, 'feeds.json'));
    for (const { id } of feeds)
      // What later versions keep beside it is not known of it.
      expect(await store.seen(id)).toMatchObject((await valueOf(format, `feeds/${id}.json`)) as object);
    expect(feeds.length).toBe(Number(format) < 3 ? 0 : 1);
  });

  it('keeps its index, or builds it anew without computing a vector again', async () => {
    const folder = await copyOf(format);
    const notices: string[] = [];
    const embedder = createFakeEmbedder();
    const newsdesk = createNewsdesk({
      articlesFolder: path.join(folder, 'articles'),
      loadSources: () => loadArticles(path.join(folder, 'articles')),
      indexFolder: path.join(folder, 'index'),
      startAnalysis: analyzeHere,
      embedder,
      vocabulary: new Set(),
      onNotice: (sentence) => notices.push(sentence),
    });
    await newsdesk.open();
    expect(embedder.embedded).toEqual([]);
    // Only other rules for sentences and quotations are a reason to build it again, never the format.
    for (const notice of notices) expect(notice).toContain('set of rules');
    expect(newsdesk.articles().map(({ article }) => article.id)).toEqual(['flood', 'museum']);
    expect((await newsdesk.ask('Who asked the region for pumps?')).kind).not.toBe('no-index');
  });
});
