import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { waitFor } from '../../support/waitFor.js';
import { FERRY } from '../stories.js';

const TRAIN = `---
title: Train Late
---

The train was late. “Nobody was hurt at all,” said Cy Dahl, a conductor.`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY, 'train.md': TRAIN });
});
afterAll(() => app.close());

describe('/check', () => {
  const check = (text: string) => app.run('check', { text });

  it('shows which word was changed', async () => {
    const message = await check('Holm: “The engine will be replaced within ten days”');
    expect(message?.content).toContain('1 altered');
    expect(descriptionOf(message)).toMatch(
      /> Story: .*will be \*\*repaired\*\* within ten days.*\n> Quoted: .*will be \*\*replaced\*\* within ten days/u,
    );
  });

  it('tells who said it when it was another', async () => {
    const message = await check('Ada Holm said “nobody was hurt at all.”');
    expect(message?.content).toContain('1 by a different speaker');
    expect(descriptionOf(message)).toContain('said by Bo\u00a0Lind, mayor; said by Cy\u00a0Dahl, conductor');
  });

  it('is content with either of two speakers', async () => {
    for (const name of ['Lind', 'Cy Dahl'])
      expect((await check(`“Nobody was hurt at all,” said ${name}.`))?.content).toContain('1 word for word');
  });

  it('says what is not in the stories, and when there is no quotation', async () => {
    expect((await check('“The moon is made of green cheese”'))?.content).toContain('1 not in the stories');
    expect((await check('no quotation at all'))?.content).toMatch(/^No quotations found/u);
  });

  it('checks fifty quotations in some messages', async () => {
    const before = app.messages().length;
    const text = Array.from(
      { length: 50 },
      (_, i) => `“The engine will be repaired within ten days, ${i} of them”`,
    );
    const message = await check(text.join('\n').slice(0, 4_000));
    expect(message?.content).toMatch(/50 altered/u);
    await waitFor(() => app.messages().length > before + 1);
  });
});
