import { textOf } from '../article/article.js';
import { countriesIn } from '../english/countryMentions.js';
import { termsOf, wordsOf } from '../english/terms.js';
import type { IndexedArticle } from '../index/indexedArticle.js';
import { type AnswerType, typesIn } from '../question/answerType.js';
import { type Bm25, buildBm25 } from './bm25.js';

/** The words of the passages of some articles, and of their sentences, both in the articles' order. */
interface WordIndexes {
  readonly passages: Bm25;
  readonly sentences: Bm25;
}

/** What is searched by words: all articles, or one. */
export interface ArticleWords {
  readonly articles: readonly IndexedArticle[];
  /** Of the texts alone. */
  readonly bare: WordIndexes;
  /**
   * Of each text under its headline and heading, with the countries that it names by any of their names: “The work will
   * cost 210 million” does not say again which tunnel it is about.
   */
  readonly inContext: WordIndexes;
  /** Of each passage, in the articles' order, what types of answer it has words for. */
  readonly types: readonly ReadonlySet<AnswerType>[];
  /** Every word of the sentences and headlines, with how often it occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Splits all sentences once. */
export function buildArticleWords(articles: readonly IndexedArticle[]): ArticleWords {
  const counts = new Map<string, number>();
  const types: ReadonlySet<AnswerType>[] = [];
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
    for (const passage of passages) {
      const { first, last } = passage.sentences;
      const text = textOf(article.text, passage);
      const isWhole = passage.start === sentences[first]?.start && passage.end === sentences[last]?.end;
      add('passages', isWhole ? terms.slice(first, last + 1) : [searchTermsOf(text)], passage.section);
      types.push(typesIn(text));
    }
  }
  return { articles, bare: indexesOf(bare), inContext: indexesOf(inContext), types, counts };
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
  return { passages: buildBm25(passages), sentences: buildBm25(sentences) };
}
