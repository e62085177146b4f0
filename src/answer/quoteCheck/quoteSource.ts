import { type ArticleDetails, overlaps, type Span } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Quotation } from '../../quotation/quotation.js';
import type { FoundParagraph } from '../../search/words/sharedWords.js';
import { detailsOf } from '../answerPassage.js';
import { type LeftOut, leftOutOf, type Utterance, utterancesIn } from './utterances.js';
import { indexOfWords, type PlacedWord, placedWords } from './wordSequence.js';

/** Where the words of a claim stand. */
export interface QuoteSource extends Span {
  readonly article: ArticleDetails;
  /** As the article has them. */
  readonly text: string;
  /** Null where they are the reporter's own words. */
  readonly quotation: Quotation | null;
  /** What the claim leaves out of the utterance, or of the sentence where nobody is quoted. */
  readonly leftOut: LeftOut;
}

/** A paragraph as its words are compared. */
export interface Paragraph {
  readonly indexed: IndexedArticle;
  readonly start: number;
  readonly words: readonly PlacedWord[];
  readonly vocabulary: ReadonlySet<string>;
  readonly utterances: readonly Utterance[];
}

/** The words of a paragraph, and what is said in it. */
export function readParagraph({ indexed, paragraph: { start, end } }: FoundParagraph): Paragraph {
  const words = placedWords(indexed.article.text.slice(start, end));
  const vocabulary = new Set(words.map(({ word }) => word));
  return { indexed, start, words, vocabulary, utterances: utterancesIn(indexed, { start, end }) };
}

/** Every place that has all the pieces of a claim in order, also where they need several parts of one utterance. */
export function sourcesIn(paragraph: Paragraph, pieces: readonly (readonly string[])[]): QuoteSource[] {
  return [...exactSources(paragraph, pieces), ...joinedSources(paragraph, pieces)];
}

/** “We wait,” said Holm, “for the wind.” is “We wait for the wind.”: places that need several parts of an utterance. */
function joinedSources(paragraph: Paragraph, pieces: readonly (readonly string[])[]): QuoteSource[] {
  return paragraph.utterances.flatMap(({ parts }) => {
    if (parts.length < 2) return [];
    const isQuoted = (word: PlacedWord) =>
      parts.some((part) =>
        overlaps(part, { start: paragraph.start + word.start, end: paragraph.start + word.end }),
      );
    const joined = { ...paragraph, words: paragraph.words.filter(isQuoted) };
    return exactSources(joined, pieces).filter(
      (source) => parts.filter((part) => overlaps(part, source)).length > 1,
    );
  });
}

/** Every place of a paragraph that has all the pieces in order. */
function exactSources(paragraph: Paragraph, pieces: readonly (readonly string[])[]): QuoteSource[] {
  if (pieces.length === 0 || pieces.some((piece) => piece.some((word) => !paragraph.vocabulary.has(word))))
    return [];
  const found: QuoteSource[] = [];
  for (let from = 0; ;) {
    const first = indexOfWords(paragraph.words, pieces[0] ?? [], from);
    if (first < 0) return found;
    let end = first;
    for (const piece of pieces) {
      const at = indexOfWords(paragraph.words, piece, end);
      if (at < 0) return found;
      end = at + piece.length;
    }
    found.push(sourceAt(paragraph, first, end));
    from = end;
  }
}

/** `first` and `end` are indices of words. */
export function sourceAt(
  { indexed, start, words, utterances }: Paragraph,
  first: number,
  end: number,
): QuoteSource {
  const { article, quotations, sentences } = indexed;
  const span = { start: start + (words[first]?.start ?? 0), end: start + (words[end - 1]?.end ?? 0) };
  const quotation =
    quotations.filter((each) => overlaps(each, span)).sort((a, b) => common(b, span) - common(a, span))[0] ??
    null;
  const uttered = utterances.find(({ parts }) => quotation !== null && parts.includes(quotation));
  return {
    ...span,
    article: detailsOf(article),
    text: article.text.slice(span.start, span.end),
    quotation,
    leftOut: leftOutOf(
      article,
      uttered?.parts ?? sentences.filter((sentence) => overlaps(sentence, span)),
      span,
    ),
  };
}

function common(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}
