import { ApplicationCommandOptionType } from 'discord.js';
import { checkMessages } from './checkMessages.js';
import { replyInPages } from '../interaction/replyInPages.js';
import { ENGLISH } from '../locales/english.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { deferForMember, FOR_MEMBERS } from '../interaction/memberCommand.js';

const { commands } = ENGLISH;
/** As long as a message may be. */
const MAX_TEXT_LENGTH = 4_000;

/** `/check text` */
export const check: Command = {
  data: {
    name: 'check',
    description: commands.check,
    ...FOR_MEMBERS,
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
    if (!(await deferForMember(interaction, context, true))) return;
    const texts = textsFor(interaction, context);
    const checked = context.newsdesk.checkQuotes(interaction.options.getString('text', true));
    await replyInPages(interaction, checkMessages(checked, texts), context.log);
  },
};
