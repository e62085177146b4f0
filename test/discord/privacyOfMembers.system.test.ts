import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

const FERRY =
  'The ferry stayed in port on Monday. “We wait for the wind to turn,” said Ada Holm, the captain.';
const QUESTION = 'Who waits for the wind to turn?';

let app: TestApp;
afterEach(() => app.close());
const start = async () => {
  app = await startTestApp({ 'ferry.md': FERRY });
};
const isThere = (id: string | undefined) => app.messages().some((message) => message.id === id);
const remove = (message: string, as: string) => {
  const buttons = app.messages().find(({ id }) => id === message) ?? null;
  return app.press(buttons, '🗑️', as);
};

describe('A member whose data was deleted', () => {
  it('can still delete their public answers, and nobody else can', async () => {
    await start();
    const answer = await app.run('ask', { question: QUESTION });
    await app.press(await app.run('privacy'), 'Delete my data');
    const told = await remove(answer?.id ?? '', app.playground.ids.other);
    expect(told?.content).toMatch(/^Only the person who asked or a moderator/u);
    expect(isThere(answer?.id)).toBe(true);
    await remove(answer?.id ?? '', 'member');
    await waitFor(() => !isThere(answer?.id));
  });

  it('can still delete the reply to their mention of the bot', async () => {
    await start();
    const { ids } = app.playground;
    app.playground.message({ as: 'member', channel: ids.news, content: `<@${ids.bot}> ${QUESTION}` });
    const reply = () => app.messages().find(({ author }) => author.id === ids.bot)?.id;
    await waitFor(() => reply() !== undefined);
    await app.press(await app.run('privacy'), 'Delete my data');
    const id = reply() ?? '';
    await remove(id, ids.other);
    expect(isThere(id)).toBe(true);
    await remove(id, 'member');
    await waitFor(() => !isThere(id));
  });
});

describe('The log', () => {
  it('has nothing that a member asked when Discord refuses the answer', async () => {
    await start();
    app.playground.fault({ kind: 'error', method: 'PATCH', path: '/messages/', code: 50_035 });
    app.playground.command({
      as: 'member',
      channel: app.playground.ids.news,
      name: 'ask',
      options: { question: QUESTION },
    });
    await waitFor(() => app.log.some(({ msg }) => msg === 'reply failed'));
    expect(app.log.find(({ msg }) => msg === 'reply failed')).toMatchObject({
      err: { type: 'DiscordAPIError', code: 50_035, method: 'PATCH', status: 400 },
    });
    expect(JSON.stringify(app.log)).not.toContain('wind to turn');
  });
});

describe('A failure of the disk', () => {
  /** What a moderator reads when the run has failed. */
  async function reindex(): Promise<string> {
    const { playground } = app;
    const id = playground.command({
      as: 'moderator',
      channel: playground.ids.news,
      name: 'reindex',
      options: {},
    });
    const told = () => app.shown(id, 'moderator')?.content ?? '';
    await waitFor(() => told().startsWith('Nothing was changed'));
    return told();
  }

  it('shows nobody in Discord a path of the machine', async () => {
    await start();
    const { articlesFolder } = app;
    const machine = path.dirname(articlesFolder);
    // A file is where the folder of the index should be.
    await writeFile(path.join(articlesFolder, 'bridge.md'), 'The bridge opened on Tuesday.');
    await rm(path.join(machine, 'index'), { recursive: true });
    await writeFile(path.join(machine, 'index'), '');
    expect(await reindex()).toBe(
      'Nothing was changed. Something went wrong. The error is in the bot’s log. Try again later.',
    );
    const status = await app.run('status', {}, 'moderator');
    expect(JSON.stringify(status?.embeds)).toContain('reindex failed');
    await rm(articlesFolder, { recursive: true });
    await reindex();
    await app.run('reindex', { 'dry-run': true }, 'moderator');
    await mkdir(articlesFolder);
    expect(await reindex()).toBe('Nothing was changed. There are no articles.');
    const sent = JSON.stringify(app.requests.map(({ body }) => body));
    expect(sent).not.toContain(machine);
    expect(JSON.stringify(app.log)).toContain(machine);
  });
});

describe('A mention of the bot’s own role', () => {
  // Discord does not give the words of a message that mentions a role alone.
  it('is told how to ask', async () => {
    await start();
    const { ids } = app.playground;
    app.playground.message({
      as: ids.owner,
      channel: ids.news,
      content: `<@&${ids.botRole}> ${QUESTION}`,
    });
    await waitFor(() => app.messages().some(({ author }) => author.id === ids.bot));
    const reply = app.messages().find(({ author }) => author.id === ids.bot);
    expect(reply?.content).toContain('question');
  });
});
