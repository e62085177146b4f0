import { type Span, textOf } from '../article/article.js';
import type { Embedder } from '../embedding/embedder.js';
import type { IndexedArticle } from './indexedArticle.js';
import type { IndexedVector, VectorKind } from './passageIndex.js';

/** Vectors by their text, so that no text is embedded twice. */
interface VectorPool {
  /** Adds the stored vectors of an article. */
  add(indexed: IndexedArticle, vectors: readonly IndexedVector[]): void;
  /** How many texts of these articles have no vector yet; equal texts count once. */
  countMissing(articles: readonly IndexedArticle[]): number;
  /** The vectors of all sentences and passages of an article; embeds what is missing, one text at a time. */
  vectorsOf(indexed: IndexedArticle, signal: AbortSignal): Promise<IndexedVector[]>;
}

export function createVectorPool(embedder: Embedder, onEmbedded: () => void): VectorPool {
  const byText = new Map<string, Float32Array>();
  return {
    add({ article }, vectors) {
      for (const { vector, ...span } of vectors) byText.set(textOf(article.text, span), vector);
    },
    countMissing(articles) {
      const texts = articles.flatMap((indexed) =>
        unitsOf(indexed).map((unit) => textOf(indexed.article.text, unit)),
      );
      return new Set(texts.filter((text) => !byText.has(text))).size;
    },
    async vectorsOf(indexed, signal) {
      const vectors: IndexedVector[] = [];
      for (const unit of unitsOf(indexed)) {
        const text = textOf(indexed.article.text, unit);
        let vector = byText.get(text);
        if (vector === undefined) {
          signal.throwIfAborted();
          vector = await embedder.embed(text, { priority: 'indexing', signal });
          byText.set(text, vector);
          onEmbedded();
        }
        vectors.push({ ...unit, vector });
      }
      return vectors;
    },
  };
}

/** The parts of an article that are embedded. */
function unitsOf({ sentences, passages }: IndexedArticle): (Span & { readonly kind: VectorKind })[] {
  const unit = (kind: VectorKind) => (span: Span) => ({ kind, start: span.start, end: span.end });
  return [...sentences.map(unit('sentence')), ...passages.map(unit('passage'))];
}
