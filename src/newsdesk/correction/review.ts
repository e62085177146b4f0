import type { IndexedArticle } from '../../index/indexedArticle.js';
import { NAMED_BAR } from '../../quotation/naming.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import { type Correction, correctionId, keyOf } from './correction.js';

/** A quotation whose speaker moderators should look at. */
export interface ShakyQuotation {
  /** The id that a decision about it has. */
  readonly id: string;
  readonly indexed: IndexedArticle;
  readonly quotation: Quotation;
  /** Who the rules think said it, however doubtful; null where they know nobody. */
  readonly candidate: Speaker | null;
}

/** A little above the bar from which on speakers are named. */
const REVIEW_BAR = NAMED_BAR + 0.03;

/**
 * The quotations of the articles, without corrections, whose speaker is in doubt and about which nothing was decided:
 * those least sure first, then quoted words of which the rules know no speaker.
 */
export function shakyQuotations(
  articles: readonly IndexedArticle[],
  corrections: readonly Correction[],
): ShakyQuotation[] {
  const decided = new Set(corrections.map(({ id }) => id));
  return articles
    .flatMap((indexed) =>
      indexed.quotations.filter(isShaky).map((quotation) => ({
        ...shakyOf(indexed, quotation),
      })),
    )
    .filter(({ id }) => !decided.has(id))
    .sort((a, b) => sureness(a) - sureness(b));
}

export function shakyOf(indexed: IndexedArticle, quotation: Quotation): ShakyQuotation {
  return {
    id: correctionId(keyOf(indexed.article, quotation)),
    indexed,
    quotation,
    candidate: quotation.speaker ?? quotation.candidate,
  };
}

function isShaky({ kind, confidence }: Quotation): boolean {
  return confidence === null ? kind !== 'indirect' : confidence < REVIEW_BAR;
}

function sureness({ quotation }: ShakyQuotation): number {
  return quotation.confidence ?? 1;
}
