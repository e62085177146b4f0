import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type APIStringSelectComponent, ComponentType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  customIdOf,
  descriptionOf,
  type ShownMessage,
  startTestApp,
  type TestApp,
} from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';

const FERRY = `---
title: Ferry Stays in Port
---

The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

“Nobody was hurt at all,” a passenger wrote. The police came. “It was cold,” it said on a wall of the house.

“Yes,” said Bo Lind. “Yes,” said Cy Dahl.`;
const CUP = `---
title: Harbor Rovers Recall the Cup
---

Harbor Rovers won the football cup in 1974, when Lasse Grund scored twice in the last ten minutes of the final.

The club shows the football cup of 1974 in its hall from Sunday on.`;
const MODERATORS_ONLY = ['status', 'unanswered', 'correct list', 'settings show', 'reindex'];

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
});
afterAll(() => app.close());

const moderate = (name: string, options: Record<string, unknown> = {}) => app.run(name, options, 'moderator');
describe('A moderators’ command', () => {
  it.each(MODERATORS_ONLY)('/%s is refused to a member, also when it is open to everyone', async (name) => {
    app.playground.fault({ kind: 'commandPermissions', command: name.split(' ')[0] ?? '' });
    expect((await app.run(name))?.content).toMatch(/^Only moderators of this server/u);
    app.playground.fault({ kind: 'clear' });
  });

  it.each(['status', 'unanswered', 'correct list', 'reindex'])(
    '/%s is refused to moderators of another server',
    async (name) => {
      const other = await startTestApp(
        { 'ferry.md': FERRY },
        {
          guilds: [app.playground.ids.guild],
          homeGuilds: ['299999999999999999'],
        },
      );
      try {
        const told = await other.run(name, {}, 'moderator');
        expect(told?.content).toBe('Articles are managed from another server.');
      } finally {
        await other.close();
      }
    },
  );
});

describe('/settings', () => {
  it('prints what is in force and where it comes from', async () => {
    expect((await moderate('settings show'))?.content).toBe(
      [
        '**Settings of this server:**',
        '- Answers by default: public *(default)*',
        '- Language: English *(default)*',
        '- The bot answers in: all channels *(default)*',
        '- New stories are announced in: no channel *(default)*',
        '- Who gets heard, in Monday’s briefing: no *(default)*',
      ].join('\n'),
    );
  });

  it('makes answers private by default, which a member can override', async () => {
    await moderate('settings privacy', { answers: 'private' });
    const question = 'who waits for the wind to turn?';
    expect((await app.run('ask', { question }))?.ephemeral).toBe(true);
    expect((await app.run('ask', { question, private: false }))?.ephemeral).toBe(false);
    await moderate('settings privacy', { answers: 'public' });
  });

  it('keeps the bot out of a channel, its threads too, and moderators still reach their commands', async () => {
    const { playground } = app;
    const { news, thread } = playground.ids;
    await moderate('settings channel', { channel: news, rule: 'forbid' });
    expect((await app.run('ask', { question: 'wind?' }))?.content).toMatch(
      /^Moderators have turned the bot off/u,
    );
    const id = playground.command({ as: 'member', channel: thread, name: 'check', options: { text: '“x”' } });
    await playground.settled(id);
    const told = playground
      .messages(thread, 'member')
      .messages.find(({ interaction }) => interaction?.id === id);
    expect(told?.content).toMatch(/^Moderators have turned the bot off/u);
    const saved = await moderate('settings channel', { channel: news, rule: 'clear' });
    expect(saved?.content).toMatch(/^Saved\./u);
    expect((await app.run('ask', { question: 'who waits for the wind?' }))?.embeds.length).toBeGreaterThan(0);
  });

  it('names the channels where it answers when there are some', async () => {
    const { thread, moderators, news } = app.playground.ids;
    await moderate('settings channel', { channel: moderators, rule: 'allow' });
    const told = await app.run('quotes', { speaker: 'Ada Holm' });
    expect(told?.content).toBe(`The bot does not answer in this channel. Ask in <#${moderators}>.`);
    await moderate('settings channel', { channel: news, rule: 'allow' });
    const id = app.playground.command({
      as: 'member',
      channel: thread,
      name: 'quotes',
      options: { speaker: 'Ada Holm' },
    });
    await app.playground.settled(id);
    for (const channel of [moderators, news]) await moderate('settings channel', { channel, rule: 'clear' });
  });
});

