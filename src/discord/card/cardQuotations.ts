import type { ArticleDetails } from '../../article/article.js';
import { overlaps } from '../../article/article.js';
import { namingOf } from '../../quotation/naming.js';
import type { Quotation, Speaker } from '../../quotation/quotation.js';
import { findAgain } from '../ask/furtherPassages.js';
import { storedHere } from '../interaction/buttons.js';
import type { ButtonCall } from '../interaction/call.js';
import { findList } from '../quotes/quotesList.js';

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

/** What of a stored answer or list may stand on a card as the index has it now; of a list, from one quotation on. */
export async function cardQuotations(call: ButtonCall, id: string, from = 0): Promise<CardQuotation[]> {
  const answer = call.records.answer(id);
  if (answer === null) {
    const list = await findList(storedHere(call, call.records.quotes(id)), call);
    const found = 'content' in list ? [] : list.found;
    return forCards([...found.slice(from), ...found.slice(0, from)]);
  }
  const { passages } = findAgain(storedHere(call, answer).passages.slice(0, answer.shown), call);
  const found = passages.flatMap(({ article, quotations, sentence }) => {
    const isBest = (quotation: Quotation) => overlaps(quotation, sentence);
    const sorted = [...quotations.filter(isBest), ...quotations.filter((each) => !isBest(each))];
    return sorted.map((quotation) => ({ article, quotation }));
  });
  return forCards(found);
}

function forCards(
  found: readonly { readonly article: ArticleDetails; readonly quotation: Quotation }[],
): CardQuotation[] {
  return found.flatMap(({ article, quotation }) =>
    quotation.speaker !== null && isForCard(quotation)
      ? [{ article, words: quotation.text.replace(/,\s*$/u, ''), speaker: quotation.speaker }]
      : [],
  );
}
