import { describe, expect, it } from 'vitest';
import { reportTime } from '../../src/search/reportTime.js';
import { indexedArticle } from '../index/indexedArticle.js';

const published = '2031-03-04T00:00:00Z';

/** The times of an article's passages that have these words, in minutes after it was published. */
async function minutesOf(text: string, ...words: readonly string[]): Promise<(number | undefined)[]> {
  const indexed = await indexedArticle('blog', text, { published });
  return words.map((word) => {
    const passage = indexed.passages.find(({ start, end }) =>
      indexed.article.text.slice(start, end).includes(word),
    );
    return passage && reportTime({ indexed, passage }) - Date.parse(published);
  });
}

describe('The time of a report', () => {
  it('is that of the entry in a live blog, whichever end it is read from', async () => {
    const newestFirst =
      '15:50\n\nBoth are safe. They sat in the cinema.\n\n15:05 The governor\n\nThe governor asks for help. He wrote at noon.\n\n9:20\n\nTwo are missing. They left at dawn.';
    expect(await minutesOf(newestFirst, 'cinema', 'noon', 'dawn')).toEqual([950, 905, 560]);
  });

  it('reads times of half a day, with a dash after them', async () => {
    const text =
      '9.20 a.m. – Two are missing. They left at dawn.\n\n12:05 pm – The port is shut. Ships wait.\n\n3:40 pm – Both are safe. They sat in the cinema.';
    expect(await minutesOf(text, 'dawn', 'Ships', 'cinema')).toEqual([560, 725, 940]);
  });

  it('is that of the article where one paragraph begins with a time', async () => {
    const text =
      '7:12 a.m. was when it failed. Nobody was awake.\n\nThe bank said so on Tuesday. It was short.';
    expect(await minutesOf(text, 'awake', 'Tuesday')).toEqual([0, 0]);
  });

  it('orders the entries of a live blog without a date', async () => {
    const indexed = await indexedArticle(
      'blog',
      '9:20\n\nTwo are missing. They left at dawn.\n\n10:05\n\nThe port is shut. Ships wait.\n\n15:50\n\nBoth are safe. They sat in the cinema.',
    );
    const times = indexed.passages.map((passage) => reportTime({ indexed, passage }));
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(times).size).toBe(3);
  });
});
