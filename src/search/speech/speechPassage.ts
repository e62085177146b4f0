import { overlaps, textOf } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { SoughtWords } from '../../question/speech/speechReading.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import type { RankedPassage } from '../ranking.js';
import { quotationFit } from './quotationFit.js';

/** What quotations make of a ranking. */
export interface SpeechRanking {
  readonly ranked: readonly RankedPassage[];
  /** Who is named as the answer, or as the speaker of it; null when no one can be named. */
  readonly speaker: Speaker | null;
  /** False when only a speaker's own words would answer, and they are not there. */
  readonly isAnswered: boolean;
  /** Whether quotations have settled the order, so that the reader does not change it. */
  readonly isSettled: boolean;
}

/** A passage with the quotation in it that fits best. */
export interface SpeechPassage {
  readonly ranked: RankedPassage;
  readonly quotation: Quotation;
  /** 0 to 1. */
  readonly fit: number;
}

/** The quotation of a passage that fits best, of those that may be meant; null when it has none. */
export function bestQuotation(
  ranked: RankedPassage,
  sought: SoughtWords,
  isMeant: (quotation: Quotation) => boolean,
): SpeechPassage | null {
  const { indexed, passage, bestSentence } = ranked;
  const best = indexed.sentences[bestSentence];
  let found: { quotation: Quotation; fit: number; order: number } | null = null;
  for (const quotation of indexed.quotations) {
    if (quotation.start >= passage.end) break;
    if (!overlaps(quotation, passage) || !isMeant(quotation)) continue;
    const fit = quotationFit(sought, quotation, sentencesAround(indexed, quotation));
    // Of two that fit alike, the one in the sentence that answers best.
    const order = fit + (best !== undefined && overlaps(quotation, best) ? 0.01 : 0);
    if (found === null || order > found.order) found = { quotation, fit, order };
  }
  return found === null ? null : { ranked, quotation: found.quotation, fit: found.fit };
}

/** The sentences that a quotation stands in, which also say who said it and how. */
function sentencesAround({ article, sentences }: IndexedArticle, quotation: Quotation): string {
  const inside = sentences.filter((sentence) => overlaps(sentence, quotation));
  const [first, last] = [inside[0], inside.at(-1)];
  return first === undefined || last === undefined
    ? quotation.text
    : textOf(article.text, { start: first.start, end: last.end });
}

/** A passage that answers by a quotation: its best sentence is one that the quotation stands in. */
export function withQuotation({ ranked, quotation }: SpeechPassage, score: number): RankedPassage {
  const { indexed, passage, bestSentence } = ranked;
  const isIn = (index: number) => {
    const sentence = indexed.sentences[index];
    return sentence !== undefined && overlaps(sentence, quotation);
  };
  const { first, last } = passage.sentences;
  let sentence = bestSentence;
  for (let index = first; index <= last && !isIn(sentence); index++) if (isIn(index)) sentence = index;
  return { ...ranked, bestSentence: sentence, score };
}
