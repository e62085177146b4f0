import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Events } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { COMMAND_DATA } from '../../src/discord/commands.js';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const lavrov = readFileSync('data/articles/lavrov-urges-putin.txt', 'utf8');
const QUESTION = 'Who said diplomacy is far from exhausted?';

/** Whatever the bot sent, nothing in it may ping anybody. */
function expectNoPings({ requests }: TestApp): void {
  const bodies = requests.map(({ body }) => body as { data?: object; allowed_mentions?: object } | null);
  for (const body of bodies) {
    const message = body?.data ?? body;
    if (message !== null && typeof message === 'object' && ('content' in message || 'embeds' in message)) {
      expect(message).toMatchObject({ allowed_mentions: { parse: [] } });
    }
  }
}

describe('The bot', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
  });
  afterAll(() => app.close());

  it('answers /ask with the passage, the quotation and the speaker', async () => {
    const message = await app.run('ask', { question: QUESTION });
    expect(message?.content).toMatch(/^-# Who said diplomacy is far from exhausted\?\n🟢 The story /u);
    const [embed] = message?.embeds ?? [];
    expect(embed?.title).toMatch(/^Russian Foreign Minister Urges Putin/u);
    expect(embed?.description).toContain(
      '> **Lavrov** told the Russian leader that diplomatic solutions are “far from exhausted.”',
    );
    expect(embed?.description).toContain('— **Sergey\u00a0Lavrov**, Russian Foreign Minister');
    expect(embed?.footer?.text).toBe('February 2022');
    expectNoPings(app);
  });

  it('acknowledges before anything else', async () => {
    const before = app.requests.length;
    await app.run('ask', { question: QUESTION });
    const [first] = app.requests.slice(before);
    expect(first).toMatchObject({ method: 'POST', body: { type: 5 } });
  });

  it('shows a private answer to the asker alone', async () => {
    const id = app.playground.command({
      as: 'member',
      channel: app.playground.ids.news,
      name: 'ask',
      options: { question: QUESTION, private: true },
    });
    await app.playground.settled(id);
    expect(app.shown(id, 'member')?.ephemeral).toBe(true);
    expect(app.shown(id, 'moderator')).toBeNull();
  });

  it('says that the stories do not cover a question', async () => {
    const message = await app.run('ask', { question: 'what is the recipe for borscht' });
    expect(message?.content).toMatch(/\n⚪ The stories do not cover this\.$/u);
    expect(message?.embeds).toEqual([]);
    const closest = await app.press(message, 'Show the closest');
    expect(closest?.embeds.length).toBeGreaterThan(0);
  });

  it.each([
    ['hi', 'Hi!'],
    ['?!', '👋'],
    ['Was hat der Außenminister gesagt?', 'Ich verstehe nur Englisch.'],
  ])('answers %s in one line, without buttons', async (question, line) => {
    const message = await app.run('ask', { question });
    expect(message?.content.startsWith(line)).toBe(true);
    expect(message).toMatchObject({ embeds: [], components: [] });
  });

  it('offers the titles of articles, and asks the chosen one', async () => {
    const { playground } = app;
    const choices = await playground.autocomplete({
      as: 'member',
      channel: playground.ids.news,
      name: 'ask',
      option: 'article',
      value: 'URGES',
      options: {},
    });
    expect(choices).toEqual([
      { name: expect.stringMatching(/^Russian Foreign Minister/u) as string, value: 'lavrov' },
    ]);
    const chosen = await app.run('ask', { question: QUESTION, article: 'lavrov' });
    expect(chosen?.embeds.length).toBeGreaterThan(0);
    const unknown = await app.run('ask', { question: QUESTION, article: 'nowhere' });
    expect(unknown?.content).toMatch(/^No article has that name/u);
  });

  it('tells in /about what is indexed and how to ask', async () => {
    const message = await app.run('about');
    expect(message?.content).toMatch(/^\*\*Ask:\*\* `\/ask question: /u);
    expect(message?.embeds[0]?.title).toBe('1 story');
    expect(message?.embeds[0]?.description).toMatch(
      /^- Russian Foreign Minister.*\n\n-# 1 article, \d+ passages, \d+ quotations; last indexed <t:\d+:R>\.$/u,
    );
    expect(message?.ephemeral).toBe(true);
  });

  it('refuses /reindex to a member, also when the command is open to everyone', async () => {
    const { playground } = app;
    playground.fault({ kind: 'commandPermissions', command: 'reindex' });
    const message = await app.run('reindex');
    expect(message?.content).toMatch(/Only moderators/u);
    playground.fault({ kind: 'clear' });
  });

  it('reindexes for a moderator and tells the counts', async () => {
    await writeFile(
      path.join(app.articlesFolder, 'ferry.md'),
      'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.',
    );
    await writeFile(path.join(app.articlesFolder, 'broken.txt'), Buffer.from([0, 1]));
    const preview = await app.run('reindex', { 'dry-run': true }, 'moderator');
    expect(preview?.content).toMatch(
      /^The result would be: 1 added, 0 changed, 0 removed, 1 unchanged\.\n- added: Ferry \(no date, no source, no byline\)\nSkipped broken\.txt: /u,
    );
    const id = app.playground.command({
      as: 'moderator',
      channel: app.playground.ids.news,
      name: 'reindex',
      options: {},
    });
    await waitFor(() => (app.shown(id, 'moderator')?.content ?? '').startsWith('Done in'));
    expect(app.shown(id, 'moderator')?.content).toMatch(
      /1 added, 0 changed, 0 removed, 1 unchanged\.\n- added: Ferry .*\nSkipped broken/u,
    );
    expect(app.shown(id, 'moderator')?.components).toEqual([]);
    const message = await app.run('ask', { question: 'Who waits for the wind?' });
    expect(message?.embeds[0]?.description).toMatch(/said (?:\*\*)?Ada Holm/u);
    await rm(path.join(app.articlesFolder, 'broken.txt'));
  });

  it('says so when the question comes too soon', async () => {
    const slow = await startTestApp({ 'lavrov.txt': lavrov }, { memberCooldownMs: 5_000 }, undefined, {
      // Stands still, so that a slow machine has no fewer seconds left.
      clock: () => Date.UTC(2031, 2, 3, 8),
    });
    try {
      await slow.run('ask', { question: QUESTION });
      const second = await slow.run('ask', { question: QUESTION });
      expect(second?.content).toBe('Please wait 5 seconds before you ask again.');
      expect(second?.ephemeral).toBe(true);
      slow.playground.setClock(slow.playground.now() + 5_001);
      expect((await slow.run('ask', { question: QUESTION }))?.embeds).not.toEqual([]);
    } finally {
      await slow.close();
    }
  });

  it('registers its commands everywhere, and not once more in a server', () => {
    const puts = app.requests.filter(({ method }) => method === 'PUT');
    const { applicationId, ids } = app.playground;
    expect(puts.map(({ path: route, body }) => [route, (body as unknown[]).length])).toEqual([
      [`/applications/${applicationId}/commands`, COMMAND_DATA.length],
      [`/applications/${applicationId}/guilds/${ids.guild}/commands`, 0],
    ]);
    const names = app.playground.state().commands.map(({ name }) => name);
    expect(names).toEqual(COMMAND_DATA.map(({ name }) => name));
  });

  it('asks for no privileged intent', () => {
    const { intents } = app.running.bot.client.options;
    expect(intents.toArray()).toEqual(['Guilds', 'GuildMessages']);
  });

  it('writes no token into its log', () => {
    expect(JSON.stringify(app.log)).not.toContain(app.playground.token);
  });
});

describe('The bot under faults', () => {
  let app: TestApp;
  afterEach(() => app.close());

  it('answers after one failure of the server while editing', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    // discord.js tries four times without a pause.
    app.playground.fault({ kind: 'status', method: 'PATCH', path: '/messages/', status: 502, times: 4 });
    const message = await app.run('ask', { question: QUESTION });
    expect(message?.embeds.length).toBeGreaterThan(0);
  });

  it('waits when Discord asks it to', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'rateLimit', method: 'PATCH', retryAfter: 0.5 });
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it.each([10_062, 40_060, 50_027, 10_008])('survives code %i on its answer', async (code) => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'error', method: 'PATCH', path: '/messages/', code });
    const id = app.playground.command({
      as: 'member',
      channel: app.playground.ids.news,
      name: 'ask',
      options: { question: QUESTION },
    });
    await waitFor(() => app.log.some(({ msg }) => msg === 'interaction has expired'));
    app.playground.fault({ kind: 'clear' });
    expect(id).toMatch(/^\d+$/u);
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
    expect(app.fatal).toEqual([]);
  });

  it('goes on after the connection is cut and after Discord asks to reconnect', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    for (const kind of ['cut', 'reconnect'] as const) {
      const resumed = once(app.running.bot.client, Events.ShardResume);
      app.playground.fault({ kind });
      await resumed;
      expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
    }
  });

  it('goes on in a new session when Discord has forgotten the old one', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    const identified = once(app.running.bot.client, Events.ShardReady);
    app.playground.fault({ kind: 'invalidSession', resumable: false });
    await identified;
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it('answers an interaction that came while the connection was cut', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'cut' });
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it('starts when Discord is not there at first', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov }, {}, (playground) => {
      playground.fault({ kind: 'status', method: 'GET', path: '/gateway/bot', status: 502, times: 4 });
    });
    expect(app.log.some(({ msg }) => msg.includes('could not reach Discord'))).toBe(true);
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it('goes on in a new session when the old one cannot be resumed', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'resume' });
    app.playground.fault({ kind: 'cut' });
    await waitFor(() => !app.playground.connected);
    await app.playground.whenConnected();
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it('answers when a limit is told in the body alone', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'rateLimit', method: 'PATCH', header: false, retryAfter: 0.1 });
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it('connects again when its heartbeats are no longer answered', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov }, {}, undefined, { heartbeatIntervalMs: 300 });
    app.playground.fault({ kind: 'heartbeats' });
    await waitFor(() => !app.playground.connected);
    app.playground.fault({ kind: 'heartbeats', answered: true });
    await app.playground.whenConnected();
    expect((await app.run('ask', { question: QUESTION }))?.embeds.length).toBeGreaterThan(0);
  });

  it('pings nobody and stays within the limits with a hostile article and question', async () => {
    const long = `${'The ferry waited for @everyone and <@&500000000000000001> '.repeat(80)}.`;
    const evil = `**bold** \`code\` [link](https://evil.example) ||spoiler|| \u202e ${'👩‍👩‍👧‍👦'.repeat(40)} ${long}`;
    app = await startTestApp({ 'evil.md': `${evil}\n\n“@here ${'x'.repeat(900)},” said Ada Holm.` });
    const message = await app.run('ask', {
      question: `ferry @everyone <@&500000000000000001> ${'**'.repeat(50)}`,
    });
    const isRefused = message?.content.includes('do not cover') ?? false;
    const shown = isRefused ? await app.press(message, 'Show the closest') : message;
    expect(shown?.embeds.length).toBeGreaterThan(0);
    expect(message?.mention_everyone).toBe(false);
    expect(message?.mention_roles).toEqual([]);
    expectNoPings(app);
    expect(app.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('tells that it must end when the connection is closed for good', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'close', code: 4014 });
    await waitFor(() => app.fatal.length > 0);
    expect(app.fatal[0]?.message).toMatch(/4014/u);
  });

  it('tells that it must end when the token is refused', async () => {
    app = await startTestApp({ 'lavrov.txt': lavrov });
    app.playground.fault({ kind: 'status', method: 'GET', path: '/users/@me', status: 401 });
    await app.running.bot.client.rest.get('/users/@me').catch(() => undefined);
    expect(app.fatal[0]?.message).toMatch(/token/u);
  });
});
