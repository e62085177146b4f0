import type { Span } from '../../../src/article/article.js';
import type { ModelIdentity } from '../../../src/embedding/embedder.js';
import { ANALYSIS_VERSION } from '../../../src/index/analysis/analysisVersion.js';
import type { IndexedArticle } from '../../../src/index/indexedArticle.js';
import { countsOf, hashOf, type StoredArticle, writeArticle } from '../../../src/index/store/articleStore.js';
import { type Generation, switchGeneration, writeGeneration } from '../../../src/index/store/generations.js';
import type { ArticleVectors } from '../memoryPassageIndex.js';

export const testModel = (dimensions: number): ModelIdentity => ({
  id: 'test/fake',
  sha256: 'f'.repeat(64),
  dimensions,
});

/** Writes an index of these vectors into a folder and puts it into use. */
export async function writeTestIndex(
  indexFolder: string,
  stored: readonly ArticleVectors[],
  dimensions: number,
): Promise<Generation> {
  const articles: StoredArticle[] = [];
  for (const each of stored) {
    const indexed = articleOf(each);
    const { id } = indexed.article;
    const folder = `${hashOf(id).slice(0, 16)}-test`;
    const files = await writeArticle({
      indexFolder,
      folder,
      indexed,
      vectors: each.vectors,
      onStep: () => undefined,
    });
    const sha256 = hashOf(id);
    articles.push({ id, file: `${id}.txt`, sha256, key: sha256, folder, files, counts: countsOf(indexed) });
  }
  const generation: Generation = {
    id: 'first',
    previous: null,
    created: new Date(0).toISOString(),
    model: { ...testModel(dimensions) },
    analysis: ANALYSIS_VERSION,
    articles,
  };
  await writeGeneration(indexFolder, generation);
  await switchGeneration(indexFolder, generation.id);
  return generation;
}

function articleOf({ article: id, vectors }: ArticleVectors): IndexedArticle {
  const spans = (wanted: string) =>
    vectors.filter(({ kind }) => kind === wanted).map(({ start, end }): Span => ({ start, end }));
  return {
    article: { id, title: id, source: null, url: null, published: null, author: null, text: '', blocks: [] },
    sentences: spans('sentence').map((span) => ({ ...span, block: 0, section: null })),
    quotations: [],
    passages: spans('passage').map((span) => ({
      ...span,
      section: null,
      sentences: { first: 0, last: 0 },
    })),
  };
}
