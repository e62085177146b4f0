import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { FERRY } from '../stories.js';

const TRAIN = `---
title: Train Late
---

The train was late. “Nobody was hurt at all,” said Bo Dahl, a conductor.`;

/** The same wire report in another outlet, a day later. */
const WIRE = FERRY.replace('published: 2031-03-03', 'published: 2031-03-04\nsource: Orlin Courier')
  .replace(/[“”]/gu, '"')
  .replace('The harbour was quiet.', 'The harbour was quiet all day.');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY, 'train.md': TRAIN });
});
afterAll(() => app.close());

describe('/quotes', () => {
  it('lists what a person said, article by article, the kind marked', async () => {
    const message = await app.run('quotes', { speaker: 'Ada Holm' });
    expect(message?.content).toBe('**Ada\u00a0Holm**, captain of the ferry: 3 quotations');
    expect(message?.embeds.map(({ title }) => title)).toEqual(['Ferry Stays in Port']);
    const lines = descriptionOf(message).split('\n');
    expect(lines).toEqual([
      '- “We wait for the wind to turn,”',
      '- *in the story’s words:* the engine was cold',
      '- “The engine will be repaired within ten days,”',
    ]);
  });

  it.each([
    ['a surname', 'holm'],
    ['a role', 'captain'],
  ])('finds a person by %s', async (_, speaker) => {
    expect((await app.run('quotes', { speaker }))?.content).toContain('Ada\u00a0Holm');
  });

  it('keeps to a topic', async () => {
    const message = await app.run('quotes', { speaker: 'Ada Holm', topic: 'repairs of the engine' });
    expect(descriptionOf(message)).toContain('within ten days');
    const none = await app.run('quotes', { speaker: 'Bo Lind', topic: 'borscht recipes' });
    expect(none?.content).toBe('The stories quote Bo Lind, but not about borscht recipes.');
  });

  it('asks back when several people fit, and says when nobody does', async () => {
    expect((await app.run('quotes', { speaker: 'Bo' }))?.content).toMatch(
      /^Several people match: .*Bo Lind/u,
    );
    expect((await app.run('quotes', { speaker: 'Nobody Atall' }))?.content).toMatch(
      /^The stories do not quote anyone/u,
    );
  });

  it('offers the people quoted, with how often', async () => {
    const choices = await app.playground.autocomplete({
      as: 'member',
      channel: app.playground.ids.news,
      name: 'quotes',
      option: 'speaker',
      value: 'hol',
      options: {},
    });
    expect(choices).toEqual([{ name: 'Ada Holm, captain of the ferry (3)', value: 'Ada Holm' }]);
  });

  it('shows everybody, newest first, and asks for no more than a topic, an outlet or days', async () => {
    const all = await app.run('quotes');
    expect(all?.content).toBe('5 quotations');
    expect(all?.embeds.map(({ title }) => title)).toEqual(['Ferry Stays in Port', 'Train Late']);
    expect(descriptionOf(all)).toContain(
      '- “Nobody was hurt at all,” — **Bo\u00a0Lind**, the mayor'.replace('the ', ''),
    );
    const none = await app.run('quotes', { since: '4 March 2031' });
    expect(none?.content).toBe('No quotation fits: since 4 March 2031.');
  });

  it.each([
    [{ since: 'borscht' }, /“borscht” is not a date/u],
    [{ since: '2031-03-05', until: '2031-03-03' }, /wrong way round/u],
    [{ outlet: 'Nowhere' }, /No story says which outlet/u],
    [{ compare: 'Ada Holm' }, /choose two different speakers/u],
    [{ speaker: 'Ada Holm', compare: 'Holm' }, /choose two different speakers/u],
    [{ speaker: '   ', topic: '@everyone borscht', until: '1999' }, /^No quotation fits: about @everyone/u],
  ])('says what is wrong with %j', async (options, sentence) => {
    const before = app.requests.length;
    expect((await app.run('quotes', options))?.content).toMatch(sentence);
    for (const { body } of app.requests.slice(before))
      expect(JSON.stringify(body ?? {})).not.toContain('"parse":["');
  });

  it('compares two speakers, side by side and dated', async () => {
    const message = await app.run('quotes', { speaker: 'Ada Holm', compare: 'Bo Lind' });
    expect(message?.content).toBe('**Ada\u00a0Holm** and **Bo\u00a0Lind**');
    const [one, other] = message?.embeds[0]?.fields ?? [];
    expect([one?.inline, other?.inline]).toEqual([true, true]);
    expect(one?.value.split('\n')[0]).toBe('- “We wait for the wind to turn,” *(3 March 2031)*');
    expect(other?.value).toBe('- “Nobody was hurt at all,” *(3 March 2031)*');
  });

  it('saves the list as a file and gives a citation to copy, for the member alone', async () => {
    const list = await app.run('quotes', { speaker: 'Ada Holm' });
    for (const [label, name] of [
      ['Save as CSV', 'quotations.csv'],
      ['Save as JSON', 'quotations.json'],
      ['Save as Markdown', 'quotations.md'],
    ] as const) {
      const saved = await app.press(list, label);
      expect(saved?.content).toBe('3 quotations, attached.');
      expect(saved?.attachments.map(({ filename }) => filename)).toEqual([name]);
      expect((saved?.flags ?? 0) & 64).toBe(64);
    }
    const cited = await app.press(list, 'Cite');
    expect(cited?.content).toContain(
      '“We wait for the wind to turn,” — Ada Holm, captain of the ferry. “Ferry Stays in Port”, 3 March 2031',
    );
    expect(cited?.content).toContain('Ferry Stays in Port. (2031, March 3).');
    expect((cited?.flags ?? 0) & 64).toBe(64);
    expect((await app.press(cited, 'Next'))?.content).toContain('the engine was cold — Ada Holm');
  });

  it('shows a wire report of two outlets once, and keeps to an outlet', async () => {
    const wire = await startTestApp({ 'ferry.md': FERRY, 'wire.md': WIRE, 'train.md': TRAIN });
    try {
      const list = await wire.run('quotes', { speaker: 'Ada Holm' });
      expect(list?.content).toBe('**Ada\u00a0Holm**, captain of the ferry: 3 quotations');
      expect(list?.embeds).toHaveLength(1);
      expect(list?.embeds[0]?.footer?.text).toBe('Orlin Courier · 4 March 2031');
      expect(descriptionOf(list).match(/also in/gu)).toHaveLength(1);
      const courier = await wire.run('quotes', { outlet: 'courier' });
      expect(courier?.content).toBe('4 quotations (Orlin Courier)');
      const asked = { question: 'When will the engine be repaired?' };
      const answer = await wire.run('ask', { ...asked, until: '3 March 2031' });
      expect(answer?.embeds[0]?.footer?.text).toBe('3 March 2031');
      const other = await wire.run('ask', { ...asked, outlet: 'Orlin Courier' });
      expect(other?.embeds[0]?.footer?.text).toContain('Orlin Courier');
      const none = await wire.run('ask', { ...asked, since: '2031-03-09' });
      expect(none?.content).toBe('No story is from that outlet and those days.');
      expect((await wire.run('ask', { ...asked, since: 'soon-ish' }))?.content).toMatch(/is not a date/u);
    } finally {
      await wire.close();
    }
  });
});
