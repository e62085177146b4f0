import { textOf } from '../../article/article.js';
import { countriesIn } from '../../english/countryMentions.js';
import type { TermNumbers } from '../../english/termNumbers.js';
import { termsOfWords, wordsOf } from '../../english/terms.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { type AnswerType, typesIn } from '../../question/answerType.js';
import { from, type Numbers, type TextTerms, textTermsOf } from './textTerms.js';

/** The words of the passages of a story, and of its sentences. */
export interface TextsOf<T> {
  readonly passages: T;
  readonly sentences: T;
}

/** What the search knows of the words of one article; made once, and the same in every generation. */
export interface StoryWords {
  /** The numbers of all its terms, sorted. */
  readonly terms: Int32Array;
  /** Of the texts alone; a passage's are made when they are asked for. */
  readonly bare: { readonly sentences: TextTerms; passages(): TextTerms };
  /**
   * Of each text under its headline and heading, with the countries that it names by any of their names: “The work will
   * cost 210 million” does not say again which tunnel it is about.
   */
  readonly inContext: TextsOf<TextTerms>;
  /** Of each passage, the bits of the types of answer that it has words for. */
  readonly types: Uint8Array;
  /** Of each passage its first and last sentence. */
  readonly first: Numbers;
  readonly last: Numbers;
  /** Every word of the sentences and the headline, with how often it occurs. */
  readonly counts: ReadonlyMap<string, number>;
}

export const TYPE_BITS: Readonly<Record<AnswerType, number>> = { figure: 1, name: 2 };

/** Splits all sentences of an article once. */
export function buildStoryWords(indexed: IndexedArticle, numbers: TermNumbers): StoryWords {
  const { article, sentences, passages } = indexed;
  const texts = sentences.map((sentence) => textOf(article.text, sentence));
  const split = texts.map(wordsOf);
  const counts = new Map<string, number>();
  for (const word of [wordsOf(article.title), ...split].flat()) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const { bare, inContext } = termListsOf(indexed, split, numbers);
  const all = new Set<number>();
  for (const list of [...inContext.passages, ...inContext.sentences]) for (const term of list) all.add(term);
  const terms = Int32Array.from(all).sort();
  let barePassages: TextTerms | null = null;
  return {
    terms,
    bare: {
      sentences: textTermsOf(bare.sentences, terms),
      passages: () =>
        (barePassages ??= textTermsOf(termListsOf(indexed, split, numbers).bare.passages, terms)),
    },
    inContext: {
      passages: textTermsOf(inContext.passages, terms),
      sentences: textTermsOf(inContext.sentences, terms),
    },
    types: Uint8Array.from(passages, (passage) => {
      const types = typesIn(textOf(article.text, passage));
      return [...types].reduce((bits, type) => bits | TYPE_BITS[type], 0);
    }),
    first: from(passages.map((passage) => passage.sentences.first)),
    last: from(passages.map((passage) => passage.sentences.last)),
    counts,
  };
}

interface Terms {
  readonly words: readonly number[];
  /** These and the countries. */
  readonly all: readonly number[];
}

type TermLists = TextsOf<(readonly number[])[]>;

function termListsOf(
  { article, sentences, passages }: IndexedArticle,
  split: readonly string[][],
  numbers: TermNumbers,
): { readonly bare: TermLists; readonly inContext: TermLists } {
  const searchTermsOf = (text: string, split = wordsOf(text)): Terms => {
    const words = termsOfWords(split).map((term) => numbers.numberOf(term));
    const countries = countriesIn(text, split).map(({ term }) => numbers.numberOf(term));
    return { words, all: countries.length === 0 ? words : [...words, ...countries] };
  };
  const terms = sentences.map((sentence, i) => searchTermsOf(textOf(article.text, sentence), split[i]));
  const headlines = new Map<string | null, Terms>();
  const bare: TermLists = { passages: [], sentences: [] };
  const inContext: TermLists = { passages: [], sentences: [] };
  const add = (kind: keyof TermLists, own: readonly Terms[], section: string | null) => {
    let headline = headlines.get(section);
    if (headline === undefined) {
      headlines.set(section, (headline = searchTermsOf(`${article.title}\n${section ?? ''}`)));
    }
    bare[kind].push(own.flatMap(({ words }) => words));
    inContext[kind].push(headline.all.concat(...own.map(({ all }) => all)));
  };
  sentences.forEach(({ section }, i) => {
    add('sentences', terms.slice(i, i + 1), section);
  });
  for (const passage of passages) {
    const { first, last } = passage.sentences;
    const isWhole = passage.start === sentences[first]?.start && passage.end === sentences[last]?.end;
    const own = isWhole ? terms.slice(first, last + 1) : [searchTermsOf(textOf(article.text, passage))];
    add('passages', own, passage.section);
  }
  return { bare, inContext };
}
