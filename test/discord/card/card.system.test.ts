import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HEIGHT, WIDTH } from '../../../src/picture/picture.js';
import { pngSize } from '../../support/pngSize.js';
import { customIdOf, type ShownMessage, startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY } from '../stories.js';

const HE_SAID = `---
title: Train Late
---

Bo Dahl, a conductor, looked at the train. “The rails were full of wet leaves today,” he said.`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY, 'train.md': HE_SAID });
});
afterAll(() => app.close());

async function picture(url = ''): Promise<[number, number]> {
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toBe('image/png');
  return pngSize(new Uint8Array(await response.arrayBuffer()));
}

/** The card after a button below it has changed it. */
async function turned(card: ShownMessage | null, label: string): Promise<ShownMessage | undefined> {
  const now = () => app.messages().find(({ id }) => id === card?.id);
  await app.press(card, label);
  await waitFor(() => now()?.attachments[0]?.id !== card?.attachments[0]?.id);
  return now();
}

describe('A card', () => {
  it('is a picture of a quotation of an answer, for the member who presses', async () => {
    const answer = await app.run('ask', { question: 'Who waits for the wind to turn?' });
    const card = await app.press(answer, 'Card');
    expect((card?.flags ?? 0) & 64).toBe(64);
    const [file] = card?.attachments ?? [];
    expect(file?.description).toBe(
      '“We wait for the wind to turn” — Ada Holm, captain of the ferry, 3 March 2031',
    );
    expect(await picture(file?.url)).toEqual([WIDTH, HEIGHT]);
  });

  it('turns dark, shows the next quotation, and is shared', async () => {
    const card = await app.press(await app.run('quotes', { speaker: 'Ada Holm' }), 'Card');
    const dark = await turned(card, 'Dark');
    expect(dark?.attachments.length).toBe(1);
    expect(dark?.attachments[0]?.id).not.toBe(card?.attachments[0]?.id);
    const next = await turned(dark ?? null, 'Next');
    expect(next?.attachments[0]?.description).toMatch(
      /^“The engine will be repaired within ten days” — Ada Holm/u,
    );
    const before = app.messages('moderator').length;
    await app.press(next ?? null, 'Share');
    await waitFor(() => app.messages('moderator').length > before);
    const shared = app.messages('moderator').slice(before);
    expect(shared.map(({ attachments }) => attachments[0]?.description)).toEqual([
      next?.attachments[0]?.description,
    ]);
  });

  it('is shared once, however often the button is pressed, also after a restart', async () => {
    const card = await app.press(await app.run('quotes', { speaker: 'Ada Holm' }), 'Card');
    const customId = customIdOf(card, 'Share');
    const share = () => app.playground.component({ as: 'member', message: card?.id ?? '', customId });
    const posts = () => app.messages('moderator').length;
    const before = posts();
    for (const id of [share(), share(), share()]) await app.playground.settled(id);
    await waitFor(() => posts() > before);
    // What is pressed then comes after all of them.
    const dark = await turned(card, 'Dark');
    const light = await turned(dark ?? null, 'Light');
    await app.restart();
    await app.press(light ?? null, 'Share');
    await turned(light ?? null, 'Dark');
    expect(posts()).toBe(before + 1);
    const told = app.messages().map(({ content }) => content);
    expect(told).toContain('This was shared in the channel already.');
  });

  it('is not made of words whose speaker the story calls “he”', async () => {
    const list = await app.run('quotes', { speaker: 'Bo Dahl' });
    expect(list?.content).toContain('1 quotation');
    expect(JSON.stringify(list?.components)).not.toContain('Card');
  });

  it('is not made of a quotation that moderators have withdrawn since', async () => {
    const list = await app.run('quotes', { speaker: 'Bo Lind' });
    await app.run('correct withdraw', { article: 'ferry', quotation: 'nobody was hurt' }, 'moderator');
    const card = await app.press(list, 'Card');
    expect(card?.attachments).toEqual([]);
    expect(card?.content).toContain('no quotations here whose speaker the story names');
  });
});