describe('/status', () => {
  it('tells index, model, memory, last error and what was set', async () => {
    const message = await moderate('status');
    const text = descriptionOf(message);
    expect(message?.embeds[0]?.title).toBe('Verbatim 0.1.0');
    expect(text).toMatch(/^🟢 Everything works\.\n/u);
    expect(text).toContain('**Reader:** installed');
    expect(text).toMatch(/\*\*Index:\*\* built <t:\d+:R>/u);
    expect(text).toMatch(
      /\*\*Stories:\*\* 1 with \d+ passages and \d+ quotations, \d+ without a named speaker/u,
    );
    expect(text).toMatch(/\*\*Memory:\*\* bot \d+ MB, model \d+ MB/u);
    expect(text).toContain('**Last error:** none');
    expect(text).toMatch(/\n-# [\w-]+ · .+ · verbatim\/reader\n/u);
    expect(text).toContain('Answers by default: public *(set here)*');
    expect(text).not.toContain('*(default)*\n`VERBATIM');
  });

  it('tells all settings at the press of a button', async () => {
    const all = await app.press(await moderate('status'), 'All settings', 'moderator');
    expect(all?.embeds[0]?.title).toBe('Settings');
    expect(descriptionOf(all)).toMatch(/^Answers by default: public/u);
  });
});

describe('/unanswered', () => {
  const list = () => moderate('unanswered');
  const now = (message: ShownMessage | null) =>
    app.messages('moderator').find(({ id }) => id === message?.id) ?? null;
  const use = async (message: ShownMessage | null, customId: string, values?: readonly string[]) => {
    const id = app.playground.component({
      as: 'moderator',
      message: message?.id ?? '',
      customId,
      ...(values && { values }),
    });
    await app.playground.settled(id);
    await waitFor(() => JSON.stringify(now(message)) !== JSON.stringify(message));
    return now(message);
  };

  it('lists questions that were not covered, the newest first, those of one meaning once, without who asked', async () => {
    for (const question of [
      'what is the recipe for borscht',
      'recipe of borscht?',
      'who won the football cup in 1974',
    ])
      await app.run('ask', { question });
    const message = await list();
    expect(message?.embeds[0]?.title).toBe('2 questions without an answer');
    expect(descriptionOf(message)).toMatch(
      /^- \*\*who won the football cup in 1974\*\* \(once, <t:\d+:R>\)\n- \*\*recipe of borscht\?\*\* \(2 times, /u,
    );
    const saved = await app.press(message, 'Save as CSV', 'moderator');
    const csv = await (await fetch(saved?.attachments[0]?.url ?? '')).text();
    expect(csv).toContain('kind,question,times,last,helpful,not helpful,reasons');
    expect(csv).toMatch(/not covered,recipe of borscht\?,2,/u);
    expect(csv).not.toContain(app.playground.ids.member);
  });

  it('ticks a question off, however often it was asked, and brings it back', async () => {
    const message = await list();
    const menu = menuOf(message);
    expect(menu.options.map(({ label }) => label)).toEqual([
      'who won the football cup in 1974',
      'recipe of borscht?',
    ]);
    const ticked = await use(message, menu.custom_id, [menu.options[1]?.value ?? '']);
    expect(descriptionOf(ticked)).not.toContain('borscht');
    expect(descriptionOf(await list())).not.toContain('borscht');
    const back = await use(ticked, customIdOf(ticked, 'Undo'));
    expect(descriptionOf(back)).toContain('**recipe of borscht?** (2 times');
  });

  it('tells which story answers now', async () => {
    await writeFile(path.join(app.articlesFolder, 'cup.md'), CUP);
    await app.running.newsdesk.reindex();
    const text = descriptionOf(await list());
    expect(text).toMatch(
      /football cup in 1974\*\* \(once, [^)]+\)\n {2}- ✅ answered since: Harbor Rovers Recall the Cup\n- \*\*recipe/u,
    );
    expect(text.match(/answered since/gu)).toHaveLength(1);
  });
});

/** The menu below a list. */
function menuOf(message: ShownMessage | null): APIStringSelectComponent {
  for (const row of message?.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue;
    const menu = row.components.find((part) => part.type === ComponentType.StringSelect);
    if (menu !== undefined) return menu;
  }
  throw new Error('The message has no menu.');
}

describe('The state of the bot', () => {
  it('that is damaged is set aside and named, and the bot starts', async () => {
    const file = path.join(app.stateFolder, 'servers.json');
    await app.running.stop();
    await writeFile(file, '{');
    await app.restart();
    expect(app.log).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        msg: expect.stringContaining('servers.json is damaged') as string,
      }),
    );
    await expect(readFile(file)).rejects.toThrow();
    expect((await moderate('settings show'))?.content).toContain('public');
  });
});
