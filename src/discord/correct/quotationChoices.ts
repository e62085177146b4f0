import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { IndexedArticle } from '../../index/indexedArticle.js';
import { comparedText } from '../../newsdesk/correction/chooseQuotation.js';
import { correctionId, keyOf } from '../../newsdesk/correction/correction.js';
import { namedSpeaker } from '../../quotation/naming.js';
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
  const wanted = comparedText(typed);
  return choices(
    quotations
      .filter(({ text }) => comparedText(text).includes(wanted))
      .map((quotation) => ({
        name: `${truncate(quotation.text, MAX_WORDS_LENGTH)} — ${whoOf(quotation, texts)}`,
        value: correctionId(keyOf(article, quotation)),
      })),
  );
}

/** "Sergey Lavrov", "perhaps Sergey Lavrov" or "not named" */
function whoOf(quotation: Quotation, texts: Texts): string {
  const named = namedSpeaker(quotation);
  if (named !== null) return named.name;
  const { speaker, candidate } = quotation;
  const possible = speaker ?? candidate;
  return possible === null ? texts.notNamed : `${texts.perhaps} ${possible.name}`;
}
