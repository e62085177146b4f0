import { textOf, type Span } from '../article/article.js';
import type { Embedder } from '../embedding/embedder.js';
import type { Reader } from '../embedding/reader.js';
import { foreignWeight, rarityIn } from './foreignWords.js';
import type { IndexedArticle } from './indexedArticle.js';
import { buildLexicalIndex, type LexicalIndex } from './lexicalIndex.js';
import type { PassageIndex } from './passageIndex.js';
import { ALL_PARTS, type RetrievalParts } from './parts.js';
import { rankPassages, type RankedPassage } from './ranking.js';
import { repairTypos } from './repairTypos.js';
import { termsOf, wordsOf } from './terms.js';

export interface PassageSearchOptions {
  readonly articles: readonly IndexedArticle[];
  readonly index: PassageIndex;
  readonly embedder: Embedder;
  /** Default none. */
  readonly reader?: Reader | null;
  /** The whole words of the embedding model, which are no typos. */
  readonly vocabulary: ReadonlySet<string>;
}

export interface SearchResult {
  /** All passages searched, best first; they overlap. */
  readonly ranked: readonly RankedPassage[];
  /** The question as searched, its typos repaired. */
  readonly question: string;
  /** How much of the question none of the articles searched speaks of, see foreignWeight. */
  readonly foreign: number;
  /** Milliseconds. */
  readonly timings: { readonly embedding: number; readonly search: number };
}

export interface SearchOptions {
  /** Search one article alone; an unknown id finds nothing. */
  readonly articleId?: string;
  readonly signal?: AbortSignal;
  /** Default all. */
  readonly parts?: RetrievalParts;
}

/** Ranks the passages of one generation of the index, by meaning and by words. */
export interface PassageSearch {
  readonly articles: readonly IndexedArticle[];
  /** What reads the passages found; null where there is none. */
  readonly reader: Reader | null;
  search(question: string, options?: SearchOptions): Promise<SearchResult>;
}

/** What is searched by words: the whole newsroom, or one article. */
interface Scope {
  readonly articles: readonly IndexedArticle[];
  readonly passageWords: LexicalIndex;
  readonly sentenceWords: LexicalIndex;
  readonly articleWords: ReadonlyMap<string, number>;
}

export function createPassageSearch(options: PassageSearchOptions): PassageSearch {
  const rarity = rarityIn(options.vocabulary);
  let newsroom: Scope | null = null;
  const scopeOf = (articleId: string | undefined): Scope => {
    if (articleId !== undefined) {
      return buildScope(options.articles.filter(({ article }) => article.id === articleId));
    }
    return (newsroom ??= buildScope(options.articles));
  };

  return {
    articles: options.articles,
    reader: options.reader ?? null,
    async search(typed, { articleId, signal, parts = ALL_PARTS } = {}) {
      const scope = scopeOf(articleId);
      const question = parts.typoRepair
        ? repairTypos(typed, {
            inVocabulary: (word) => options.vocabulary.has(word),
            articleWords: scope.articleWords,
          })
        : typed;
      const started = performance.now();
      const vector = await options.embedder.embed(question, {
        priority: 'question',
        ...(signal && { signal }),
      });
      const embedded = performance.now();
      const hits = await options.index.search({
        vector,
        limit: Infinity,
        ...(articleId !== undefined && { articles: [articleId] }),
      });
      const ranked = rankPassages({ ...scope, queryTerms: termsOf(question), hits, parts });
      return {
        ranked,
        question,
        foreign: foreignWeight(question, (term) => scope.passageWords.has(term), rarity),
        timings: { embedding: embedded - started, search: performance.now() - embedded },
      };
    },
  };
}

function buildScope(articles: readonly IndexedArticle[]): Scope {
  const articleWords = new Map<string, number>();
  for (const { article, sentences } of articles) {
    for (const sentence of sentences) {
      for (const word of wordsOf(textOf(article.text, sentence))) {
        articleWords.set(word, (articleWords.get(word) ?? 0) + 1);
      }
    }
  }
  const wordsIn = (spansOf: (indexed: IndexedArticle) => readonly Span[]) =>
    buildLexicalIndex(
      articles.flatMap((indexed) => spansOf(indexed).map((span) => textOf(indexed.article.text, span))),
    );
  return {
    articles,
    passageWords: wordsIn(({ passages }) => passages),
    sentenceWords: wordsIn(({ sentences }) => sentences),
    articleWords,
  };
}
