import type { ArticleDetails } from '../../article/article.js';
import { namingOf } from '../../quotation/naming.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';

/** Words that may stand on a card, and who said them. */
export interface CardQuotation {
  readonly article: ArticleDetails;
  /** Without the comma before “said”. */
  readonly words: string;
  readonly speaker: Speaker;
}

/** Only words in marks whose speaker the story names, or moderators have set: a card goes where no doubt is shown. */
export function isForCard(quotation: Quotation): boolean {
  const naming = namingOf(quotation);
  return quotation.kind !== 'indirect' && (naming === 'named' || naming === 'set');
}

export function forCards(
  found: readonly { readonly article: ArticleDetails; readonly quotation: Quotation }[],
): CardQuotation[] {
  return found.flatMap(({ article, quotation }) =>
    quotation.speaker !== null && isForCard(quotation)
      ? [{ article, words: quotation.text.replace(/,\s*$/u, ''), speaker: quotation.speaker }]
      : [],
  );
}
