import { overlaps } from '../../article/article.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Quotation } from '../../quotation/quotation.js';
import { keyOf, type QuotationKey } from './correction.js';
import { placeWords } from './placeWords.js';

/** Of words that can be added, in UTF-16 units. */
export const MAX_WORDS_LENGTH = 1_000;

/** `quoted`: another quotation has some of the words. */
type MissedWords =
  | { readonly kind: 'found'; readonly key: QuotationKey }
  | { readonly kind: 'notInArticle' | 'severalPlaces' | 'tooLong' }
  | { readonly kind: 'quoted'; readonly quotation: Quotation };

/**
 * Where words that the rules have missed stand in an article, as the key of a quotation to add. The words must stand
 * there one after another, in one paragraph, and be no part of another quotation.
 */
export function findMissedWords({ article, quotations }: IndexedArticle, typed: string): MissedWords {
  if (typed.length > MAX_WORDS_LENGTH) return { kind: 'tooLong' };
  const places = placeWords(article, typed);
  const [first] = places;
  if (first === undefined) return { kind: 'notInArticle' };
  const free = places.filter((place) => !quotations.some((quotation) => overlaps(quotation, place)));
  const [only, other] = free;
  if (only === undefined) {
    const quotation = quotations.find((each) => overlaps(each, first));
    if (quotation !== undefined) return { kind: 'quoted', quotation };
    return { kind: 'severalPlaces' };
  }
  return other === undefined ? { kind: 'found', key: keyOf(article, only) } : { kind: 'severalPlaces' };
}
