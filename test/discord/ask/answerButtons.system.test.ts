import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { customIdOf, descriptionOf, labelsOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY, LAVROV, QUESTION } from '../stories.js';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'lavrov.txt': LAVROV, 'ferry.md': FERRY });
});
afterAll(() => app.close());

/** For whoever presses "Share" again. */
const ALREADY = 'This was shared in the channel already.';

describe('The buttons under an answer', () => {
  const ask = () => app.run('ask', { question: QUESTION });

  it('show more passages, to whoever presses', async () => {
    const answer = await ask();
    const more = await app.press(answer, 'More', 'moderator');
    expect(more?.ephemeral).toBe(true);
    expect(more?.embeds.length).toBeGreaterThan(0);
    expect(descriptionOf(more)).not.toContain('far from exhausted');
  });

  it('show the text around the passages', async () => {
    const around = await app.press(await ask(), 'Context');
    expect(descriptionOf(around)).toMatch(/^> [^*]*\*\*.*far from exhausted/su);
  });

  it('work after a restart', async () => {
    const answer = await ask();
    await app.restart();
    const around = await app.press(answer, 'Context');
    expect(descriptionOf(around)).toContain('far from exhausted');
  });

  it('keep one vote a member, the last one, also of two at once', async () => {
    const answer = await ask();
    await Promise.all([app.press(answer, '👍', 'member'), app.press(answer, '👎', 'moderator')]);
    await app.press(answer, '👎', 'member');
    const list = await app.run('unanswered', {}, 'moderator');
    expect(descriptionOf(list)).toContain(`**${QUESTION}** (0 helpful, 2 not helpful)`);
    const voted = app.messages().find(({ id }) => id === answer?.id);
    expect(labelsOf(voted ?? null)).toEqual(['More', 'Context', 'Cite', '👍', '2', 'Card', 'Speaker', '🗑️']);
  });

  it('show a vote on a private answer too', async () => {
    const answer = await app.run('ask', { question: QUESTION, private: true });
    const shown = () => labelsOf(app.messages().find(({ id }) => id === answer?.id) ?? null);
    await app.press(answer, '👎');
    await waitFor(() => labelsOf(app.messages().at(-1) ?? null).includes('Say why'));
    expect(shown()).toEqual(labelsOf(answer).map((label) => (label === '👎' ? '1' : label)));
  });

  it('take one row where they have room, and never more than two', async () => {
    const notCovered = await app.run('ask', { question: 'who painted the Mona Lisa?' });
    expect(notCovered?.components).toHaveLength(1);
    expect(labelsOf(notCovered)).toEqual(['Show the closest', '👍', '👎', '🗑️']);
    const answer = await app.run('ask', { question: QUESTION, private: true });
    expect(answer?.components).toHaveLength(2);
    expect(labelsOf(answer).slice(-4)).toEqual(['👎', 'Card', 'Share', '🗑️']);
  });

  it('offer to correct who spoke on a private answer to moderators alone', async () => {
    const privately = { question: QUESTION, private: true };
    expect(labelsOf(await app.run('ask', privately))).not.toContain('Speaker');
    expect(labelsOf(await app.run('ask', privately, 'moderator'))).toContain('Speaker');
  });

  it('take a reason for a vote', async () => {
    const { playground } = app;
    const answer = await ask();
    const thanks = await app.press(answer, '👎');
    expect(labelsOf(thanks)).toEqual(['Say why']);
    const asked = playground.component({
      as: 'member',
      message: thanks?.id ?? '',
      customId: customIdOf(thanks, 'Say why'),
    });
    await playground.settled(asked);
    const sent = playground.modal({ as: 'member', interaction: asked, fields: { reason: '=1+1 wrong one' } });
    await playground.settled(sent);
    expect(app.shown(sent)?.content).toMatch(/^Thank you\. Moderators/u);
    const list = await app.run('unanswered', {}, 'moderator');
    expect(descriptionOf(list)).toContain('=1+1 wrong one');
    const saved = await app.press(list, 'Save as CSV', 'moderator');
    const csv = await (await fetch(saved?.attachments[0]?.url ?? '')).text();
    expect(csv).toContain("'=1+1 wrong one");
  });

  it('delete it for who asked and for moderators, not for others', async () => {
    const first = await ask();
    const refused = await app.press(first, '🗑️', app.playground.ids.other);
    expect(refused?.content).toMatch(/^Only the person who asked/u);
    await app.press(first, '🗑️', 'moderator');
    expect(app.messages().some(({ id }) => id === first?.id)).toBe(false);
    const second = await ask();
    await app.press(second, '🗑️', 'member');
    expect(app.messages().some(({ id }) => id === second?.id)).toBe(false);
  });

  it('show a private answer to the channel, in the name of who asked', async () => {
    const answer = await app.run('ask', { question: QUESTION, private: true });
    expect(labelsOf(answer)).toContain('Share');
    const before = app.messages('moderator').length;
    await app.press(answer, 'Share');
    await waitFor(() => app.messages('moderator').length > before);
    const shown = app.messages('moderator').at(-1);
    expect(shown?.content).toMatch(/^-# Mika asked: Who said diplomacy is far from exhausted\?\n🟢/u);
    expect(shown?.embeds.length).toBeGreaterThan(0);
    expect(labelsOf(app.messages().find(({ id }) => id === answer?.id) ?? null)).not.toContain('Share');
  });

  it('show a private answer once, however often the button is pressed', async () => {
    const { playground } = app;
    const answer = await app.run('ask', { question: QUESTION, private: true });
    const customId = customIdOf(answer, 'Share');
    const before = app.messages('moderator').length;
    const pressed = [1, 2, 3].map(() =>
      playground.component({ as: 'member', message: answer?.id ?? '', customId }),
    );
    for (const id of pressed) await playground.settled(id);
    await waitFor(() => app.messages('moderator').length > before);
    // An answer to this press comes after all of theirs.
    await app.press(answer, 'Context');
    expect(app.messages('moderator').length).toBe(before + 1);
    const told = app.messages().filter(({ content }) => content === ALREADY);
    expect(told).toHaveLength(2);
  });

  it('offer no showing where the member may not write', async () => {
    const { playground } = app;
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
    expect(labelsOf(answer ?? null)).not.toContain('Share');
  });

  it('say that an answer is too old', async () => {
    const answer = await ask();
    const { playground } = app;
    const now = playground.now();
    playground.setClock(now + 31 * 86_400_000);
    expect((await app.press(answer, 'More'))?.content).toMatch(/^This answer has expired/u);
    playground.setClock(now + 1_000);
  });

  it('say when the article has changed or is gone', async () => {
    const answer = await app.run('ask', { question: 'Who waits for the wind to turn?' });
    const file = path.join(app.articlesFolder, 'ferry.md');
    await writeFile(path.join(app.articlesFolder, 'new.md'), 'Rain fell on the hill all night.');
    await app.running.newsdesk.reindex();
    expect((await app.press(answer, 'Context'))?.content).toMatch(/^The stories have been updated/u);
    await writeFile(file, FERRY.replace('The ferry stayed', 'A ferry stayed'));
    await app.running.newsdesk.reindex();
    expect((await app.press(answer, 'Context'))?.content).toMatch(/^The article has changed/u);
    await rm(file);
    await app.running.newsdesk.reindex();
    expect((await app.press(answer, 'Context'))?.content).toMatch(
      /^The article in this answer has been removed/u,
    );
    await writeFile(file, FERRY);
    await rm(path.join(app.articlesFolder, 'new.md'));
    await app.running.newsdesk.reindex();
  });
});
