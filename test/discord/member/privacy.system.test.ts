import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/testApp.js';

const LAVROV = readFileSync('data/articles/lavrov-urges-putin.txt', 'utf8');
const QUESTION = 'Who said diplomacy is far from exhausted?';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'lavrov.txt': LAVROV });
});
afterAll(() => app.close());

describe('/privacy', () => {
  it('tells what is stored and deletes it', async () => {
    const answer = await app.run('ask', { question: QUESTION });
    await app.press(answer, '👍');
    await app.run('quotes', { speaker: 'Sergey Lavrov' });
    const told = await app.run('privacy');
    expect(told?.content).toMatch(
      /^Stored about you: 1 question and where you asked, 1 vote, 1 list of quotations\./u,
    );
    expect(told?.ephemeral).toBe(true);
    expect((await app.press(told, 'Delete my data'))?.content).toMatch(/^Deleted: 2 entries\./u);
    expect((await app.run('privacy'))?.content).toMatch(/^Nothing is stored about you\./u);
    expect((await app.press(answer, 'More'))?.content).toMatch(/^This answer has expired/u);
  });
});
