import { createHash } from 'node:crypto';
import type { ArticleDetails } from '../../src/article/article.js';
import { buildArticle } from '../../src/article/buildArticle.js';
import type { BriefingArticle } from '../../src/briefing/composeBriefing.js';
import { addPassages, analyzeArticle } from '../../src/index/analysis/analyzeArticle.js';
import { createFakeEmbedder } from '../index/fakeEmbedder.js';

/** An article as a briefing sees it, with vectors that mean nothing. */
export async function briefingArticle(
  id: string,
  text: string,
  details: Partial<ArticleDetails> = {},
): Promise<BriefingArticle> {
  const embedder = createFakeEmbedder();
  const article = buildArticle(
    { id, title: id, source: null, url: null, published: null, author: null, ...details },
    text,
  );
  const indexed = await addPassages(analyzeArticle(article), (texts) => embedder.countTokens(texts));
  const vectors = await Promise.all(
    indexed.sentences.map(async ({ start, end }) => ({
      kind: 'sentence' as const,
      start,
      end,
      vector: await embedder.embed(article.text.slice(start, end)),
    })),
  );
  return {
    indexed,
    sha256: createHash('sha256').update(text).digest('hex'),
    loadVectors: () => Promise.resolve(vectors),
  };
}
