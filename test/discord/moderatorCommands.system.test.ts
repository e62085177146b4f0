import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ShownMessage, startTestNewsroom, type TestNewsroom } from '../support/testApp.js';

const FERRY = `---
title: Ferry Stays in Port
---

The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

“Nobody was hurt at all,” a passenger wrote. The police came. “It was cold,” it said on a wall of the house.

“Yes,” said Bo Lind. “Yes,” said Cy Dahl.`;
const MODERATORS_ONLY = ['status', 'unanswered', 'correct list', 'settings show', 'reindex'];

let room: TestNewsroom;
beforeAll(async () => {
  room = await startTestNewsroom({ 'ferry.md': FERRY });
});
afterAll(() => room.close());

const moderate = (name: string, options: Record<string, unknown> = {}) =>
  room.run(name, options, 'moderator');
const description = (message: ShownMessage | null) =>
  (message?.embeds ?? []).map((embed) => embed.description ?? '').join('\n');
const choicesOf = (option: string, value: string, options: Record<string, unknown>, name = 'correct set') =>
  room.playground.autocomplete({
    as: 'moderator',
    channel: room.playground.ids.news,
    name,
    option,
    value,
    options,
  });

describe('A moderators’ command', () => {
  it.each(MODERATORS_ONLY)('/%s is refused to a member, also when it is open to everyone', async (name) => {
    room.playground.fault({ kind: 'commandPermissions', command: name.split(' ')[0] ?? '' });
    expect((await room.run(name))?.content).toMatch(/^Only moderators of this server/u);
    room.playground.fault({ kind: 'clear' });
  });

  it.each(['status', 'unanswered', 'correct list', 'reindex'])(
    '/%s is refused to moderators of another server',
    async (name) => {
      const other = await startTestNewsroom(
        { 'ferry.md': FERRY },
        {
          guilds: [room.playground.ids.guild],
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

describe('/correct', () => {
  const WORDS = 'It was cold,';
  const who = async () =>
    description(await room.run('ask', { question: 'what did the wall of the house say: it was cold' }));

  it('offers the quotations of the chosen article with their speakers', async () => {
    const choices = await choicesOf('quotation', 'wait', { article: 'ferry' });
    expect(choices.map(({ name }) => name)).toEqual(['We wait for the wind to turn, — Ada Holm']);
  });

  it('sets a speaker, marked in answers, and survives reindexing and a restart', async () => {
    const told = await moderate('correct set', {
      article: 'ferry',
      quotation: 'it was cold',
      name: 'Dot Vang',
      role: 'house painter',
    });
    expect(told?.content).toMatch(
      /^Saved: the speaker of “It was cold,” is \*\*Dot Vang\*\*, house painter\./u,
    );
    const line = '“It was cold,” — **Dot Vang**, house painter *(speaker set by moderators)*';
    expect(await who()).toContain(line);
    await room.newsroom.newsdesk.reindex({ force: true });
    expect(await who()).toContain(line);
    await room.restart();
    expect(await who()).toContain(line);
    expect((await room.run('quotes', { speaker: 'Vang' }))?.content).toContain('1 quotation');
  });

  it('is kept when the article changes elsewhere, and says so when the quotation is gone', async () => {
    const file = path.join(room.articlesFolder, 'ferry.md');
    await writeFile(file, FERRY.replace('on Monday', 'on a rainy Monday'));
    await room.newsroom.newsdesk.reindex();
    expect(await who()).toContain('**Dot Vang**');
    await writeFile(file, FERRY.replace('It was cold,', 'It was warm,'));
    await room.newsroom.newsdesk.reindex();
    expect(await who()).not.toContain('Dot Vang');
    expect((await moderate('correct list'))?.content).toBe(
      `- “${WORDS}” → **Dot Vang**, house painter (no longer in the stories)`,
    );
    await writeFile(file, FERRY);
    await room.newsroom.newsdesk.reindex();
    expect(await who()).toContain('**Dot Vang**');
  });

  it('is listed and can be undone', async () => {
    const [choice] = await choicesOf('correction', 'cold', {}, 'correct undo');
    expect(choice?.name).toBe(`“${WORDS}” → Dot Vang, house painter`);
    const undone = await moderate('correct undo', { correction: choice?.value });
    expect(undone?.content).toMatch(/^Undone: the correction of “It was cold,”/u);
    expect(await who()).not.toContain('Dot Vang');
    expect((await moderate('correct list'))?.content).toBe('There are no corrections.');
  });

  it('withdraws a quotation from being shown', async () => {
    await moderate('correct withdraw', { article: 'ferry', quotation: 'wait for the wind' });
    const answer = description(await room.run('ask', { question: 'who waits for the wind to turn?' }));
    expect(answer).not.toContain('— **Ada Holm**');
    expect((await room.run('quotes', { speaker: 'Ada Holm' }))?.content).toMatch(
      /^The stories do not quote anyone/u,
    );
    const [choice] = await choicesOf('correction', '', {}, 'correct undo');
    await moderate('correct undo', { correction: choice?.value });
  });

  it('asks which of two quotations of the same words is meant, and keeps them apart', async () => {
    const ambiguous = await moderate('correct set', {
      article: 'ferry',
      quotation: 'Yes,',
      name: 'Dot Vang',
    });
    expect(ambiguous?.content).toMatch(/^Several quotations/u);
    const choices = await choicesOf('quotation', 'Yes,', { article: 'ferry' });
    expect(choices).toHaveLength(2);
    await moderate('correct set', { article: 'ferry', quotation: choices[1]?.value, name: 'Dot Vang' });
    const now = room.newsroom.newsdesk.articles()[0]?.quotations.filter(({ text }) => text === 'Yes,');
    expect(now?.map(({ speaker }) => speaker?.name)).toEqual(['Bo Lind', 'Dot Vang']);
    const [choice] = await choicesOf('correction', '', {}, 'correct undo');
    await moderate('correct undo', { correction: choice?.value });
  });

  it.each([
    [{ article: 'nowhere', quotation: 'cold', name: 'A' }, /^No article has that name/u],
    [{ article: 'ferry', quotation: 'never said', name: 'A' }, /^No such quotation/u],
    [{ article: 'ferry', quotation: 'cold', name: '!?' }, /^A name must contain letters/u],
  ])('refuses %o', async (options, told) => {
    expect((await moderate('correct set', options))?.content).toMatch(told);
  });

  it('pings nobody with a name', async () => {
    await moderate('correct set', {
      article: 'ferry',
      quotation: 'cold',
      name: '@everyone <@&500000000000000001> **x**',
    });
    const answer = await room.run('ask', { question: 'what stands on the wall of the house?' });
    expect(description(answer)).toContain('@everyone \\<@&500000000000000001> \\*\\*x\\*\\*');
    expect(answer?.mention_everyone).toBe(false);
    const [choice] = await choicesOf('correction', '', {}, 'correct undo');
    await moderate('correct undo', { correction: choice?.value });
  });

  it('logs who corrected what', () => {
    expect(room.log).toContainEqual(expect.objectContaining({ msg: 'quotation corrected' }));
    expect(JSON.stringify(room.log)).toContain(`"by":"${room.playground.ids.moderator}"`);
  });

  it('changes nothing when the disk refuses, and says so', async () => {
    const file = path.join(room.stateFolder, 'corrections.json');
    await rm(file, { force: true });
    await mkdir(file);
    const told = await moderate('correct set', { article: 'ferry', quotation: 'cold', name: 'Dot Vang' });
    expect(told?.content).toMatch(/^Could not be saved: the disk is full/u);
    expect(await who()).not.toContain('Dot Vang');
    await rm(file, { recursive: true });
  });
});

describe('/settings', () => {
  it('prints what is in force and where it comes from', async () => {
    expect((await moderate('settings show'))?.content).toBe(
      [
        '**Settings of this server:**',
        '- Answers by default: public *(default)*',
        '- Language: English *(default)*',
        '- The bot answers in: all channels *(default)*',
      ].join('\n'),
    );
  });

  it('makes answers private by default, which a member can override', async () => {
    await moderate('settings privacy', { answers: 'private' });
    const question = 'who waits for the wind to turn?';
    expect((await room.run('ask', { question }))?.ephemeral).toBe(true);
    expect((await room.run('ask', { question, private: false }))?.ephemeral).toBe(false);
    await moderate('settings privacy', { answers: 'public' });
  });

  it('keeps the bot out of a channel, its threads too, and moderators still reach their commands', async () => {
    const { playground } = room;
    const { news, thread } = playground.ids;
    await moderate('settings channel', { channel: news, rule: 'forbid' });
    expect((await room.run('ask', { question: 'wind?' }))?.content).toMatch(
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
    expect((await room.run('ask', { question: 'who waits for the wind?' }))?.embeds.length).toBeGreaterThan(
      0,
    );
  });

  it('names the channels where it answers when there are some', async () => {
    const { thread, moderators, news } = room.playground.ids;
    await moderate('settings channel', { channel: moderators, rule: 'allow' });
    const told = await room.run('quotes', { speaker: 'Ada Holm' });
    expect(told?.content).toBe(`The bot does not answer in this channel. Ask in <#${moderators}>.`);
    await moderate('settings channel', { channel: news, rule: 'allow' });
    const id = room.playground.command({
      as: 'member',
      channel: thread,
      name: 'quotes',
      options: { speaker: 'Ada Holm' },
    });
    await room.playground.settled(id);
    for (const channel of [moderators, news]) await moderate('settings channel', { channel, rule: 'clear' });
  });
});

describe('/status', () => {
  it('tells index, model, memory, last error and settings', async () => {
    const message = await moderate('status');
    const text = description(message);
    expect(text).toContain('**Version**: 0.1.0');
    expect(text).toContain('**Reader**: verbatim/reader');
    expect(text).toMatch(/\*\*Index\*\*: `[\w-]+`, built <t:\d+:R>/u);
    expect(text).toMatch(
      /\*\*Articles\*\*: 1 with \d+ passages and \d+ quotations, \d+ without a named speaker/u,
    );
    expect(text).toMatch(/\*\*Memory\*\*: bot \d+ MB, model \d+ MB/u);
    expect(text).toContain('**Last error**: none');
    expect(text).toContain('Answers by default: public *(set here)*');
  });
});

describe('/unanswered', () => {
  it('groups questions that were not covered, without who asked', async () => {
    for (const question of [
      'what is the recipe for borscht',
      'recipe of borscht?',
      'who won the football cup in 1974',
    ])
      await room.run('ask', { question });
    const message = await moderate('unanswered');
    expect(description(message)).toMatch(
      /- recipe of borscht\? \(2 times, <t:\d+:R>\)\n- who won the football cup/u,
    );
    const csv = await (await fetch(message?.attachments[0]?.url ?? '')).text();
    expect(csv).toContain('kind,question,times,last,helpful,not helpful,reasons');
    expect(csv).toMatch(/not covered,recipe of borscht\?,2,/u);
    expect(csv).not.toContain(room.playground.ids.member);
  });
});

describe('The state of the bot', () => {
  it('that is damaged is set aside and named, and the bot starts', async () => {
    const file = path.join(room.stateFolder, 'servers.json');
    await room.newsroom.stop();
    await writeFile(file, '{');
    await room.restart();
    expect(room.log).toContainEqual(
      expect.objectContaining({
        level: 'warn',
        msg: expect.stringContaining('servers.json is damaged') as string,
      }),
    );
    await expect(readFile(file)).rejects.toThrow();
    expect((await moderate('settings show'))?.content).toContain('public');
  });
});
