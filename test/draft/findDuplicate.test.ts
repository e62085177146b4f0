import { describe, expect, it } from 'vitest';
import { storyBody } from '../../src/article/folder/storyFile.js';
import { parseArticle } from '../../src/article/parseArticle.js';
import { createDuplicateFinder } from '../../src/draft/findDuplicate.js';

const bridge = parseArticle(
  'bridge',
  '---\ntitle: Bridge to close\nurl: https://www.courier.example/bridge/?utm_source=feed\n---\n\nThe bridge at Orlin will close on Monday.',
);

const duplicates = createDuplicateFinder();

describe('A story that is there already', () => {
  it('has the same address, however a reader came there', () => {
    const url = 'https://courier.example/bridge#top';
    expect(duplicates.find({ url, body: 'Other words.' }, [{ article: bridge }])).toEqual({
      id: 'bridge',
      title: 'Bridge to close',
      by: 'url',
    });
    expect(
      duplicates.find({ url: 'https://courier.example/bridge?id=2', body: 'Other.' }, [{ article: bridge }]),
    ).toBeNull();
  });

  it('is one of the stories that are there now', () => {
    const draft = { url: 'https://courier.example/bridge', body: 'Other words.' };
    expect(duplicates.find(draft, [])).toBeNull();
    expect(duplicates.find(draft, [{ article: bridge }])?.id).toBe('bridge');
    expect(duplicates.find(draft, [])).toBeNull();
  });

  it('has the same words, whatever its marks and line breaks are', () => {
    const body = 'The “bridge” at Orlin\nwill close on Monday';
    expect(duplicates.find({ url: null, body }, [{ article: bridge }])?.by).toBe('text');
    expect(
      duplicates.find({ url: null, body: `${storyBody(bridge)} It is old.` }, [{ article: bridge }]),
    ).toBeNull();
  });
});
