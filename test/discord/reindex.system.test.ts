import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestNewsroom, type TestNewsroom } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

/** Enough sentences to be busy with for seconds. */
const LONG = Array.from(
  { length: 400 },
  (_, i) => `Passenger ${i} of the ferry went home on foot that night.`,
).join(' ');

describe('/reindex that takes its time', () => {
  let room: TestNewsroom;
  const start = () =>
    room.playground.command({
      as: 'moderator',
      channel: room.playground.ids.news,
      name: 'reindex',
      options: { full: true },
    });
  const said = (id: string) => room.shown(id, 'moderator')?.content ?? '';
  beforeAll(async () => {
    room = await startTestNewsroom({ 'ferry.txt': LONG });
  });
  afterAll(() => room.close());

  it('runs once at a time, while questions are answered from the old index', async () => {
    const first = start();
    await waitFor(() => said(first) !== '');
    const second = start();
    await waitFor(() => said(second) !== '');
    expect(said(second)).toBe('The articles are already being indexed.');
    const answer = await room.run('ask', { question: 'who went home on foot' });
    expect(answer?.embeds.length).toBeGreaterThan(0);
    expect(said(first)).not.toMatch(/^Done/u);
    await waitFor(() => said(first).startsWith('Done in'));
  });

  it('can be cancelled by a moderator, and leaves the index of before', async () => {
    const before = room.newsroom.newsdesk.generation()?.id;
    const run = start();
    await waitFor(() => (room.shown(run, 'moderator')?.components?.length ?? 0) > 0);
    const message = room.shown(run, 'moderator');
    room.playground.component({ as: 'moderator', message: message?.id ?? '', customId: 'reindex:cancel' });
    await waitFor(() => said(run).startsWith('Canceled.'));
    expect(room.newsroom.newsdesk.generation()?.id).toBe(before);
    expect(room.shown(run, 'moderator')?.components).toEqual([]);
  });

  it('tells its end in the channel when the interaction is over', async () => {
    const run = start();
    await waitFor(() => said(run) !== '');
    room.playground.setClock(room.playground.now() + 16 * 60_000);
    const { news } = room.playground.ids;
    const told = () =>
      room.playground.messages(news, 'member').messages.some(({ content }) => content.startsWith('Done in'));
    await waitFor(told);
    expect(said(run)).not.toMatch(/^Done in/u);
  });
});
