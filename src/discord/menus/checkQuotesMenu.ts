import { ApplicationCommandType, InteractionContextType, MessageFlags } from 'discord.js';
import { refusalToAsk } from '../askGate.js';
import type { MessageMenu } from '../commands/command.js';
import { askingOf, textsFor } from '../commands/interactionDetails.js';
import { checkMessages } from '../messages/checkMessages.js';
import { replyInPages } from '../replyInPages.js';

/** Compares the quotations in somebody's message with the stories, for whoever asked. */
export const checkQuotesMenu: MessageMenu = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Check quotes',
    contexts: [InteractionContextType.Guild],
  },
  async execute(interaction, context) {
    const refusal = refusalToAsk(askingOf(interaction), context);
    if (refusal !== null) {
      await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const { content, embeds } = interaction.targetMessage;
    const text = [content, ...embeds.map(({ description }) => description ?? '')].join('\n\n');
    const checked = context.newsdesk.checkQuotes(text);
    await replyInPages(interaction, checkMessages(checked, textsFor(interaction, context)), context.log);
  },
};
