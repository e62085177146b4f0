import { readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  customIdOf,
  labelsOf,
  type ShownMessage,
  startTestNewsroom,
  type TestNewsroom,
} from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const LAVROV = readFileSync('data/articles/lavrov-urges-putin.txt', 'utf8');
const QUESTION = 'Who said diplomacy is far from exhausted?';
const FERRY = `---
title: Ferry Stays in Port
published: 2031-03-03
---

The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain of the ferry.

“Nobody was hurt at all,” said Bo Lind, the mayor. Holm said the engine was cold.

“The engine will be repaired within ten days,” Holm said. The harbour was quiet.`;
const TRAIN = `---
title: Train Late
---

The train was late. “Nobody was hurt at all,” said Cy Dahl, a conductor.`;

let room: TestNewsroom;
beforeAll(async () => {
  room = await startTestNewsroom({ 'lavrov.txt': LAVROV, 'ferry.md': FERRY, 'train.md': TRAIN });
});
afterAll(() => room.close());

const description = (message: ShownMessage | null) =>
  (message?.embeds ?? []).map((embed) => embed.description ?? '').join('\n');

describe('/quotes', () => {
  it('lists what a person said, article by article, the kind marked', async () => {
    const message = await room.run('quotes', { speaker: 'Ada Holm' });
    expect(message?.content).toBe('**Ada Holm**, captain of the ferry: 3 quotations');
    expect(message?.embeds.map(({ title }) => title)).toEqual(['Ferry Stays in Port']);
    const lines = description(message).split('\n');
    expect(lines).toEqual([
      '- “We wait for the wind to turn,” *(direct)*',
      '- the engine was cold *(reported)*',
      '- “The engine will be repaired within ten days,” *(direct)*',
    ]);
  });

  it.each([
    ['a surname', 'holm'],
    ['a role', 'captain'],
  ])('finds a person by %s', async (_, speaker) => {
    expect((await room.run('quotes', { speaker }))?.content).toContain('Ada Holm');
  });

  it('keeps to a topic', async () => {
    const message = await room.run('quotes', { speaker: 'Ada Holm', topic: 'repairs of the engine' });
    expect(description(message)).toContain('within ten days');
    const none = await room.run('quotes', { speaker: 'Bo Lind', topic: 'borscht recipes' });
    expect(none?.content).toBe('The stories quote Bo Lind, but not about borscht recipes.');
  });

  it('asks back when several people fit, and says when nobody does', async () => {
    expect((await room.run('quotes', { speaker: 'l' }))?.content).toMatch(
      /^Several people match: .*Bo Lind/u,
    );
    expect((await room.run('quotes', { speaker: 'Nobody Atall' }))?.content).toMatch(
      /^The stories do not quote anyone/u,
    );
  });

  it('offers the people quoted, with how often', async () => {
    const choices = await room.playground.autocomplete({
      as: 'member',
      channel: room.playground.ids.news,
      name: 'quotes',
      option: 'speaker',
      value: 'hol',
      options: {},
    });
    expect(choices).toEqual([{ name: 'Ada Holm, captain of the ferry (3)', value: 'Ada Holm' }]);
  });
});

