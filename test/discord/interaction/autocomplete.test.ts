import { describe, expect, it } from 'vitest';
import { articleChoices, findArticle } from '../../../src/discord/interaction/autocomplete.js';
import { indexedArticle } from '../../index/indexedArticle.js';

const longId = 'the-report-on-the-lock-at-orlin-'.repeat(8);
const articles = [
  await indexedArticle('lock', 'The lock is closed.', { title: 'Lock closed' }),
  await indexedArticle(longId, 'The lock is old.', { title: 'Report on the lock' }),
];

describe('The choices of stories', () => {
  it('have a value that Discord takes, also of a file with a long name', () => {
    const values = articleChoices(articles, 'lock').map(({ value }) => value);
    expect(values).toHaveLength(2);
    expect(values.filter((value) => value.length > 100)).toEqual([]);
  });

  it('are known again by it', () => {
    for (const { value } of articleChoices(articles, 'report'))
      expect(findArticle(articles, value)?.article.id).toBe(longId);
    expect(findArticle(articles, 'report on the LOCK')?.article.id).toBe(longId);
    expect(findArticle(articles, 'another')).toBeNull();
  });
});
