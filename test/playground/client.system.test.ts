import { AttachmentBuilder, ChannelType, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type LoggedRequest, type Playground, startPlayground } from '../../src/playground/playground.js';
import { PATIENCE_MS } from '../support/appOptions.js';
import { type FixtureBot, startFixtureBot } from './support/fixtureBot.js';

let playground: Playground;
let bot: FixtureBot;
let logged: LoggedRequest[];

beforeEach(async () => {
  logged = [];
  playground = await startPlayground({
    acknowledgeWithinMs: PATIENCE_MS,
    log: (request) => logged.push(request),
  });
  bot = await startFixtureBot(playground.apiUrl, playground.token);
});

afterEach(async () => {
  await bot.close();
  await playground.close();
});

const news = () => playground.ids.news;
const as = 'member';

async function ask(options: Record<string, unknown> = {}): Promise<string> {
  const id = playground.command({
    as,
    channel: news(),
    name: 'ask',
    options: { question: 'Who?', ...options },
  });
  await playground.settled(id);
  return id;
}

function answerTo(interaction: string, user = as) {
  const { messages } = playground.messages(news(), user);
  const found = messages.find((each) => each.interaction?.id === interaction);
  if (found === undefined) throw new Error(`No answer to ${interaction}`);
  return found;
}

async function settle(interaction: string) {
  return playground.settled(interaction);
}

function channel(id: string): TextChannel {
  const found = bot.client.channels.cache.get(id);
  if (found?.type !== ChannelType.GuildText) throw new Error(`No text channel ${id}`);
  return found;
}

