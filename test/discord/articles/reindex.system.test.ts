import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';

/** Enough sentences to be busy with for seconds. */
const LONG = Array.from(
  { length: 400 },
  (_, i) => `Passenger ${i} of the ferry went home on foot that night.`,
).join(' ');

describe('/reindex that takes its time', () => {
  let app: TestApp;
  const start = () =>
    app.playground.command({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'reindex',
      options: { full: true },
    });
  const said = (id: string) => app.shown(id, 'moderator')?.content ?? '';
  beforeAll(async () => {
    app = await startTestApp({ 'ferry.txt': LONG });
  });
  afterAll(() => app.close());

  it('runs once at a time, while questions are answered from the old index', async () => {
    const first = start();
    await waitFor(() => said(first) !== '');
    const second = start();
    await waitFor(() => said(second) !== '');
    expect(said(second)).toBe('The articles are already being indexed.');
    const answer = await app.run('ask', { question: 'who went home on foot' });
    expect(answer?.embeds.length).toBeGreaterThan(0);
    expect(said(first)).not.toMatch(/^Done/u);
    await waitFor(() => said(first).startsWith('Done in'));
  });

  it('can be cancelled by a moderator, and leaves the index of before', async () => {
    const before = app.running.newsdesk.generation()?.id;
    const run = start();
    await waitFor(() => (app.shown(run, 'moderator')?.components?.length ?? 0) > 0);
    const message = app.shown(run, 'moderator');
    app.playground.component({ as: 'moderator', message: message?.id ?? '', customId: 'reindex:cancel' });
    await waitFor(() => said(run).startsWith('Canceled.'));
    expect(app.running.newsdesk.generation()?.id).toBe(before);
    expect(app.shown(run, 'moderator')?.components).toEqual([]);
  });

  it('tells its end in the channel when the interaction is over', async () => {
    const run = start();
    await waitFor(() => said(run) !== '');
    app.playground.setClock(app.playground.now() + 16 * 60_000);
    const { news } = app.playground.ids;
    const told = () =>
      app.playground.messages(news, 'member').messages.some(({ content }) => content.startsWith('Done in'));
    await waitFor(told);
    expect(said(run)).not.toMatch(/^Done in/u);
  });
});

/** Where each file is, and how it is shown. */
const ODD_FILES: readonly (readonly [file: string, shown: string])[] = [
  ['two  words here.md', 'two words here.md'],
  ['`x` @everyone @here.md', '\\`x\\` @everyone @here.md'],
  ['**bold** <@400000000000000003>.md', '\\*\\*bold\\*\\* \\<@400000000000000003>.md'],
  ['# Big.md', '\\# Big.md'],
  ['one\n# two\n> three.md', 'one # two > three.md'],
  ['[x](https:/e.com).md', '\\[x](https:/e.com).md'],
  ['a folder/- ||x|| ~~y~~_z_.md', 'a folder/- \\|\\|x\\|\\| \\~\\~y\\~\\~\\_z\\_.md'],
  ['__proto__.md', '\\_\\_proto\\_\\_.md'],
];

describe('/reindex that finds faults', () => {
  it('names each file as it is, on one line, and pings nobody', async () => {
    const app = await startTestApp({ 'ferry.txt': 'The ferry stayed in port. It rained.' });
    onTestFinished(() => app.close());
    const shown: string[] = [];
    for (const [name] of ODD_FILES) {
      const file = path.join(app.articlesFolder, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, '');
      for (const options of [{}, { 'dry-run': true }]) {
        const { content = '', interaction } = (await app.run('reindex', options, 'moderator')) ?? {};
        const now = () => app.shown(interaction?.id ?? '', 'moderator')?.content ?? content;
        await waitFor(() => now().includes('Skipped'));
        shown.push(...now().split('\n').slice(1));
      }
      await rm(file);
    }
    const line = (file: string) =>
      `Skipped ${file}: The file has no text. Add the article, or remove the file.`;
    expect(shown).toEqual(ODD_FILES.flatMap(([, file]) => [line(file), line(file)]));
    const saying = app.requests.filter(({ body }) => JSON.stringify(body).includes('Skipped'));
    expect(saying.length).toBeGreaterThanOrEqual(shown.length);
    for (const { body } of saying) expect(body).toMatchObject({ allowed_mentions: { parse: [] } });
  });
});
