import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { descriptionOf, startTestApp, type TestApp } from '../../support/testApp.js';

const story = (published: string, source: string, body: string) =>
  `---\ntitle: Flood in Aalbek, ${source}\nsource: ${source}\npublished: ${published}\n---\n\n${body}`;

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({
    'first.md': story(
      '2031-03-03',
      'Aalbek Post',
      'The flood in Aalbek drove 212 people from their homes on Sunday. “We have never seen so much water,” said Ida Brandt, the mayor of Aalbek.',
    ),
    'second.md': story(
      '2031-03-06',
      'Orlin Courier',
      'The flood in Aalbek drove 214 people from their homes, not 212 as first reported. The dams will be raised.',
    ),
    'other.md': story(
      '2031-03-04',
      'Tea News',
      'The museum of tea opened a hall of cups. Visitors came in great numbers.',
    ),
  });
});
afterAll(() => app.close());

describe('/timeline', () => {
  it('tells what the stories say in order of their dates, with the figures that were updated', async () => {
    const message = await app.run('timeline', { topic: 'flood in Aalbek homes' });
    expect(message?.content).toMatch(/^\*\*flood in Aalbek homes\*\*: \d entries, oldest first$/u);
    const [told = '', figures = ''] = (message?.embeds ?? []).map(({ description }) => description ?? '');
    expect(told.indexOf('3 March 2031')).toBeGreaterThanOrEqual(0);
    expect(told.indexOf('6 March 2031')).toBeGreaterThan(told.lastIndexOf('3 March 2031'));
    expect(told).not.toContain('museum');
    expect(figures).toBe(
      '- **214 people (Orlin Courier, 6 March 2031)**; as that story says, it was 212 before · 212 people (Aalbek Post, 3 March 2031)',
    );
  });

  it('keeps to an outlet and days', async () => {
    const message = await app.run('timeline', {
      topic: 'flood in Aalbek',
      outlet: 'courier',
      since: '4 March',
    });
    expect(message?.content).toContain('(Orlin Courier, since 4 March 2031)');
    expect(descriptionOf(message)).not.toContain('Aalbek Post');
  });

  it.each([
    [{ topic: '???' }, /^The stories do not cover this: \?\?\?\.$/u],
    [{ topic: '@everyone' }, /^The stories do not cover this: @everyone/u],
    [{ topic: 'flood', until: 'soonish' }, /is not a date/u],
    [{ topic: 'flood', outlet: 'Nowhere Times' }, /^No story is from/u],
    [{ topic: 'flood', since: '1 January 1999', until: '2 January 1999' }, /do not cover this/u],
  ])('says what is wrong with %j', async (options, sentence) => {
    expect((await app.run('timeline', options))?.content).toMatch(sentence);
  });
});
