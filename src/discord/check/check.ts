import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Command, MessageMenu } from '../interaction/command.js';
import { deferForMember, FOR_MEMBERS } from '../interaction/memberCommand.js';
import { replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { textsFor } from '../locales/languages.js';
import { checkMessages } from './checkMessages.js';

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

/** Compares the quotations in a member's message with the articles, for the person who asks. */
export const checkQuotesMenu: MessageMenu = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Check quotes',
    ...FOR_MEMBERS,
  },
  async execute(interaction, context) {
    if (!(await deferForMember(interaction, context, true))) return;
    const { content, embeds } = interaction.targetMessage;
    const text = [content, ...embeds.map(({ description }) => description ?? '')].join('\n\n');
    const checked = context.newsdesk.checkQuotes(text);
    await replyInPages(interaction, checkMessages(checked, textsFor(interaction, context)), context.log);
  },
};
