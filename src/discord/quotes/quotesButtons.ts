import { MessageFlags } from 'discord.js';
import type { ComponentHandler } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { sentence } from '../format/messageBody.js';
import { quotesPage } from './quotesPage.js';
import { editReply } from '../interaction/safeReply.js';

/** The next page of /quotes, for whoever pressed the button. */
export const quotesButtons: ComponentHandler = {
  prefix: 'quotes',
  async button(interaction, [, id = '', offset = ''], context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const kept = context.records.quotes(id);
    const body =
      kept === null
        ? sentence(texts.staleAnswer)
        : await quotesPage(kept, { id, offset: Number(offset) || 0 }, context, texts);
    await editReply(interaction, body, context.log);
  },
};