describe('the real discord.js client', () => {
  test('logs in and knows the guild, its channels and the bot', () => {
    const guild = bot.client.guilds.cache.get(playground.guildId);
    expect(bot.client.user.username).toBe('Verbatim');
    expect(guild?.channels.cache.size).toBe(5);
    expect(guild?.available).toBe(true);
    expect(playground.connected).toBe(true);
  });

  test('registers its commands', () => {
    const names = playground.state().commands.map((each) => each.name);
    expect(names).toEqual(['ask', 'reindex', 'form', 'file', 'silent', 'think', 'Who says this']);
  });

  test('defers, then edits with an embed and buttons', async () => {
    const answer = answerTo(await ask());
    expect(answer.interaction?.state).toBe('answered');
    expect(answer.embeds[0]?.title).toBe('Diplomacy far from exhausted');
    expect(answer.components).toHaveLength(2);
    expect(answer.flags).toBe(0);
    const paths = logged.map((each) => each.path);
    expect(paths).toContainEqual(expect.stringMatching(/^\/interactions\/\d+\/TOKEN\/callback$/));
    expect(paths).toContain(`/webhooks/${playground.applicationId}/TOKEN/messages/@original`);
  });

  test('answers in private where only the asker sees it', async () => {
    const id = await ask({ private: true });
    expect(answerTo(id).ephemeral).toBe(true);
    expect(playground.messages(news(), 'moderator').messages).toEqual([]);
  });

  test('takes a button, edits and follows up in private', async () => {
    const message = answerTo(await ask()).id;
    const pressed = playground.component({ as, message, customId: 'more' });
    await settle(pressed);
    await expect.poll(() => playground.messages(news(), as).messages.length).toBe(2);
    const [edited, followUp] = playground.messages(news(), as).messages;
    expect(edited?.components).toEqual([]);
    expect(followUp).toMatchObject({ content: 'More for you', ephemeral: true });
    expect(followUp?.message_reference?.message_id).toBe(message);
  });

  test('takes a choice from a select', async () => {
    const message = answerTo(await ask()).id;
    await settle(playground.component({ as, message, customId: 'story', values: ['Harbour reopens'] }));
    expect(playground.messages(news(), as).messages[0]?.content).toBe('Chosen: Harbour reopens');
  });

  test('opens a form and reads what was filled in', async () => {
    const opened = await settle(playground.command({ as, channel: news(), name: 'form' }));
    expect(opened.modal?.title).toBe('Correct a speaker');
    const sent = playground.modal({ as, interaction: opened.id, fields: { text: 'It was Kirby' } });
    await settle(sent);
    expect(answerTo(sent).content).toBe('Corrected: It was Kirby');
  });

  test('gives choices while an option is typed', async () => {
    const choices = await playground.autocomplete({
      as,
      channel: news(),
      name: 'ask',
      option: 'article',
      value: 'har',
    });
    expect(choices).toEqual([{ name: 'Harbour reopens', value: 'Harbour reopens' }]);
  });

  test('uploads a file that can be fetched', async () => {
    const id = playground.command({ as, channel: news(), name: 'file' });
    await settle(id);
    const attachment = answerTo(id).attachments[0];
    expect(attachment).toMatchObject({ filename: 'speakers.csv', size: 8 });
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('a,b\n1,2\n');
    expect(logged.at(-1)?.files).toBe(1);
  });

  test('takes a message menu with the message it was used on', async () => {
    const message = playground.message({ as, channel: news(), content: 'It is far from over' });
    const id = playground.menu({ as, channel: news(), name: 'Who says this', message });
    await settle(id);
    expect(answerTo(id).content).toBe('It says: It is far from over');
  });

  test('sends to a channel, replies, and reads the history newest first', async () => {
    const target = channel(news());
    const first = await target.send('one');
    await first.reply({
      content: 'two',
      files: [new AttachmentBuilder(Buffer.from('x'), { name: 'x.txt' })],
    });
    await target.send('three');
    const history = await target.messages.fetch({ limit: 2 });
    expect(history.map((each) => each.content)).toEqual(['three', 'two']);
    const older = await target.messages.fetch({ before: history.lastKey() ?? '' });
    expect(older.map((each) => each.content)).toEqual(['one']);
    expect(history.last()?.reference?.messageId).toBe(first.id);
  });

  test('does not post twice under an enforced nonce', async () => {
    const target = channel(news());
    const first = await target.send({ content: 'briefing', nonce: 'claim-1', enforceNonce: true });
    const second = await target.send({ content: 'briefing', nonce: 'claim-1', enforceNonce: true });
    expect(second.id).toBe(first.id);
    expect(playground.messages(news(), as).messages).toHaveLength(1);
  });

  test('publishes, threads, and posts in a forum', async () => {
    const announcements = bot.client.channels.cache.get(playground.ids.announcements);
    const forum = bot.client.channels.cache.get(playground.ids.stories);
    if (announcements?.type !== ChannelType.GuildAnnouncement || forum?.type !== ChannelType.GuildForum)
      throw new Error('The channels are missing');
    const posted = await announcements.send('The briefing');
    await posted.crosspost();
    await posted.startThread({ name: 'Talk about it' });
    const post = await forum.threads.create({ name: 'A story', message: { content: 'Its first lines' } });
    await post.send('More');
    expect(playground.messages(post.id, as).messages.map((each) => each.content)).toEqual([
      'Its first lines',
      'More',
    ]);
    expect(playground.state().channels).toHaveLength(7);
  });

  test('reads a message only where it is mentioned', async () => {
    const contents: string[] = [];
    bot.client.on('messageCreate', (message) => contents.push(message.content));
    playground.message({ as, channel: news(), content: 'nobody in particular' });
    playground.message({ as, channel: news(), content: `hello <@${playground.applicationId}>` });
    await expect.poll(() => contents).toEqual(['', `hello <@${playground.applicationId}>`]);
  });

  test('sees the moderator’s permissions and not the member’s', async () => {
    expect(() => playground.command({ as, channel: news(), name: 'reindex' })).toThrow(/no permission/);
    playground.fault({ kind: 'commandPermissions', command: 'reindex' });
    const member = playground.command({ as, channel: news(), name: 'reindex' });
    const moderator = playground.command({ as: 'moderator', channel: news(), name: 'reindex' });
    await Promise.all([settle(member), settle(moderator)]);
    expect(answerTo(member).content).toBe('Not allowed');
    expect(answerTo(moderator, 'moderator').content).toBe('Reindexed');
  });

  test('takes a hundred questions at once and loses none', async () => {
    const asked = Array.from({ length: 100 }, () => ask());
    const states = (await Promise.all(asked)).map((id) => playground.interaction(id).state);
    expect(new Set(states)).toEqual(new Set(['answered']));
    expect(playground.messages(news(), as).messages).toHaveLength(100);
  });
});
