import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApp, type TestApp } from '../../support/testApp.js';
import { FERRY } from '../stories.js';

const COUNCIL = `---
title: Council Meets
published: 2031-04-02
source: Orlin Courier
---

“The ferry is paid for,” said Bo Lind, the mayor. “It is late,” a passenger said.`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY, 'council.md': COUNCIL });
});
afterAll(() => app.close());

describe('/voices', () => {
  it('shows who gets heard, in a chart and a table', async () => {
    const message = await app.run('voices');
    expect(message?.content.split('\n')).toEqual([
      '**Who gets heard:** 6 quotations, 2 speakers with a name',
      '1. **Ada\u00a0Holm**, captain of the ferry: 3 quotations, 19 words',
      '2. **Bo\u00a0Lind**, mayor: 2 quotations, 10 words',
      '',
      '- Officials: 2 (33%)',
      '- Speakers with a name: 5 (83%)',
      '- Sources without a name: 1 (17%)',
      '- Speaker left open: 0 (0%)',
      '',
      '**Quotations by month**',
      '- March 2031: 4, officials 25%',
      '- April 2031: 2, officials 50%',
      expect.stringMatching(/^-# Officials speak for a state/u),
    ]);
    const [file] = message?.attachments ?? [];
    expect(file).toMatchObject({ content_type: 'image/png', filename: 'voices.png' });
    expect(file?.description).toMatch(
      /^Bar chart of who gets heard\. Ada\s+Holm, captain of the ferry: 3 quotations/u,
    );
  });

  it('keeps to an outlet and to days, and says when nobody is quoted', async () => {
    const some = await app.run('voices', { outlet: 'courier' });
    expect(some?.content).toContain('2 quotations, 1 speaker with a name (Orlin Courier)');
    const none = await app.run('voices', { until: '2030' });
    expect(none?.content).toMatch(/^Nobody is quoted: until/u);
    expect(none?.attachments).toEqual([]);
  });
});
