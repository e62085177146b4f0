import { describe, expect, it } from 'vitest';
import { loadArticles } from '../../src/article/loadArticles.js';
import { withoutUnsettled } from '../../src/newsdesk/unsettled.js';
import { ARTICLES, createTestInstall } from '../index/testInstall.js';
import { temporaryFolder } from '../support/temporaryFolder.js';

describe('Files that are still being written', () => {
  it('are in the index as they were before, and not at all when they are new', async () => {
    const install = await createTestInstall(await temporaryFolder());
    await install.build();
    const index = await install.openCurrent();
    await install.write({
      'flood.txt': 'Half of',
      'ferry.txt': 'The ferry st',
      'museum.txt': 'The museum is new.',
    });
    const sources = withoutUnsettled(
      await loadArticles(install.articlesFolder),
      new Set(['flood.txt', 'ferry.txt']),
      index,
    );
    expect(sources.articles.map(({ id }) => id)).toEqual(['flood', 'harvest', 'museum']);
    const { generation } = await install.build({ sources });
    const after = await install.openCurrent();
    expect(after.generation.id).toBe(generation);
    const texts = new Map(after.articles.map(({ article }) => [article.id, article.text]));
    expect(texts.get('museum')).toBe('The museum is new.');
    expect(texts.get('flood')).toContain('The river Aal rose');
    expect(texts.size).toBe(Object.keys(ARTICLES).length);
  });
});
