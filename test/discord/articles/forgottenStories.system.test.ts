import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/testApp.js';
import { FERRY } from '../stories.js';

const DAY_MS = 86_400_000;
const RARE = 'quokkaberg';
const STORY = `---
title: The ${RARE} opens
published: 2031-03-02
---

The ${RARE} opened on Friday. “The ${RARE} is safe,” said Ida ${RARE.toUpperCase()}, the mayor of Aalbek.`;

describe('A story that was removed', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ 'ferry.txt': FERRY, [`${RARE}.txt`]: STORY });
    await app.running.lookForStories();
  });
  afterAll(() => app.close());

  /** Files below the data folder whose name or content has the rare word. */
  const traces = async () => {
    const root = path.dirname(app.articlesFolder);
    const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) =>
      entry.isFile(),
    );
    const found: string[] = [];
    for (const entry of names) {
      const file = path.join(entry.parentPath, entry.name);
      const text = await readFile(file, 'utf8');
      if (`${file} ${text}`.toLowerCase().includes(RARE)) found.push(path.relative(root, file));
    }
    return found.sort();
  };

  it('is in no file any more after a day, neither its words nor what was made of them', async () => {
    await app.run('ask', { question: 'Who said that it is safe?', article: RARE });
    await app.run('ask', { question: `What about the ${RARE}?` });
    await app.run('quotes', { speaker: `Ida ${RARE.toUpperCase()}` });
    await app.run('briefing');
    const [quotation] = await app.playground.autocomplete({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'correct set',
      option: 'quotation',
      value: '',
      options: { article: RARE },
    });
    await app.run(
      'correct set',
      { article: RARE, quotation: String(quotation?.value), name: `Ida ${RARE}` },
      'moderator',
    );
    const preview = await app.run(
      'article add',
      { file: { name: 'a.txt', base64: Buffer.from(`${STORY}\n\nThe ${RARE} is new.`).toString('base64') } },
      'moderator',
    );
    expect(preview?.content).toContain('**Preview.**');
    const before = await traces();
    for (const part of ['articles/', 'index/', 'state/answers', 'state/corrections', 'state/drafts'])
      expect(before.some((file) => file.startsWith(part))).toBe(true);

    await app.run('article remove', { story: RARE }, 'moderator');
    expect(app.running.newsdesk.articles()).toHaveLength(1);
    expect((await traces()).some((file) => file.startsWith('state/trash/'))).toBe(true);

    app.playground.setClock(app.playground.now() + DAY_MS + 60_000);
    await app.running.lookForStories();
    expect(await traces()).toEqual([]);
    expect((await app.run('ask', { question: 'Who said that they wait for the wind?' }))?.embeds.length).toBe(
      1,
    );
  });
});

describe('Stories that are too old or too many', () => {
  it('are moved to the trash, the oldest first, and can be put back', async () => {
    const story = (title: string, day: string) =>
      `---\ntitle: ${title}\npublished: ${day}\n---\n\nThe ${title} was seen in Orlin on that day.`;
    const app = await startTestApp(
      {
        'ferry.txt': FERRY,
        'museum.txt': story('museum', '2031-02-01'),
        'bridge.txt': story('bridge', '2031-03-01'),
        'harbor.txt': story('harbor', '2031-03'),
      },
      { retention: { maxDays: 30, maxStories: 2 } },
    );
    app.playground.setClock(Date.UTC(2031, 2, 10));
    await app.running.lookForStories();
    await app.running.lookForStories();
    expect((await readdir(app.articlesFolder)).sort()).toEqual(['ferry.txt', 'harbor.txt']);
    expect(app.running.newsdesk.articles()).toHaveLength(2);
    const old = await app.run(
      'article add',
      { file: { name: 'a.txt', base64: Buffer.from(story('quay', '2031-01-01')).toString('base64') } },
      'moderator',
    );
    expect(old?.content).toContain('Stories of that age are removed');
    const choices = await app.playground.autocomplete({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'article undo',
      option: 'story',
      value: '',
      options: {},
    });
    expect(choices.map(({ name }) => name.split(' (')[0]).sort()).toEqual(['bridge', 'museum']);
    await app.close();
  });
});
