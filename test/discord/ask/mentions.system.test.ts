import { afterEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';

const FERRY = 'The ferry stayed in port. “We wait for the wind to turn,” said Ada Holm, the captain.';

let app: TestApp;
afterEach(() => app.close());

it('are told once to wait, however many come too soon', async () => {
  app = await startTestApp({ 'ferry.md': FERRY }, { memberCooldownMs: 5_000 }, undefined, {
    clock: () => Date.UTC(2031, 2, 3, 8),
  });
  const { ids } = app.playground;
  const mention = (words: string, as = 'member') =>
    app.playground.message({ as, channel: ids.news, content: `<@${ids.bot}> ${words}` });
  const replies = () => app.messages().filter(({ author }) => author.id === ids.bot);
  for (let i = 0; i < 5; i++) mention('Who waits for the wind?');
  await waitFor(() => replies().length === 2);
  for (let i = 0; i < 5; i++) mention('', 'moderator');
  await waitFor(() => replies().length === 3);
  // Answered after all of them.
  mention('Who waits for the wind?', ids.other);
  await waitFor(() => replies().length === 4);
  const contents = replies().map(({ content }) => content);
  expect(contents.filter((content) => content.startsWith('Please wait 5 seconds'))).toHaveLength(1);
  expect(contents.filter((content) => content.startsWith('To ask about the stories'))).toHaveLength(1);
});
