import { ApplicationCommandOptionType, ApplicationCommandType, type RepliableInteraction } from 'discord.js';
import type { InteractionCall } from '../interaction/call.js';
import { type Command, FOR_MEMBERS, type MessageMenu } from '../interaction/command.js';
import { checkAsk } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
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
  async execute(call) {
    await replyToCheck(call, call.interaction.options.getString('text', true));
  },
};

/** Compares the quotations in a member's message with the articles, for the person who asks. */
export const checkQuotesMenu: MessageMenu = {
  data: {
    type: ApplicationCommandType.Message,
    name: 'Check quotes',
    ...FOR_MEMBERS,
  },
  async execute(call) {
    const { content, embeds } = call.interaction.targetMessage;
    await replyToCheck(call, [content, ...embeds.map(({ description }) => description ?? '')].join('\n\n'));
  },
};

async function replyToCheck(call: InteractionCall<RepliableInteraction>, text: string): Promise<void> {
  if (!(await acknowledge(call, checkAsk(call)))) return;
  await replyInPages(call, checkMessages(await call.newsdesk.checkQuotes(text), call.texts));
}