describe('The buttons under an answer', () => {
  const ask = () => room.run('ask', { question: QUESTION });

  it('show more passages, to whoever presses', async () => {
    const answer = await ask();
    const more = await room.press(answer, 'More passages', 'moderator');
    expect(more?.ephemeral).toBe(true);
    expect(more?.embeds.length).toBeGreaterThan(0);
    expect(description(more)).not.toContain('far from exhausted');
  });

  it('show the text around the passages', async () => {
    const around = await room.press(await ask(), 'Surrounding text');
    expect(description(around)).toMatch(/^> [^*]*\*\*.*far from exhausted/su);
  });

  it('work after a restart', async () => {
    const answer = await ask();
    await room.restart();
    const around = await room.press(answer, 'Surrounding text');
    expect(description(around)).toContain('far from exhausted');
  });

  it('keep one vote a member, the last one, also of two at once', async () => {
    const answer = await ask();
    await Promise.all([
      room.press(answer, 'Helpful', 'member'),
      room.press(answer, 'Not helpful', 'moderator'),
    ]);
    await room.press(answer, 'Not helpful', 'member');
    const list = await room.run('unanswered', {}, 'moderator');
    expect(description(list)).toContain(`${QUESTION} (0 helpful, 2 not helpful)`);
  });

  it('take a reason for a vote', async () => {
    const { playground } = room;
    const answer = await ask();
    const thanks = await room.press(answer, 'Not helpful');
    expect(labelsOf(thanks)).toEqual(['Say why']);
    const asked = playground.component({
      as: 'member',
      message: thanks?.id ?? '',
      customId: customIdOf(thanks, 'Say why'),
    });
    await playground.settled(asked);
    const sent = playground.modal({ as: 'member', interaction: asked, fields: { reason: '=1+1 wrong one' } });
    await playground.settled(sent);
    expect(room.shown(sent)?.content).toMatch(/^Thank you\. Moderators/u);
    const list = await room.run('unanswered', {}, 'moderator');
    expect(description(list)).toContain('=1+1 wrong one');
    const csv = await (await fetch(list?.attachments[0]?.url ?? '')).text();
    expect(csv).toContain("'=1+1 wrong one");
  });

  it('delete it for who asked and for moderators, not for others', async () => {
    const first = await ask();
    const refused = await room.press(first, 'Delete', room.playground.ids.other);
    expect(refused?.content).toMatch(/^Only the person who asked/u);
    await room.press(first, 'Delete', 'moderator');
    expect(room.messages().some(({ id }) => id === first?.id)).toBe(false);
    const second = await ask();
    await room.press(second, 'Delete', 'member');
    expect(room.messages().some(({ id }) => id === second?.id)).toBe(false);
  });

  it('show a private answer to the channel, in the name of who asked', async () => {
    const answer = await room.run('ask', { question: QUESTION, private: true });
    expect(labelsOf(answer)).toContain('Show to channel');
    const before = room.messages('moderator').length;
    await room.press(answer, 'Show to channel');
    await waitFor(() => room.messages('moderator').length > before);
    const shown = room.messages('moderator').at(-1);
    expect(shown?.content).toBe(`Mika asked: **${QUESTION}**`);
    expect(shown?.embeds.length).toBeGreaterThan(0);
    expect(labelsOf(room.messages().find(({ id }) => id === answer?.id) ?? null)).not.toContain(
      'Show to channel',
    );
  });

  it('offer no showing where the member may not write', async () => {
    const { playground } = room;
    const channel = playground.ids.announcements;
    const id = playground.command({
      as: 'member',
      channel,
      name: 'ask',
      options: { question: QUESTION, private: true },
    });
    await playground.settled(id);
    const answer = playground
      .messages(channel, 'member')
      .messages.find(({ interaction }) => interaction?.id === id);
    expect(answer?.embeds.length).toBeGreaterThan(0);
    expect(labelsOf(answer ?? null)).not.toContain('Show to channel');
  });

  it('say that an answer is too old', async () => {
    const answer = await ask();
    const { playground } = room;
    const now = playground.now();
    playground.setClock(now + 31 * 86_400_000);
    expect((await room.press(answer, 'More passages'))?.content).toMatch(/^This answer has expired/u);
    playground.setClock(now + 1_000);
  });

  it('say when the article has changed or is gone', async () => {
    const answer = await room.run('ask', { question: 'Who waits for the wind to turn?' });
    const file = path.join(room.articlesFolder, 'ferry.md');
    await writeFile(path.join(room.articlesFolder, 'new.md'), 'Rain fell on the hill all night.');
    await room.newsroom.newsdesk.reindex();
    expect((await room.press(answer, 'Surrounding text'))?.content).toMatch(
      /^The stories have been updated/u,
    );
    await writeFile(file, FERRY.replace('The ferry stayed', 'A ferry stayed'));
    await room.newsroom.newsdesk.reindex();
    expect((await room.press(answer, 'Surrounding text'))?.content).toMatch(/^The article has changed/u);
    await rm(file);
    await room.newsroom.newsdesk.reindex();
    expect((await room.press(answer, 'Surrounding text'))?.content).toMatch(
      /^The article in this answer has been removed/u,
    );
    await writeFile(file, FERRY);
    await rm(path.join(room.articlesFolder, 'new.md'));
    await room.newsroom.newsdesk.reindex();
  });
});

