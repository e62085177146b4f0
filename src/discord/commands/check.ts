import { ApplicationCommandOptionType, InteractionContextType, MessageFlags } from 'discord.js';
import { refusalToAsk } from '../askGate.js';
import { checkMessages } from '../messages/checkMessages.js';
import { replyInPages } from '../replyInPages.js';
import { ENGLISH } from '../texts/english.js';
import type { Command } from './command.js';
import { askingOf, textsFor } from './interactionDetails.js';

const { commands } = ENGLISH;
/** As long as a message may be. */
const MAX_TEXT_LENGTH = 4_000;

/** `/check text` */
export const check: Command = {
  data: {
    name: 'check',
    description: commands.check,
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: commands.checkText,
        required: true,
        max_length: MAX_TEXT_LENGTH,
      },
    ],
  },
  async execute(interaction, context) {
    const refusal = refusalToAsk(askingOf(interaction), context);
    if (refusal !== null) {
      await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const checked = context.newsdesk.checkQuotes(interaction.options.getString('text', true));
    await replyInPages(interaction, checkMessages(checked, texts), context.log);
  },
};
