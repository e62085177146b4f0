import type { Cited } from '../../archive/citation.js';
import {
  endingOf,
  EXPORT_FORMATS,
  type ExportFormat,
  exportQuotations,
} from '../../archive/exportQuotations.js';
import type { ListedQuotation } from '../../archive/quotationList.js';
import { namedSpeaker } from '../../quotation/naming.js';
import { isForCard } from '../card/cardQuotations.js';
import { citationBlocks } from '../format/citationBlocks.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { button, defineButtons, offset, recordId, rows, storedHere } from '../interaction/buttons.js';
import type { ButtonCall, Call } from '../interaction/call.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { compareMessage } from './compareMessage.js';
import { quotesCards } from './quotesCards.js';
import { findList, narrowedText, type QuotesList } from './quotesList.js';
import { quotesMessage } from './quotesMessage.js';

/** What is done with a list of quotations, for the member who presses the button. */
export const quotesButtons = defineButtons('quotes', {
  page: {
    takes: [recordId, offset],
    async handle(call, id, shown) {
      const list = await storedList(call, id);
      await editReply(call, await quotesPage(list, { id, offset: shown }, call));
    },
  },
  /** The whole list as a file. */
  file: {
    takes: [recordId, exportFormat],
    async handle(call, id, format) {
      const list = await findList(await storedList(call, id), call);
      if ('content' in list) {
        await editReply(call, list);
        return;
      }
      const file = Buffer.from(exportQuotations(list.found, format));
      await editReply(call, {
        content: call.texts.saved(list.found.length),
        files: [{ attachment: file, name: `quotations.${endingOf(format)}` }],
      });
    },
  },
  /** One quotation after another. */
  cite: {
    takes: [recordId, offset],
    async handle(call, id, index) {
      const { texts } = call;
      const list = await findList(await storedList(call, id), call);
      if ('content' in list) {
        await editReply(call, list);
        return;
      }
      const listed = list.found[index];
      if (listed === undefined) {
        await editReply(call, sentence(texts.expired));
        return;
      }
      const hasNext = index + 1 < list.found.length;
      const next = hasNext ? [button(texts.nextCitation, quotesButtons.id('cite', id, index + 1))] : [];
      await editReply(call, {
        ...sentence(citationBlocks([citedOf(listed)], texts).join('\n')),
        components: rows(next),
      });
    },
  },
});

interface PageOf {
  /** Of the stored list; null when it could not be stored, and there are no buttons then. */
  readonly id: string | null;
  /** Quotations on the pages before. */
  readonly offset: number;
}

/** A page of what is quoted, or of what two speakers say. */
export async function quotesPage(
  list: QuotesList,
  { id, offset: shown }: PageOf,
  call: Call,
): Promise<MessageBody> {
  const { texts } = call;
  const found = await findList(list, call);
  if ('content' in found) return found;
  const page = { narrowed: narrowedText(list, texts), offset: shown };
  const { body, next } =
    found.columns === null
      ? quotesMessage({ ...page, ...found }, texts)
      : compareMessage({ ...page, columns: found.columns }, texts);
  if (id === null) return body;
  const more = next === null ? [] : [button(texts.nextPage, quotesButtons.id('page', id, next))];
  const files = EXPORT_FORMATS.map((format) =>
    button(texts.saveAs[format], quotesButtons.id('file', id, format)),
  );
  const cite =
    found.columns === null
      ? [button({ emoji: '🔖', label: texts.cite }, quotesButtons.id('cite', id, shown))]
      : [];
  const card = found.found.some(({ quotation }) => isForCard(quotation))
    ? [button({ emoji: '🖼️', label: texts.card.button }, quotesCards.id('open', id, shown))]
    : [];
  return { ...body, components: rows([...more, ...cite, ...card], files) };
}

async function storedList(call: ButtonCall, id: string): Promise<QuotesList> {
  const list = storedHere(call, call.records.quotes(id));
  await acknowledge(call);
  return list;
}

function citedOf({ article, quotation }: ListedQuotation): Cited {
  const { text, kind, reportingPhrase } = quotation;
  return {
    article,
    words: reportingPhrase === null ? text : `${reportingPhrase} ${text}`,
    isReported: kind === 'indirect',
    speaker: namedSpeaker(quotation),
  };
}

function exportFormat(text: string | undefined): ExportFormat | null {
  return EXPORT_FORMATS.find((format) => format === text) ?? null;
}
