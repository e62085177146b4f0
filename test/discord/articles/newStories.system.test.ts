import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY, LAVROV } from '../stories.js';

const MUSEUM = `---
title: Museum *opens* its new wing @everyone
---

The museum of Aalbek opened its new wing on Friday. “It shows ships of a century,” said Ida Brandt, the mayor.`;

describe('A story that is put into the folder', () => {
  let app: TestApp;
  const put = (name: string, text: string) => writeFile(path.join(app.articlesFolder, name), text);
  const told = () =>
    app
      .messages('member', app.playground.ids.announcements)
      .map(({ content }) => content)
      .slice();
  beforeAll(async () => {
    app = await startTestApp({ 'ferry.txt': FERRY, 'lavrov.txt': LAVROV });
    await app.running.lookForStories();
  });
  afterAll(() => app.close());

  it('is in the next answer without a command, and announced once where moderators want it', async () => {
    const set = await app.run('settings stories', { channel: app.playground.ids.announcements }, 'moderator');
    expect(set?.content).toContain(`New stories are announced in: <#${app.playground.ids.announcements}>`);
    await put('museum.txt', MUSEUM);
    await app.running.lookForStories();
    await app.running.lookForStories();
    const answer = await app.run('ask', { question: 'What opened in Aalbek?' });
    expect(descriptionOf(answer)).toContain('new wing');
    expect(told()).toEqual(['**New story:**\n- Museum \\*opens\\* its new wing @everyone']);
    const sent = app.requests.filter(
      ({ path: to }) => to === `/channels/${app.playground.ids.announcements}/messages`,
    );
    expect(sent.map(({ body }) => body)).toEqual([
      expect.objectContaining({ allowed_mentions: expect.objectContaining({ parse: [] }) as object }),
    ]);
  });

  it('is told as an update when it changes, and leaves the answers when it goes', async () => {
    await put('museum.txt', MUSEUM.replace('Friday', 'Saturday'));
    await app.running.lookForStories();
    expect(told().at(-1)).toMatch(/^\*\*Updated story:\*\*/u);
    expect(descriptionOf(await app.run('ask', { question: 'What opened in Aalbek?' }))).toContain('Saturday');
    await rm(path.join(app.articlesFolder, 'museum.txt'));
    await app.running.lookForStories();
    expect(app.running.newsdesk.articles()).toHaveLength(2);
    expect(told()).toHaveLength(2);
  });

  it('is named by /reindex, with what it lacks', async () => {
    await put('museum.txt', MUSEUM);
    await rm(path.join(app.articlesFolder, 'ferry.txt'));
    const preview = await app.run('reindex', { 'dry-run': true }, 'moderator');
    const lines = [
      '- added: Museum \\*opens\\* its new wing @everyone (no date, no source, no byline)',
      '- removed: Ferry Stays in Port',
    ].join('\n');
    expect(preview?.content).toBe(
      `The result would be: 1 added, 0 changed, 1 removed, 1 unchanged.\n${lines}`,
    );
    const run = (await app.run('reindex', {}, 'moderator'))?.interaction?.id ?? '';
    await waitFor(() => app.shown(run, 'moderator')?.content.startsWith('Done in') === true);
    const done = app.shown(run, 'moderator');
    expect(done?.content).toMatch(/^Done in [\d.]+ s: 1 added, 0 changed, 1 removed, 1 unchanged\.\n/u);
    expect(done?.content.endsWith(lines)).toBe(true);
    await app.running.lookForStories();
    // It is another version than the last one that was told.
    expect(told().slice(2)).toEqual([expect.stringMatching(/^\*\*Updated story:\*\*\n- Museum/u)]);
  });

  it('is in the briefing that comes next', async () => {
    await put(
      'bridge.txt',
      '---\ntitle: Bridge is open\n---\nThe bridge of Orlin is open again. It was closed for a year.',
    );
    const shown = await app.run('briefing');
    expect(JSON.stringify(shown?.embeds)).toContain('Bridge is open');
  });

  it('is no longer there when the folder has become empty', async () => {
    for (const name of ['lavrov.txt', 'museum.txt', 'bridge.txt'])
      await rm(path.join(app.articlesFolder, name));
    await app.running.lookForStories();
    expect(app.running.newsdesk.articles()).toHaveLength(3);
    await app.running.lookForStories();
    expect(app.running.newsdesk.articles()).toHaveLength(0);
    const answer = await app.run('ask', { question: 'Who said diplomacy is far from exhausted?' });
    expect(answer?.content).toContain('The stories do not cover this.');
    expect((await app.run('briefing'))?.content).toContain('There are no stories yet.');
    expect((await app.run('about'))?.content ?? '').not.toContain('wrong');
    expect((await app.run('status', {}, 'moderator'))?.embeds.length).toBeGreaterThan(0);
  });
});
