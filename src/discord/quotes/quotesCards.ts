import { defineCardButtons } from '../card/cardButtons.js';
import { forCards } from '../card/cardQuotations.js';
import { storedHere } from '../interaction/buttons.js';
import { findList } from './quotesList.js';

/** Cards of a list of quotations, from its page on. */
export const quotesCards = defineCardButtons('cards', async (call, id, from) => {
  const list = await findList(storedHere(call, call.records.quotes(id)), call);
  return 'content' in list ? [] : forCards(list.found.slice(from));
});
