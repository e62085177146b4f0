import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { seedIds } from '../../src/playground/state/seedIds.js';
import { snapshotState } from '../../src/state/backup/stateSnapshot.js';
import { customIdOf, startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const FERRY = `---
title: Ferry Stays in Port
---

The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.`;
const OTHER = '300000000000000009';
const QUESTION = 'Who waits for the wind to turn?';
const REFUSED = 'This bot is not set up for this server.';
const MODERATORS = ['status', 'unanswered', 'correct list', 'reindex', 'settings show', 'schedule list'];

let app: TestApp;
afterEach(() => app.close());
const start = async (...options: Parameters<typeof startTestApp> extends [unknown, ...infer R] ? R : []) => {
  app = await startTestApp({ 'ferry.md': FERRY }, ...options);
};
const elsewhere = (server: string | null) => app.playground.fault({ kind: 'elsewhere', server });
const join = async (server: string) => {
  app.playground.fault({ kind: 'join', server });
  await waitFor(() => app.running.bot.client.guilds.cache.has(server));
};
const moderate = async (name: string, options = {}) =>
  (await app.run(name, options, 'moderator'))?.content ?? '';
const stored = () => readFileSync(path.join(app.stateFolder, 'home.json'), 'utf8');

describe('A server that has the commands without the bot', () => {
  it('is refused every command', async () => {
    await start();
    elsewhere(OTHER);
    for (const name of MODERATORS) expect(await moderate(name)).toBe(REFUSED);
    const set = { article: 'ferry', quotation: 'wait for', name: 'Dot Vang' };
    expect(await moderate('correct set', set)).toBe(REFUSED);
    expect((await app.run('ask', { question: QUESTION }))?.content).toBe(REFUSED);
    elsewhere(null);
    expect(await moderate('correct list')).toBe('There are no corrections.');
  });

  it('is refused buttons, menus and lists of choices', async () => {
    await start();
    const answer = await app.run('ask', { question: QUESTION });
    const { playground } = app;
    elsewhere(OTHER);
    expect((await app.press(answer, 'Context'))?.content).toBe(REFUSED);
    const menu = playground.menu({
      as: 'member',
      channel: playground.ids.news,
      name: 'Find in the story',
      message: answer?.id ?? '',
    });
    await playground.settled(menu);
    expect(app.shown(menu)?.content).toBe(REFUSED);
    const choose = () =>
      playground.autocomplete({
        as: 'moderator',
        channel: playground.ids.news,
        name: 'correct set',
        option: 'article',
        value: '',
        options: {},
      });
    expect(await choose()).toEqual([]);
    elsewhere(null);
    expect(await choose()).toHaveLength(1);
  });

  it('is refused forms', async () => {
    await start();
    const { playground } = app;
    const answer = await app.run('ask', { question: QUESTION });
    const thanks = await app.press(answer, '👎');
    const why = playground.component({
      as: 'member',
      message: thanks?.id ?? '',
      customId: customIdOf(thanks, 'Say why'),
    });
    await playground.settled(why);
    elsewhere(OTHER);
    const form = playground.modal({ as: 'member', interaction: why, fields: { reason: 'Forged.' } });
    await playground.settled(form);
    expect(app.shown(form)?.content).toBe(REFUSED);
    elsewhere(null);
    expect(await moderate('unanswered')).not.toContain('Forged');
  });

  it('is refused although the settings name it', async () => {
    await start({ guilds: [seedIds.guild, OTHER] });
    elsewhere(OTHER);
    expect(await moderate('status')).toBe(REFUSED);
  });
});

describe('The home server', () => {
  it('stays home when a second server joins, before and after a moderator confirms it', async () => {
    await start();
    await join(OTHER);
    expect(await moderate('correct list')).toBe('There are no corrections.');
    await app.restart();
    expect(await moderate('correct list')).toBe('There are no corrections.');
    elsewhere(OTHER);
    for (const name of MODERATORS) expect(await moderate(name)).toBe(REFUSED);
  });

  it('is decided for good by a moderators’ command of somebody with Manage Server', async () => {
    await start();
    await app.run('ask', { question: QUESTION });
    await waitFor(() => stored().includes('"confirmed": false'));
    await moderate('correct list');
    await waitFor(() => stored().includes('"confirmed": true'));
    await join(OTHER);
    app.playground.fault({ kind: 'kick' });
    await app.restart();
    elsewhere(OTHER);
    expect(await moderate('correct list')).toBe(REFUSED);
  });

  it('is not confirmed by a member for whom a command is open', async () => {
    await start();
    app.playground.fault({ kind: 'commandPermissions', command: 'status' });
    await app.run('status');
    expect(stored()).toContain('"confirmed": false');
  });

  it('is nobody’s guess when the bot is in several servers from the start', async () => {
    await start();
    await join(OTHER);
    await rm(path.join(app.stateFolder, 'home.json'));
    await app.restart();
    expect(await moderate('status')).toMatch(/Whoever runs it has to set VERBATIM_HOME_GUILDS/u);
    elsewhere(OTHER);
    expect(await moderate('status')).toMatch(/Whoever runs it has to set VERBATIM_HOME_GUILDS/u);
    expect(app.log.some(({ msg }) => msg.includes('VERBATIM_HOME_GUILDS'))).toBe(true);
  });
});

describe('A second server that the settings name', () => {
  it('asks, and manages no articles', async () => {
    await start({ guilds: [seedIds.guild, OTHER], homeGuilds: [seedIds.guild] });
    await join(OTHER);
    elsewhere(OTHER);
    expect((await app.run('ask', { question: QUESTION }))?.embeds).toHaveLength(1);
    for (const name of ['status', 'unanswered', 'correct list', 'reindex'])
      expect(await moderate(name)).toBe('Articles are managed from another server.');
  });

  it('uses no button of another server’s answer', async () => {
    await start({ guilds: [seedIds.guild, OTHER], homeGuilds: [seedIds.guild] });
    await join(OTHER);
    const answer = await app.run('ask', { question: QUESTION });
    const list = await app.run('quotes', { speaker: 'Ada Holm' });
    expect(list?.content).toContain('Ada\u00a0Holm');
    elsewhere(OTHER);
    const expired = 'This answer has expired. Ask again.';
    expect((await app.press(answer, 'Context'))?.content).toBe(expired);
    expect((await app.press(answer, '👍'))?.content).toBe(expired);
  });

  it('schedules no briefing in a channel of another server', async () => {
    await start({ guilds: [seedIds.guild, OTHER], homeGuilds: [seedIds.guild] });
    await join(OTHER);
    const channel = app.playground.ids.news;
    elsewhere(OTHER);
    expect(await moderate('schedule set', { channel, time: '08:00' })).toBe(
      'That channel is not on this server.',
    );
    expect(await moderate('schedule preview', { channel })).toBe('That channel is not on this server.');
    elsewhere(null);
    expect(await moderate('schedule list')).toBe('No briefing is scheduled on this server.');
  });
});

describe('A schedule that is stored for a channel of another server', () => {
  it('is stopped, and nothing is posted there', async () => {
    const eight = Date.UTC(2031, 2, 3, 8);
    await start({ guilds: [seedIds.guild, OTHER] }, undefined, { clock: () => eight });
    await join(OTHER);
    const { news } = app.playground.ids;
    const schedule = {
      channel: news,
      guild: OTHER,
      by: app.playground.ids.moderator,
      time: '08:00',
      zone: 'UTC',
      days: [1, 2, 3, 4, 5, 6, 7],
      whenQuiet: 'spotlight',
      publish: false,
      since: 0,
      paused: null,
    };
    const value = { schedules: { [news]: schedule }, posts: {}, shown: {} };
    await writeFile(path.join(app.stateFolder, 'briefings.json'), JSON.stringify({ version: 1, value }));
    await app.restart();
    await app.running.dailyPost.tick();
    expect(app.messages().filter(({ content }) => content.includes('Briefing'))).toEqual([]);
    elsewhere(OTHER);
    expect(await moderate('schedule list')).toContain('the channel is on another server');
  });
});

describe('The state of an install', () => {
  it('has the home server in its backup', async () => {
    await start();
    await waitFor(() => stored().includes(seedIds.guild));
    const files = await snapshotState(app.stateFolder);
    expect(files.get('home.json')?.toString()).toContain(seedIds.guild);
  });
});

describe('A private answer', () => {
  it('is shown to the channel by the member who asked alone', async () => {
    await start();
    const answer = await app.run('ask', { question: QUESTION, private: true });
    const folder = path.join(app.stateFolder, 'answers');
    const [name = ''] = await readdir(folder);
    const file = path.join(folder, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replaceAll(seedIds.member, seedIds.moderator));
    await app.restart();
    expect((await app.press(answer, 'Share'))?.content).toMatch(/^Only the person who asked/u);
  });
});
