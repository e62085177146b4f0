import { diffArrays } from 'diff';
import { type ArticleDetails, overlaps, type Span } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Quotation } from '../../quotation/quotation.js';
import { closestRun } from '../../search/speech/closestRun.js';
import { detailsOf } from '../answerPassage.js';
import { type Claim, findClaims } from './claims.js';
import { isSameSpeaker } from './isSameSpeaker.js';
import { indexOfWords, type PlacedWord, placedWords } from './wordSequence.js';

/** Where the words of a claim stand. */
export interface QuoteSource extends Span {
  readonly article: ArticleDetails;
  /** As the article has them. */
  readonly text: string;
  /** Null where they are the reporter's own words. */
  readonly quotation: Quotation | null;
}

/** A run of words that the claim shares with the source, lacks, or has in addition. */
export interface WordChange {
  readonly kind: 'same' | 'left-out' | 'added';
  readonly text: string;
}

export type CheckedQuote = { readonly claim: Claim } & (
  | {
      readonly kind: 'word-for-word';
      readonly sources: readonly QuoteSource[];
      /** What dots or brackets leave out of the first source, as that can turn its sense; null when nothing is. */
      readonly shortened: readonly WordChange[] | null;
    }
  /** The words are right, but none of the sources is by the speaker that the message names. */
  | { readonly kind: 'other-speaker'; readonly sources: readonly QuoteSource[] }
  | {
      readonly kind: 'altered';
      readonly source: QuoteSource;
      readonly changes: readonly WordChange[];
      /** False if the message names another speaker than the source. */
      readonly sameSpeaker: boolean;
    }
  | { readonly kind: 'not-found' }
);

/** With fewer words a part of the claim can be in an article by chance. */
const MIN_ALTERED_WORDS = 4;
/** Share of a claim's words that an altered quotation has kept. */
const KEPT_SHARE = 0.6;
/** Fewer words than this are everywhere: they count only in a quotation. */
const MIN_PROSE_WORDS = 4;

interface Paragraph {
  readonly indexed: IndexedArticle;
  readonly start: number;
  readonly words: readonly PlacedWord[];
  readonly vocabulary: ReadonlySet<string>;
}

/** Compares each quotation of a message with all articles. */
export function checkQuotes(message: string, articles: readonly IndexedArticle[]): CheckedQuote[] {
  const claims = findClaims(message);
  if (claims.length === 0) return [];
  const paragraphs = articles.flatMap(paragraphsOf);
  return claims.map((claim) => checkClaim(claim, paragraphs));
}

function paragraphsOf(indexed: IndexedArticle): Paragraph[] {
  return indexed.article.blocks
    .filter(({ kind }) => kind === 'paragraph')
    .map(({ start, end }) => {
      const words = placedWords(indexed.article.text.slice(start, end));
      return { indexed, start, words, vocabulary: new Set(words.map(({ word }) => word)) };
    });
}

function checkClaim(claim: Claim, paragraphs: readonly Paragraph[]): CheckedQuote {
  const pieces = piecesOf(claim.text);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const sources = paragraphs
    .flatMap((paragraph) => exactSources(paragraph, pieces))
    .filter(({ quotation }) => quotation !== null || length >= MIN_PROSE_WORDS);
  if (sources.length > 0) {
    const right = sources.filter((source) => isSaidAsClaimed(claim, source));
    const [first] = right;
    if (first === undefined) return { claim, kind: 'other-speaker', sources };
    const shortened = pieces.length > 1 ? changesBetween(first.text, claim.text) : null;
    return { claim, kind: 'word-for-word', sources: right, shortened };
  }
  return closest(claim, pieces.flat(), paragraphs) ?? { claim, kind: 'not-found' };
}

/** What stands between "…", "..." and editors' brackets: “the talks [in Geneva] go … on” has three pieces. */
function piecesOf(text: string): string[][] {
  return text
    .split(/\[[^\]]*\]|\(?(?:…|\.\s?\.\s?\.)\)?/u)
    .map((piece) => placedWords(piece).map(({ word }) => word))
    .filter((piece) => piece.length > 0);
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
function sourceAt({ indexed, start, words }: Paragraph, first: number, end: number): QuoteSource {
  const { article, quotations } = indexed;
  const span = { start: start + (words[first]?.start ?? 0), end: start + (words[end - 1]?.end ?? 0) };
  return {
    ...span,
    article: detailsOf(article),
    text: article.text.slice(span.start, span.end),
    quotation:
      quotations
        .filter((quotation) => overlaps(quotation, span))
        .sort((a, b) => common(b, span) - common(a, span))[0] ?? null,
  };
}

function common(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function isSaidAsClaimed({ speaker }: Claim, { quotation }: QuoteSource): boolean {
  if (speaker === null || quotation?.speaker === null) return true;
  return quotation !== null && isSameSpeaker(speaker, quotation.speaker);
}

/** The place that comes nearest, if enough of the claim stands there. */
function closest(
  claim: Claim,
  words: readonly string[],
  paragraphs: readonly Paragraph[],
): CheckedQuote | null {
  if (words.length < MIN_ALTERED_WORDS) return null;
  const distinct = [...new Set(words)];
  let best: { paragraph: Paragraph; first: number; end: number; kept: number } | null = null;
  for (const paragraph of paragraphs) {
    const shared = distinct.filter((word) => paragraph.vocabulary.has(word)).length;
    if (shared < distinct.length * KEPT_SHARE) continue;
    const run = closestRun(
      paragraph.words.map(({ word }) => word),
      words,
    );
    const kept = 1 - run.distance / words.length;
    if (kept >= KEPT_SHARE && kept > (best?.kept ?? 0)) {
      best = { paragraph, first: run.start, end: run.end, kept };
    }
  }
  if (best === null) return null;
  const source = sourceAt(best.paragraph, best.first, best.end);
  return {
    claim,
    kind: 'altered',
    source,
    changes: changesBetween(source.text, claim.text),
    sameSpeaker: isSaidAsClaimed(claim, source),
  };
}

function changesBetween(source: string, claimed: string): WordChange[] {
  const [from, to] = [placedWords(source), placedWords(claimed)];
  const changes = diffArrays(
    from.map(({ word }) => word),
    to.map(({ word }) => word),
  );
  let [i, j] = [0, 0];
  return changes.map(({ added, removed, count }): WordChange => {
    const [words, text, at] = added ? [to, claimed, j] : [from, source, i];
    const span = { start: words[at]?.start ?? 0, end: words[at + count - 1]?.end ?? 0 };
    if (!added) i += count;
    if (!removed) j += count;
    return {
      kind: added ? 'added' : removed ? 'left-out' : 'same',
      text: text.slice(span.start, span.end),
    };
  });
}