describe('The menu of a message', () => {
  const menu = async (name: string, content: string) => {
    const { playground } = room;
    const channel = playground.ids.news;
    const message = playground.message({ as: 'moderator', channel, content });
    const id = playground.menu({ as: 'member', channel, name, message });
    await playground.settled(id);
    return room.shown(id);
  };

  it('finds passages on what the message says', async () => {
    const found = await menu('Find in the story', 'I wonder who said diplomacy is far from exhausted');
    expect(found?.ephemeral).toBe(true);
    expect(description(found)).toContain('far from exhausted');
  });

  it('says when a message has no words', async () => {
    expect((await menu('Find in the story', '🎉 https://example.com'))?.content).toMatch(/no words/u);
  });

  it('checks the quotations of a message', async () => {
    const checked = await menu('Check quotes', 'Lavrov said it is “far from exhausted”!');
    expect(checked?.content).toBe('Compared with all stories: 1 word for word.');
    expect(description(checked)).toContain('said by Sergey Lavrov, Russian Foreign Minister');
  });

  it('works on a message that was deleted meanwhile', async () => {
    const { playground } = room;
    const channel = playground.ids.news;
    const message = playground.message({ as: 'member', channel, content: '“far from exhausted”' });
    const id = playground.menu({ as: 'member', channel, name: 'Check quotes', message });
    playground.fault({ kind: 'deleteMessage', message });
    await playground.settled(id);
    expect(room.shown(id)?.content).toMatch(/1 word for word/u);
  });
});

describe('/check', () => {
  const check = (text: string) => room.run('check', { text });

  it('shows which word was changed', async () => {
    const message = await check('Holm: “The engine will be replaced within ten days”');
    expect(message?.content).toContain('1 altered');
    expect(description(message)).toContain('will be ~~repaired~~ **replaced** within ten days');
  });

  it('tells who said it when it was another', async () => {
    const message = await check('Ada Holm said “nobody was hurt at all.”');
    expect(message?.content).toContain('1 by a different speaker');
    expect(description(message)).toContain('said by Bo Lind, mayor; said by Cy Dahl, conductor');
  });

  it('is content with either of two speakers', async () => {
    for (const name of ['Lind', 'Cy Dahl'])
      expect((await check(`“Nobody was hurt at all,” said ${name}.`))?.content).toContain('1 word for word');
  });

  it('says what is not in the stories, and when there is no quotation', async () => {
    expect((await check('“The moon is made of green cheese”'))?.content).toContain('1 not in the stories');
    expect((await check('no quotation at all'))?.content).toMatch(/^No quotations found/u);
  });

  it('checks fifty quotations in some messages', async () => {
    const before = room.messages().length;
    const text = Array.from(
      { length: 50 },
      (_, i) => `“The engine will be repaired within ten days, ${i} of them”`,
    );
    const message = await check(text.join('\n').slice(0, 4_000));
    expect(message?.content).toMatch(/50 altered/u);
    await waitFor(() => room.messages().length > before + 1);
  });
});

