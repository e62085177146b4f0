import { createHash } from 'node:crypto';
import { wordsOf } from '../english/terms.js';
import type { Quotation } from '../quotation/quotation.js';

/** Fewer words may be said twice. */
export const TELLING_WORDS = 5;

/** The same for the same words, in whichever article they stand; a few words are those of one article. */
export function quotationKey({ text }: Pick<Quotation, 'text'>, articleId: string): string {
  const words = wordsOf(text);
  const told = words.length >= TELLING_WORDS ? words : [articleId, ...words];
  return createHash('sha256').update(told.join('\n')).digest('hex').slice(0, 12);
}
