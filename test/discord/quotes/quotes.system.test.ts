import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';
import { FERRY } from '../stories.js';

const TRAIN = `---
title: Train Late
---

The train was late. “Nobody was hurt at all,” said Bo Dahl, a conductor.`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ 'ferry.md': FERRY, 'train.md': TRAIN });
});
afterAll(() => app.close());

describe('/quotes', () => {
  it('lists what a person said, article by article, the kind marked', async () => {
    const message = await app.run('quotes', { speaker: 'Ada Holm' });
    expect(message?.content).toBe('**Ada Holm**, captain of the ferry: 3 quotations');
    expect(message?.embeds.map(({ title }) => title)).toEqual(['Ferry Stays in Port']);
    const lines = descriptionOf(message).split('\n');
    expect(lines).toEqual([
      '- “We wait for the wind to turn,” *(direct)*',
      '- the engine was cold *(reported)*',
      '- “The engine will be repaired within ten days,” *(direct)*',
    ]);
  });

  it.each([
    ['a surname', 'holm'],
    ['a role', 'captain'],
  ])('finds a person by %s', async (_, speaker) => {
    expect((await app.run('quotes', { speaker }))?.content).toContain('Ada Holm');
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
});
