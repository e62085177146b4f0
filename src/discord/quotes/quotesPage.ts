import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { button, defineButtons, offset, recordId, rows, storedHere } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import type { QuotesRecord } from '../store/record.js';
import { quotesMessage } from './quotesMessage.js';

const MAX_SHOWN_LENGTH = 100;

/** The next page of /quotes, for the member who presses the button. */
export const quotesButtons = defineButtons('quotes', {
  page: {
    takes: [recordId, offset],
    async handle(call, id, shown) {
      const list = storedHere(call, call.records.quotes(id));
      await acknowledge(call);
      await editReply(call, await quotesPage(list, { id, offset: shown }, call));
    },
  },
});

interface PageOf {
  /** Of the stored list; null when it could not be stored, and there is no next page then. */
  readonly id: string | null;
  /** Quotations on the pages before. */
  readonly offset: number;
}

/** A page of what a person said, looked up each time: a reindexed article is shown as it is now. */
export async function quotesPage(
  { speaker: name, topic }: Pick<QuotesRecord, 'speaker' | 'topic'>,
  { id, offset }: PageOf,
  { asker, newsdesk, questions, texts }: Call,
): Promise<MessageBody> {
  const speaker = newsdesk.speakers().find((each) => each.name === name);
  if (speaker === undefined) return sentence(texts.nobodyQuoted);
  const found = await questions.run(asker.member, texts, (signal) =>
    newsdesk.quotations({ speaker: name, signal, ...(topic !== null && { topic }) }),
  );
  if (found.length === 0) return sentence(texts.nothingOnTopic(shown(name), shown(topic ?? '')));
  const { body, next } = quotesMessage({ speaker, topic, found, offset }, texts);
  if (next === null || id === null) return body;
  return { ...body, components: rows([button(texts.nextPage, quotesButtons.id('page', id, next))]) };
}

function shown(text: string): string {
  return truncateLine(text, MAX_SHOWN_LENGTH);
}
