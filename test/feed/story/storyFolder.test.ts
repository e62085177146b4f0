import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { ReadStory } from '../../../src/feed/reading/reading.js';
import { openStoryFolder } from '../../../src/feed/story/storyFolder.js';
import { temporaryFolder } from '../../support/temporaryFolder.js';

const BODY =
  'The ferry to Tarrow struck a whale on Tuesday and turned around at once. “Nobody was hurt,” said Ada Holm, the captain. The whale swam on. Divers look at the hull today, and the owner says that the ship sails again on Friday if they find nothing. About 90 people were on board, most of them on their way to the market.';

function story(source: string | null, url: string | null, body = BODY): ReadStory {
  return {
    details: { title: 'Ferry strikes whale', source, url, published: '2031-03-04', author: null },
    body,
  };
}

describe('A story that a feed brings', () => {
  it('is a file for each outlet that has the words of one agency', async () => {
    const folder = await temporaryFolder();
    const stories = openStoryFolder(folder);
    const first = await stories.add(story('Tarrow Post', 'https://post.example/ferry'));
    const second = await stories.add(story('Skarne Gazette', 'https://gazette.example/whale'));
    expect([first.kind, second.kind]).toEqual(['added', 'added']);
    expect(await readdir(folder)).toHaveLength(2);
  });

  it.each([
    ['its address', story('Skarne Gazette', 'https://post.example/ferry', `${BODY} More soon.`)],
    ['its words and outlet', story('TARROW POST', 'https://post.example/other')],
    ['its words, on another page of the site', story(null, 'https://www.post.example/live')],
    ['its words, where nobody says whose they are', story(null, null)],
  ])('is known by %s', async (_, again) => {
    const folder = await temporaryFolder();
    const stories = openStoryFolder(folder);
    await stories.add(story('Tarrow Post', 'https://post.example/ferry'));
    expect((await stories.add(again)).kind).toBe('double');
    expect(await readdir(folder)).toHaveLength(1);
  });
});
