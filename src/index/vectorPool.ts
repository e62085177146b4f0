import { crc32 } from 'node:zlib';
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

/** Finds the articles that have a text: of each article the texts are read once, as checksums. */
export interface TextFinder {
  /** Whether an article has one of some texts, so that its vectors are worth loading. */
  hasOne(indexed: IndexedArticle, texts: ReadonlySet<string>): boolean;
}

export function createTextFinder(): TextFinder {
  const known = new WeakMap<IndexedArticle, Int32Array>();
  let sought: { readonly texts: ReadonlySet<string>; readonly sums: ReadonlySet<number> } | null = null;
  const sumsOf = (indexed: IndexedArticle): Int32Array => {
    const { article } = indexed;
    let sums = known.get(indexed);
    if (sums === undefined) {
      sums = Int32Array.from(unitsOf(indexed), (unit) => crc32(textOf(article.text, unit)));
      known.set(indexed, sums);
    }
    return sums;
  };
  return {
    hasOne(indexed, texts) {
      if (sought?.texts !== texts)
        sought = { texts, sums: new Set(Int32Array.from(texts, (text) => crc32(text))) };
      const { sums } = sought;
      if (!hasSome(sumsOf(indexed), sums)) return false;
      return unitsOf(indexed).some((unit) => texts.has(textOf(indexed.article.text, unit)));
    },
  };
}

/** Written out: this runs for every text of every article at each change. */
function hasSome(sums: Int32Array, sought: ReadonlySet<number>): boolean {
  for (const sum of sums) if (sought.has(sum)) return true;
  return false;
}

/** The parts of an article that are embedded. */
function unitsOf({ sentences, passages }: IndexedArticle): (Span & { readonly kind: VectorKind })[] {
  const unit = (kind: VectorKind) => (span: Span) => ({ kind, start: span.start, end: span.end });
  return [...sentences.map(unit('sentence')), ...passages.map(unit('passage'))];
}
