import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/testApp.js';

const ELECTION = `---
title: Holm Wins by a Hair
published: 2031-03-03
url: https://example.com/holm
---

Ada Holm is the new mayor of Kessaly. “We won by a hair,” said Ada Holm, the mayor of Kessaly.

“We will count every vote again,” said Carl Holm, her cousin and rival. The count took all night.`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'election.md': ELECTION });
});
afterAll(() => app.close());

describe('A question that names a surname of several people', () => {
  it('asks whom it means, and is answered in its place', async () => {
    const asked = await app.run('ask', { question: 'what did Holm say?' });
    expect(asked?.content).toContain('Whom do you mean?');
    expect(asked?.content).toContain('- **Carl Holm**');
    await app.press(asked, 'Carl Holm');
    const answer = app.messages().find(({ id }) => id === asked?.id);
    expect(answer?.content).toMatch(/^-# what did Carl Holm say\?\n/u);
    expect(answer?.embeds[0]?.description).toContain('count every vote again');
  });

  it('is answered for another member alone', async () => {
    const asked = await app.run('ask', { question: 'what did Holm say?' });
    const answer = await app.press(asked, 'Ada Holm', 'moderator');
    expect(answer?.ephemeral).toBe(true);
    expect(answer?.content).toMatch(/^-# what did Ada Holm say\?\n/u);
    expect(app.messages().find(({ id }) => id === asked?.id)?.content).toContain('Whom do you mean?');
  });

  it('is not kept among the unanswered ones', async () => {
    const list = await app.run('unanswered', {}, 'moderator');
    expect(JSON.stringify(list)).not.toContain('what did Holm say');
  });
});

describe('A question for an overview', () => {
  it('has key sentences on one card, and a button to the page at the sentence', async () => {
    const answer = await app.run('ask', { question: 'summarize' });
    expect(answer?.content).toBe('-# summarize\n🔵 In short:');
    expect(answer?.embeds).toHaveLength(1);
    expect(answer?.embeds[0]).toMatchObject({
      title: 'Holm Wins by a Hair',
      url: 'https://example.com/holm',
    });
    expect(JSON.stringify(answer?.components)).toContain('https://example.com/holm#:~:text=');
  });
});
