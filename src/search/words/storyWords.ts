import { textOf } from '../../article/article.js';
import { countriesIn } from '../../english/countryMentions.js';
import type { TermNumbers } from '../../english/termNumbers.js';
import { termsOfWords, wordsOf } from '../../english/terms.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { type AnswerType, typesIn } from '../../question/answerType.js';
import { type Arrays, packArrays, unpackArrays } from './packedArrays.js';
import { from, type Numbers, type TextTerms, textTermsOf } from './textTerms.js';

/** The words of the passages of a story, and of its sentences. */
export interface TextsOf<T> {
  readonly passages: T;
  readonly sentences: T;
}

/** The numbers of terms, and of words as they are written: each counts its own. */
export interface Dictionary {
  readonly terms: TermNumbers;
  readonly words: TermNumbers;
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
  /** The numbers of all words of the sentences and the headline, and how often each occurs. */
  readonly counts: { readonly words: Int32Array; readonly times: Numbers };
}

export const TYPE_BITS: Readonly<Record<AnswerType, number>> = { figure: 1, name: 2 };

/** Splits all sentences of an article once. Gives what `openStoryWords` opens, in one piece. */
export function readStoryWords(indexed: IndexedArticle, dictionary: Dictionary): Uint8Array {
  const { article, sentences, passages } = indexed;
  const split = sentences.map((sentence) => wordsOf(textOf(article.text, sentence)));
  const counts = new Map<number, number>();
  for (const word of [wordsOf(article.title), ...split].flat()) {
    const number = dictionary.words.numberOf(word);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const { bare, inContext } = termListsOf(indexed, split, dictionary.terms);
  const all = new Set<number>();
  for (const list of [...inContext.passages, ...inContext.sentences]) for (const term of list) all.add(term);
  const terms = Int32Array.from(all).sort();
  const types = Uint8Array.from(passages, (passage) => {
    const found = typesIn(textOf(article.text, passage));
    return [...found].reduce((bits, type) => bits | TYPE_BITS[type], 0);
  });
  return packArrays([
    terms,
    ...[bare.sentences, inContext.passages, inContext.sentences].flatMap((texts): Arrays => {
      const { starts, texts: numbers, counts: inTexts, lengths } = textTermsOf(texts, terms);
      return [starts, numbers, inTexts, lengths];
    }),
    types,
    from(passages.map((passage) => passage.sentences.first)),
    from(passages.map((passage) => passage.sentences.last)),
    Int32Array.from(counts.keys()),
    from([...counts.values()]),
  ]);
}

/** What `readStoryWords` gave for the same article; it is not copied. */
export function openStoryWords(
  record: Uint8Array,
  indexed: IndexedArticle,
  numbers: TermNumbers,
): StoryWords {
  const arrays = unpackArrays(record);
  const [terms, types, words] = [arrays[0], arrays[13], arrays[16]] as [Int32Array, Uint8Array, Int32Array];
  const numbersAt = (at: number) => arrays[at] as Numbers;
  const textTermsAt = (at: number): TextTerms => {
    const lengths = numbersAt(at + 3);
    let total = 0;
    for (const length of lengths) total += length;
    return { starts: numbersAt(at), texts: numbersAt(at + 1), counts: numbersAt(at + 2), lengths, total };
  };
  let barePassages: TextTerms | null = null;
  const readBarePassages = () => {
    const split = indexed.sentences.map((sentence) => wordsOf(textOf(indexed.article.text, sentence)));
    return textTermsOf(termListsOf(indexed, split, numbers).bare.passages, terms);
  };
  return {
    terms,
    bare: { sentences: textTermsAt(1), passages: () => (barePassages ??= readBarePassages()) },
    inContext: { passages: textTermsAt(5), sentences: textTermsAt(9) },
    types,
    first: numbersAt(14),
    last: numbersAt(15),
    counts: { words, times: numbersAt(17) },
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
