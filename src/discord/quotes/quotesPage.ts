import { MessageFlags } from 'discord.js';
import type { ComponentHandler } from '../interaction/command.js';
import type { BotContext } from '../interaction/context.js';
import { editReply } from '../interaction/reply.js';
import type { KeptQuotes } from '../store/record.js';
import { button, customId, rows } from '../interaction/buttons.js';
import { truncateLine } from '../format/text.js';
import { sentence, type MessageBody } from '../format/messageBody.js';
import { quotesMessage } from './quotesMessage.js';
import type { Texts } from '../locales/english.js';
import { textsFor } from '../locales/languages.js';
import { withTimeLimit } from '../services/timeLimit.js';

const MAX_SHOWN_LENGTH = 100;

export interface PageOf {
  /** Of the kept list; null when it could not be kept, and there is no next page then. */
  readonly id: string | null;
  /** Quotations on the pages before. */
  readonly offset: number;
}

/** A page of what somebody said, looked up anew: a reindexed article is shown as it is now. */
export async function quotesPage(
  { speaker: name, topic }: Omit<KeptQuotes, 'id' | 'at'>,
  { id, offset }: PageOf,
  { newsdesk, askTimeoutMs }: BotContext,
  texts: Texts,
): Promise<MessageBody> {
  const speaker = newsdesk.speakers().find((each) => each.name === name);
  if (speaker === undefined) return sentence(texts.nobodyQuoted);
  const found = await withTimeLimit(askTimeoutMs, texts.tooSlow, (signal) =>
    newsdesk.quotations({ speaker: name, signal, ...(topic !== null && { topic }) }),
  );
  if (found.length === 0) return sentence(texts.nothingOnTopic(shown(name), shown(topic ?? '')));
  const { body, next } = quotesMessage({ speaker, topic, found, offset }, texts);
  if (next === null || id === null) return body;
  return {
    ...body,
    components: rows([button(texts.nextPage, customId('quotes', 'page', id, String(next)))]),
  };
}

function shown(text: string): string {
  return truncateLine(text, MAX_SHOWN_LENGTH);
}

/** The next page of /quotes, for the member who presses the button. */
export const quotesButtons: ComponentHandler = {
  prefix: 'quotes',
  async button(interaction, [, id = '', offset = ''], context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const list = context.records.quotes(id);
    const body =
      list === null
        ? sentence(texts.staleAnswer)
        : await quotesPage(list, { id, offset: Number(offset) || 0 }, context, texts);
    await editReply(interaction, body, context.log);
  },
};
