import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY, LAVROV, QUESTION } from '../stories.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'lavrov.txt': LAVROV, 'ferry.md': FERRY });
});
afterAll(() => app.close());

describe('The menu of a message', () => {
  const menu = async (name: string, content: string) => {
    const { playground } = app;
    const channel = playground.ids.news;
    const message = playground.message({ as: 'moderator', channel, content });
    const id = playground.menu({ as: 'member', channel, name, message });
    await playground.settled(id);
    return app.shown(id);
  };

  it('finds passages on what the message says', async () => {
    const found = await menu('Find in the story', 'I wonder who said diplomacy is far from exhausted');
    expect(found?.ephemeral).toBe(true);
    expect(descriptionOf(found)).toContain('far from exhausted');
  });

  it('says when a message has no words', async () => {
    expect((await menu('Find in the story', '🎉 https://example.com'))?.content).toMatch(/no words/u);
  });

  it('checks the quotations of a message', async () => {
    const checked = await menu('Check quotes', 'Lavrov said it is “far from exhausted”!');
    expect(checked?.content).toBe('Compared with all stories: 1 word for word.');
    expect(descriptionOf(checked)).toContain('said by Sergey\u00a0Lavrov, Russian Foreign Minister');
  });

  it('works on a message that was deleted meanwhile', async () => {
    const { playground } = app;
    const channel = playground.ids.news;
    const message = playground.message({ as: 'member', channel, content: '“far from exhausted”' });
    const id = playground.menu({ as: 'member', channel, name: 'Check quotes', message });
    playground.fault({ kind: 'deleteMessage', message });
    await playground.settled(id);
    expect(app.shown(id)?.content).toMatch(/1 word for word/u);
  });
});

describe('A question', () => {
  it('in a mention of the bot is answered as a reply that pings nobody', async () => {
    const { playground, requests } = app;
    const channel = playground.ids.news;
    const asked = playground.message({
      as: 'member',
      channel,
      content: `<@${playground.ids.bot}> ${QUESTION}`,
    });
    await waitFor(() => app.messages().at(-1)?.referenced_message?.id === asked);
    expect(app.messages().at(-1)?.embeds.length).toBeGreaterThan(0);
    expect(requests.at(-1)?.body).toMatchObject({ allowed_mentions: { parse: [], replied_user: false } });
  });

  it('in a mention that was deleted meanwhile is answered without a reference', async () => {
    const { playground } = app;
    const channel = playground.ids.news;
    const before = app.messages().length;
    const content = `<@${playground.ids.bot}> ${QUESTION}`;
    const message = playground.message({ as: 'member', channel, content });
    playground.fault({ kind: 'deleteMessage', message });
    await waitFor(() => app.messages().length > before);
    expect(app.messages().at(-1)?.embeds.length).toBeGreaterThan(0);
    expect(app.messages().at(-1)?.referenced_message).toBeUndefined();
  });

  it('in a mention where the bot may not write is not answered, and nothing is sent', async () => {
    const { playground, requests } = app;
    const channel = playground.ids.news;
    playground.fault({ kind: 'permissions', channel, deny: ['SendMessages'] });
    const before = requests.length;
    playground.message({ as: 'member', channel, content: `<@${playground.ids.bot}> ${QUESTION}` });
    await app.run('about');
    playground.fault({ kind: 'clear' });
    expect(requests.slice(before).filter(({ path: route }) => route.startsWith('/channels'))).toEqual([]);
  });

  it('is not seen in a message that does not mention the bot', async () => {
    const { playground } = app;
    const before = app.messages().length;
    playground.message({ as: 'member', channel: playground.ids.news, content: QUESTION });
    const asked = playground.message({
      as: 'member',
      channel: playground.ids.news,
      content: `<@${playground.ids.bot}>`,
    });
    await waitFor(() => app.messages().at(-1)?.referenced_message?.id === asked);
    expect(app.messages().at(-1)?.content).toMatch(/^To ask about the stories, mention me/u);
    expect(app.messages().length).toBe(before + 3);
  });

  it('that follows up on the one before is read together with it, and says so', async () => {
    const { playground } = app;
    await app.run('ask', { question: 'Who is Ada Holm?' });
    const asked = 'what did she say about the engine?';
    const answer = await app.run('ask', { question: asked });
    expect(answer?.content).toMatch(
      /^-# what did she say about the engine\?\n-# Follow-up to: Who is Ada Holm\?\n/u,
    );
    expect(descriptionOf(answer)).toContain('within ten days');

    const channel = playground.ids.news;
    const message = playground.message({
      as: 'member',
      channel,
      content: `<@${playground.ids.bot}> and Bo Lind?`,
    });
    await waitFor(() => app.messages().at(-1)?.referenced_message?.id === message);
    expect(app.messages().at(-1)?.content).toContain('-# Follow-up to: what did she say');
  });

  it('follows up on nobody else’s, on none in another channel, and not for long', async () => {
    const { playground } = app;
    const now = playground.now();
    playground.setClock(now + 6 * 60_000);
    await app.run('ask', { question: 'Who is Ada Holm?' });
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
    const message = await app.run('ask', {
      question: 'Was hat der Außenminister über die Gespräche gesagt?',
    });
    expect(message?.content).toBe(
      'Ich verstehe nur Englisch. Bitte frag auf Englisch oder schreib nur einen Namen.',
    );
    expect(message?.embeds).toEqual([]);
  });
});
