import type { Block } from '../../article/article.js';
import { isContentWord } from '../../english/terms.js';
import { namedSpeaker } from '../../quotation/naming.js';
import { closestRun } from '../../search/speech/closestRun.js';
import type { FindSharing, FoundParagraph } from '../../search/words/sharedWords.js';
import { diffWords } from '../../wordDiff.js';
import { type Claim, findClaims } from './claims.js';
import { isSameSpeaker } from './isSameSpeaker.js';
import { type Paragraph, type QuoteSource, readParagraph, sourceAt, sourcesIn } from './quoteSource.js';
import { placedWords } from './wordSequence.js';

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
  /** `isTooCommon`: the words are in the articles, but so few and common that they prove nothing. */
  | { readonly kind: 'not-found'; readonly isTooCommon: boolean }
);

/** With fewer words a part of the claim can be in an article by chance. */
const MIN_ALTERED_WORDS = 4;
/** Share of a claim's words that an altered quotation has kept. */
const KEPT_SHARE = 0.6;
/** Fewer words than this are everywhere: they count only in a quotation. */
const MIN_PROSE_WORDS = 4;
/** Words with a meaning of their own that make a few words more than a phrase that anybody says. */
const MIN_TELLING_WORDS = 2;

/** Compares each quotation of a message with the paragraphs that are worth a look. */
export function checkQuotes(message: string, findSharing: FindSharing): CheckedQuote[] {
  const known = new Map<Block, Paragraph>();
  const readOnce = (found: FoundParagraph): Paragraph => {
    const paragraph = known.get(found.paragraph) ?? readParagraph(found);
    known.set(found.paragraph, paragraph);
    return paragraph;
  };
  return findClaims(message).map((claim) => {
    const words = [...new Set(piecesOf(claim.text).flat())];
    return checkClaim(claim, findSharing(words, KEPT_SHARE).map(readOnce));
  });
}

function checkClaim(claim: Claim, paragraphs: readonly Paragraph[]): CheckedQuote {
  const pieces = piecesOf(claim.text);
  const found = paragraphs.flatMap((paragraph) => sourcesIn(paragraph, pieces));
  const sources = found.filter((source) => isTelling(claim, pieces.flat(), source));
  if (sources.length > 0) {
    const right = sources.filter((source) => isSaidAsClaimed(claim, source));
    const [first] = right;
    if (first === undefined) return { claim, kind: 'other-speaker', sources };
    const shortened = pieces.length > 1 ? changesBetween(first.text, claim.text) : null;
    return { claim, kind: 'word-for-word', sources: right, shortened };
  }
  return (
    closest(claim, pieces.flat(), paragraphs) ?? { claim, kind: 'not-found', isTooCommon: found.length > 0 }
  );
}

/** What stands between "…", "..." and editors' brackets: “the talks [in Geneva] go … on” has three pieces. */
function piecesOf(text: string): string[][] {
  return text
    .split(/\[[^\]]*\]|\(?(?:…|\.\s?\.\s?\.)\)?/u)
    .map((piece) => placedWords(piece).map(({ word }) => word))
    .filter((piece) => piece.length > 0);
}

/**
 * Whether the words say more than "in the end", which anybody may have said: they are all that the source quotes, they
 * have some meaning, or the person whom the message names said them.
 */
function isTelling(claim: Claim, words: readonly string[], { quotation, leftOut }: QuoteSource): boolean {
  const telling = words.filter(isContentWord).length;
  if (quotation === null) return words.length >= MIN_PROSE_WORDS && telling >= MIN_TELLING_WORDS;
  if (telling >= MIN_TELLING_WORDS || (words.length >= MIN_ALTERED_WORDS && telling > 0)) return true;
  if (quotation.kind !== 'indirect' && leftOut.before === '' && leftOut.after === '') return true;
  return (
    claim.speaker !== null && quotation.speaker !== null && isSameSpeaker(claim.speaker, quotation.speaker)
  );
}

function isSaidAsClaimed({ speaker }: Claim, { quotation }: QuoteSource): boolean {
  if (speaker === null) return true;
  if (quotation === null) return false;
  const named = namedSpeaker(quotation);
  return named === null || isSameSpeaker(speaker, named);
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
  const changes = diffWords(
    from.map(({ word }) => word),
    to.map(({ word }) => word),
  );
  let [i, j] = [0, 0];
  return changes.map(({ kind, words: run }): WordChange => {
    const isAdded = kind === 'added';
    const [words, text, at] = isAdded ? [to, claimed, j] : [from, source, i];
    const span = { start: words[at]?.start ?? 0, end: words[at + run.length - 1]?.end ?? 0 };
    if (!isAdded) i += run.length;
    if (kind !== 'removed') j += run.length;
    return { kind: kind === 'removed' ? 'left-out' : kind, text: text.slice(span.start, span.end) };
  });
}
