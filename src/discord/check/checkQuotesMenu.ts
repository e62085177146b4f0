import { ApplicationCommandType } from 'discord.js';
import type { MessageMenu } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { deferForMember, FOR_MEMBERS } from '../interaction/memberCommand.js';
import { checkMessages } from './checkMessages.js';
import { replyInPages } from '../interaction/replyInPages.js';

/** Compares the quotations in somebody's message with the stories, for whoever asked. */
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
