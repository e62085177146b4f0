import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import { foldLetters } from '../../english/foldLetters.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { correctionId, keyOf } from '../../newsdesk/correction/correction.js';
import type { Quotation } from '../../quotation/quotation.js';
import { truncate } from '../format/text.js';
import { choices } from '../interaction/autocomplete.js';
import type { Texts } from '../locales/english.js';

const MAX_WORDS_LENGTH = 60;

/** The quotations of an article that contain what was typed, each with its speaker. */
export function quotationChoices(
  { article, quotations }: IndexedArticle,
  typed: string,
  texts: Texts,
): ApplicationCommandOptionChoiceData<string>[] {
  const wanted = plain(typed);
  return choices(
    quotations
      .filter(({ text }) => plain(text).includes(wanted))
      .map((quotation) => ({
        name: `${truncate(quotation.text, MAX_WORDS_LENGTH)} — ${quotation.speaker?.name ?? texts.notNamed}`,
        value: correctionId(keyOf(article, quotation)),
      })),
  );
}

type ChosenQuotation =
  | { readonly kind: 'found'; readonly quotation: Quotation }
  | { readonly kind: 'unknownQuotation' | 'severalQuotations' };

/** By the id that the list gives, or by words that only one quotation has. */
export function chooseQuotation({ article, quotations }: IndexedArticle, typed: string): ChosenQuotation {
  const listed = quotations.find((quotation) => correctionId(keyOf(article, quotation)) === typed);
  if (listed !== undefined) return { kind: 'found', quotation: listed };
  const wanted = plain(typed);
  const [only, other] = wanted === '' ? [] : quotations.filter(({ text }) => plain(text).includes(wanted));
  if (only === undefined) return { kind: 'unknownQuotation' };
  return other === undefined ? { kind: 'found', quotation: only } : { kind: 'severalQuotations' };
}

function plain(text: string): string {
  return foldLetters(text)
    .replace(/[“”"„‘’']/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
