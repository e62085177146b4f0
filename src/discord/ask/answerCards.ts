import { overlaps } from '../../article/article.js';
import type { Quotation } from '../../quotation/quotation.js';
import { defineCardButtons } from '../card/cardButtons.js';
import { forCards } from '../card/cardQuotations.js';
import { storedHere } from '../interaction/buttons.js';
import { findAgain } from './furtherPassages.js';

/** Cards of the quotations that an answer shows, as the index has them now; first those of its best sentence. */
export const answerCards = defineCardButtons('card', (call, id) => {
  const answer = storedHere(call, call.records.answer(id));
  const { passages } = findAgain(answer.passages.slice(0, answer.shown), call);
  const found = passages.flatMap(({ article, quotations, sentence }) => {
    const isBest = (quotation: Quotation) => overlaps(quotation, sentence);
    const sorted = [...quotations.filter(isBest), ...quotations.filter((each) => !isBest(each))];
    return sorted.map((quotation) => ({ article, quotation }));
  });
  return forCards(found);
});
