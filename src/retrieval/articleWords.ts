import { textOf } from '../article/article.js';
import { countriesIn } from './aliases/countryMentions.js';
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
  /**
   * Of each text under its headline and heading, with the countries that it names by whichever name: “The work will cost 210 million”
   * does not say again which tunnel it is about.
   */
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
    const terms = texts.map(searchTermsOf);
    const headlines = new Map<string | null, Terms>();
    const add = (kind: keyof TermLists, own: readonly Terms[], section: string | null) => {
      let headline = headlines.get(section);
      if (headline === undefined) {
        headlines.set(section, (headline = searchTermsOf(`${article.title}\n${section ?? ''}`)));
      }
      bare[kind].push(own.flatMap(({ words }) => words));
      inContext[kind].push([headline, ...own].flatMap(({ words, countries }) => [...words, ...countries]));
    };
    sentences.forEach(({ section }, i) => {
      add('sentences', terms.slice(i, i + 1), section);
    });
    for (const {
      start,
      end,
      section,
      sentences: { first, last },
    } of passages) {
      const isWhole = start === sentences[first]?.start && end === sentences[last]?.end;
      const cut = textOf(article.text, { start, end });
      add('passages', isWhole ? terms.slice(first, last + 1) : [searchTermsOf(cut)], section);
    }
  }
  return { articles, bare: indexesOf(bare), inContext: indexesOf(inContext), counts };
}

interface Terms {
  readonly words: readonly string[];
  readonly countries: readonly string[];
}

type TermLists = Record<keyof WordIndexes, (readonly string[])[]>;

function searchTermsOf(text: string): Terms {
  return { words: termsOf(text), countries: countriesIn(text).map(({ term }) => term) };
}

function indexesOf({ passages, sentences }: TermLists): WordIndexes {
  return { passages: buildLexicalIndex(passages), sentences: buildLexicalIndex(sentences) };
}
