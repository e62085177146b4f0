import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../support/testApp.js';
import { waitFor } from '../support/waitFor.js';

let app: TestApp;
afterEach(() => app.close());

it('that fails is told to members, and tried again until it is there', async () => {
  app = await startTestApp({}, {}, undefined, { opens: false });
  await waitFor(() => app.log.some(({ msg }) => msg === 'could not open the index'));
  for (const [name, options] of [
    ['ask', { question: 'Who waits for the wind?' }],
    ['quotes', { speaker: 'Ada Holm' }],
    ['about', {}],
    ['briefing', {}],
  ] as const)
    expect((await app.run(name, options))?.content).toMatch(/^The articles could not be indexed\./u);
  const story = path.join(app.articlesFolder, 'ferry.md');
  await writeFile(story, 'The ferry stayed in port. “We wait for the wind,” said Ada Holm, the captain.');
  await waitFor(() => app.log.some(({ msg }) => msg === 'index open'));
  const answer = await app.run('ask', { question: 'Who waits for the wind?' });
  expect(JSON.stringify(answer?.embeds)).toContain('Ada Holm');
  await rm(story);
});
