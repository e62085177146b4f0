import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ChannelType } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedIds } from '../../../src/playground/state/seedIds.js';
import { startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY } from '../stories.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
});
afterAll(() => app.close());

const put = (name: string, title: string, words: string) =>
  writeFile(
    path.join(app.articlesFolder, name),
    `---\ntitle: ${title}\npublished: 2031-03-05\n---\n\n“${words},” said Ada Holm, the captain of the ferry.`,
  );
/** Of the member with the bot. */
const privateChannel = () =>
  app.playground.state('member').channels.find(({ type }) => type === ChannelType.DM)?.id ?? '';
const notes = () =>
  privateChannel() === '' ? [] : app.messages('member', privateChannel()).map(({ content }) => content);

const follow = (subcommand: string, options: Record<string, unknown> = {}) =>
  app.run(`follow ${subcommand}`, options);

describe('/follow', () => {
  it('follows speakers and topics, lists them and stops, for the member alone', async () => {
    const followed = await follow('speaker', { speaker: 'holm' });
    expect(followed?.content).toMatch(/^You follow Ada Holm\./u);
    expect(followed?.ephemeral).toBe(true);
    expect((await follow('speaker', { speaker: 'Ada Holm' }))?.content).toMatch(/already/u);
    await follow('topic', { topic: 'the harbor of Kessaly' });
    expect((await follow('list'))?.content).toBe(
      'You follow:\n- speaker: Ada Holm\n- topic: the harbor of Kessaly',
    );
    expect((await follow('stop', { what: 'The Harbor of Kessaly' }))?.content).toMatch(/^Stopped/u);
    expect((await follow('list'))?.content).toBe('You follow:\n- speaker: Ada Holm');
  });

  it.each([
    ['speaker', { speaker: 'Nobody Atall' }, /do not quote anyone/u],
    ['speaker', { speaker: '???' }, /do not quote anyone/u],
    ['topic', { topic: '!!' }, /no words/u],
    ['stop', { what: '@everyone' }, /You do not follow that/u],
  ])('says what is wrong with %s %j', async (subcommand, options, sentence) => {
    expect((await follow(subcommand, options))?.content).toMatch(sentence);
  });

  it('offers what can be stopped', async () => {
    const choices = await app.playground.autocomplete({
      as: 'member',
      channel: app.playground.ids.news,
      name: 'follow stop',
      option: 'what',
      value: 'ada',
      options: {},
    });
    expect(choices).toEqual([{ name: 'Ada Holm', value: 'Ada Holm' }]);
  });

  it('sends one private note of new words, to the member who follows them alone', async () => {
    expect(notes()).toEqual([]);
    await put('engine.md', 'Engine Runs', 'The engine runs as well as ever before');
    await app.running.lookForStories();
    await app.running.lookForStories();
    expect(notes()).toEqual([expect.stringMatching(/“The engine runs as well as ever before[\s\S]*Engine/u)]);
    expect(notes()[0]).toMatch(/Ada\sHolm/u);
    const sent = app.requests.filter(({ path: to }) => to === '/users/@me/channels').map(({ body }) => body);
    expect(sent).toEqual([{ recipient_id: seedIds.member }]);
    const [note] = app.requests.filter(({ path: to }) => to === `/channels/${privateChannel()}/messages`);
    expect(note?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(() => app.messages('moderator', privateChannel())).toThrow('There is no channel');
    await app.restart();
    await app.running.lookForStories();
    expect(notes()).toHaveLength(1);
  });

  it('tells once at the next command when a note cannot be sent, also after a restart', async () => {
    app.playground.fault({ kind: 'privateMessages', user: seedIds.member });
    await put('propeller.md', 'Propeller Turns', 'The propeller turns the other way since Monday');
    await app.running.lookForStories();
    expect(notes()).toHaveLength(1);
    await app.restart();
    const told = () =>
      app.messages().filter(({ content }) => content.startsWith('New words came in from what you follow'));
    expect(told()).toEqual([]);
    await app.run('about');
    await waitFor(() => told().length > 0);
    await app.run('about');
    await app.restart();
    expect(told()).toHaveLength(1);
  });

  it('is deleted by /privacy', async () => {
    const privacy = await app.run('privacy');
    expect(privacy?.content).toContain('You follow 1 speaker or topic.');
    await app.press(privacy, 'Delete my data');
    expect((await follow('list'))?.content).toBe('You follow nobody and no topic.');
  });
});