describe('A question', () => {
  it('in a mention of the bot is answered as a reply that pings nobody', async () => {
    const { playground, requests } = room;
    const channel = playground.ids.news;
    const asked = playground.message({
      as: 'member',
      channel,
      content: `<@${playground.ids.bot}> ${QUESTION}`,
    });
    await waitFor(() => room.messages().at(-1)?.referenced_message?.id === asked);
    expect(room.messages().at(-1)?.embeds.length).toBeGreaterThan(0);
    expect(requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  it('in a mention that was deleted meanwhile is answered without a reference', async () => {
    const { playground } = room;
    const channel = playground.ids.news;
    const before = room.messages().length;
    const content = `<@${playground.ids.bot}> ${QUESTION}`;
    const message = playground.message({ as: 'member', channel, content });
    playground.fault({ kind: 'deleteMessage', message });
    await waitFor(() => room.messages().length > before);
    expect(room.messages().at(-1)?.embeds.length).toBeGreaterThan(0);
    expect(room.messages().at(-1)?.referenced_message).toBeUndefined();
  });

  it('in a mention where the bot may not write is not answered, and nothing is sent', async () => {
    const { playground, requests } = room;
    const channel = playground.ids.news;
    playground.fault({ kind: 'permissions', channel, deny: ['SendMessages'] });
    const before = requests.length;
    playground.message({ as: 'member', channel, content: `<@${playground.ids.bot}> ${QUESTION}` });
    await room.run('about');
    playground.fault({ kind: 'clear' });
    expect(requests.slice(before).filter(({ path: route }) => route.startsWith('/channels'))).toEqual([]);
  });

  it('is not seen in a message that does not mention the bot', async () => {
    const { playground } = room;
    const before = room.messages().length;
    playground.message({ as: 'member', channel: playground.ids.news, content: QUESTION });
    const asked = playground.message({
      as: 'member',
      channel: playground.ids.news,
      content: `<@${playground.ids.bot}>`,
    });
    await waitFor(() => room.messages().at(-1)?.referenced_message?.id === asked);
    expect(room.messages().at(-1)?.content).toMatch(/^To ask about the stories, mention me/u);
    expect(room.messages().length).toBe(before + 3);
  });

  it('that follows up on the one before is read together with it, and says so', async () => {
    const { playground } = room;
    await room.run('ask', { question: 'Who is Ada Holm?' });
    const asked = 'what did she say about the engine?';
    const answer = await room.run('ask', { question: asked });
    expect(answer?.content).toBe(`**${asked}**\n-# Follow-up to: Who is Ada Holm?`);
    expect(description(answer)).toContain('within ten days');

    const channel = playground.ids.news;
    const message = playground.message({
      as: 'member',
      channel,
      content: `<@${playground.ids.bot}> and Bo Lind?`,
    });
    await waitFor(() => room.messages().at(-1)?.referenced_message?.id === message);
    expect(room.messages().at(-1)?.content).toContain('-# Follow-up to: what did she say');
  });

  it('follows up on nobody else’s, on none in another channel, and not for long', async () => {
    const { playground } = room;
    const now = playground.now();
    playground.setClock(now + 6 * 60_000);
    await room.run('ask', { question: 'Who is Ada Holm?' });
    const ask = async (as: string, channel: string) => {
      const id = playground.command({ as, channel, name: 'ask', options: { question: 'What did she say?' } });
      await playground.settled(id);
      return playground.messages(channel, as).messages.find(({ interaction }) => interaction?.id === id);
    };
    const { news, announcements } = playground.ids;
    for (const [as, channel] of [
      ['moderator', news],
      ['member', announcements],
    ] as const) {
      expect((await ask(as, channel))?.content).not.toContain('follow-up');
    }
    playground.setClock(now + 12 * 60_000);
    expect((await ask('member', news))?.content).not.toContain('follow-up');
  });

  it('in another language gets one line', async () => {
    const message = await room.run('ask', {
      question: 'Was hat der Außenminister über die Gespräche gesagt?',
    });
    expect(message?.content).toBe('The stories are in English. Ask in English, or use a name.');
    expect(message?.embeds).toEqual([]);
  });
});

describe('/privacy', () => {
  it('tells what is kept and deletes it', async () => {
    const answer = await room.run('ask', { question: QUESTION });
    const told = await room.run('privacy');
    expect(told?.content).toMatch(
      /^Stored about you: \d+ questions? and where you asked, \d+ votes?, \d+ lists? of quotations\./u,
    );
    expect(told?.ephemeral).toBe(true);
    expect((await room.press(told, 'Delete my data'))?.content).toMatch(/^Deleted: \d+ entries\./u);
    expect((await room.run('privacy'))?.content).toMatch(/^Nothing is stored about you\./u);
    expect((await room.press(answer, 'More passages'))?.content).toMatch(/^This answer has expired/u);
  });
});
