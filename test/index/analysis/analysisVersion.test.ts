import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArticles, parseSource } from '../../../src/article/loadArticles.js';
import { ANALYSIS_VERSION } from '../../../src/index/analysis/analysisVersion.js';
import { addPassages, analyzeArticle } from '../../../src/index/analysis/analyzeArticle.js';
import { hashOf } from '../../../src/index/store/articleStore.js';
import { createFakeEmbedder } from '../fakeEmbedder.js';

const settled = path.join(import.meta.dirname, 'analysisVersion.json');
const corpus = path.resolve(import.meta.dirname, '../../corpus/articles');

describe('The analysis version', () => {
  it('is raised when the rules find something else in the same articles', async () => {
    const { articles } = await loadArticles(corpus);
    expect(articles.length).toBeGreaterThan(0);
    const found: unknown[] = [];
    for (const source of articles) {
      const analyzed = analyzeArticle(parseSource(source));
      found.push(await addPassages(analyzed, (texts) => createFakeEmbedder().countTokens(texts)));
    }
    const now = { version: ANALYSIS_VERSION, sha256: hashOf(JSON.stringify(found)) };
    const before = JSON.parse(await readFile(settled, 'utf8')) as typeof now;
    const advice =
      now.version === before.version
        ? 'Indexes of before no longer fit the rules: raise the version in src/index/analysis/analysisVersion.ts or passages.ts, run again, and put what it says into test/index/analysis/analysisVersion.json. Where only the articles of test/corpus changed, put in the new sha256 alone.'
        : `Put this into test/index/analysis/analysisVersion.json: ${JSON.stringify(now)}`;
    expect(now, advice).toEqual(before);
  });
});
