import { textOf } from '../article/article.js';
import type { IndexedArticle } from './indexedArticle.js';
import { buildLexicalIndex, type LexicalIndex } from './lexicalIndex.js';
import { termsOf, wordsOf } from './terms.js';

/** The words of the passages of some articles, and of their sentences, both in the articles' order. */
export interface WordIndexes {
  readonly passages: LexicalIndex;
  readonly sentences: LexicalIndex;
}

/** What is searched by words: the whole newsroom, or one article. */
export interface ArticleWords {
  readonly articles: readonly IndexedArticle[];
  /** Of the texts alone. */
  readonly bare: WordIndexes;
  /** Of each text under its headline and heading: “The work will cost 210 million” does not say again which tunnel it is about. */
  readonly inContext: WordIndexes;
  /** Every word of the sentences and headlines, with how often it occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

export function readArticleWords(articles: readonly IndexedArticle[]): ArticleWords {
  const counts = new Map<string, number>();
  const bare: TermLists = { passages: [], sentences: [] };
  const inContext: TermLists = { passages: [], sentences: [] };
  for (const { article, sentences, passages } of articles) {
    const texts = sentences.map((sentence) => textOf(article.text, sentence));
    for (const word of [article.title, ...texts].flatMap(wordsOf)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    const terms = texts.map(termsOf);
    const headlines = new Map<string | null, readonly string[]>();
    const add = (kind: keyof TermLists, own: readonly string[], section: string | null) => {
      let headline = headlines.get(section);
      if (headline === undefined)
        headlines.set(section, (headline = termsOf(`${article.title}\n${section ?? ''}`)));
      bare[kind].push(own);
      inContext[kind].push([...headline, ...own]);
    };
    sentences.forEach(({ section }, i) => {
      add('sentences', terms[i] ?? [], section);
    });
    for (const passage of passages) {
      const { first, last } = passage.sentences;
      const isWhole = passage.start === sentences[first]?.start && passage.end === sentences[last]?.end;
      const own = isWhole ? terms.slice(first, last + 1).flat() : termsOf(textOf(article.text, passage));
      add('passages', own, passage.section);
    }
  }
  return { articles, bare: indexesOf(bare), inContext: indexesOf(inContext), counts };
}

type TermLists = Record<keyof WordIndexes, (readonly string[])[]>;

function indexesOf({ passages, sentences }: TermLists): WordIndexes {
  return { passages: buildLexicalIndex(passages), sentences: buildLexicalIndex(sentences) };
}
