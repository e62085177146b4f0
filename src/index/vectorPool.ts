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
      return [...textsOf(articles)].filter((text) => !byText.has(text)).length;
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

/** Every text of some articles that is embedded. */
export function textsOf(articles: readonly IndexedArticle[]): Set<string> {
  return new Set(
    articles.flatMap((indexed) => unitsOf(indexed).map((unit) => textOf(indexed.article.text, unit))),
  );
}

/** Whether an article has one of some texts, so that its vectors are worth loading. */
export function hasText({ article, ...indexed }: IndexedArticle, texts: ReadonlySet<string>): boolean {
  const isAmong = (span: Span) => texts.has(textOf(article.text, span));
  return indexed.sentences.some(isAmong) || indexed.passages.some(isAmong);
}

/** The parts of an article that are embedded. */
function unitsOf({ sentences, passages }: IndexedArticle): (Span & { readonly kind: VectorKind })[] {
  const unit = (kind: VectorKind) => (span: Span) => ({ kind, start: span.start, end: span.end });
  return [...sentences.map(unit('sentence')), ...passages.map(unit('passage'))];
}
