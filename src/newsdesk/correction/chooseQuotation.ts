import { foldLetters } from '../../english/foldLetters.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import type { Quotation } from '../../quotation/quotation.js';
import { correctionId, keyOf } from './correction.js';

type ChosenQuotation =
  | { readonly kind: 'found'; readonly quotation: Quotation }
  | { readonly kind: 'unknownQuotation' | 'severalQuotations' };

/** By the id that the list gives, or by words that only one quotation has. */
export function chooseQuotation({ article, quotations }: IndexedArticle, typed: string): ChosenQuotation {
  const listed = quotations.find((quotation) => correctionId(keyOf(article, quotation)) === typed);
  if (listed !== undefined) return { kind: 'found', quotation: listed };
  const wanted = comparedText(typed);
  const [only, other] =
    wanted === '' ? [] : quotations.filter(({ text }) => comparedText(text).includes(wanted));
  if (only === undefined) return { kind: 'unknownQuotation' };
  return other === undefined ? { kind: 'found', quotation: only } : { kind: 'severalQuotations' };
}

/** As words are compared that a person types in part. */
export function comparedText(text: string): string {
  return foldLetters(text)
    .replace(/[“”"„‘’']/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
