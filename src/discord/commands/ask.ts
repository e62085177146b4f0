import { ApplicationCommandOptionType, InteractionContextType, MessageFlags } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../answer/question.js';
import { answerFlow } from '../answerFlow.js';
import { refusalToAsk } from '../askGate.js';
import { mayWrite } from '../mayWrite.js';
import { sentence } from '../messages/messageBody.js';
import { editReply } from '../safeReply.js';
import { ENGLISH } from '../texts/english.js';
import { articleChoices, findArticle } from './articleOption.js';
import type { Command } from './command.js';
import { askingOf, textsFor } from './interactionDetails.js';

const { commands } = ENGLISH;

/** `/ask question [article] [private]` */
export const ask: Command = {
  data: {
    name: 'ask',
    description: commands.ask,
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: commands.askQuestion,
        required: true,
        max_length: MAX_QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: commands.askArticle,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: commands.askPrivate },
    ],
  },

  async execute(interaction, context) {
    const { options, guildId } = interaction;
    const refusal = refusalToAsk(askingOf(interaction), context);
    if (refusal !== null) {
      await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
      return;
    }
    const isPrivate = options.getBoolean('private') ?? context.servers.of(guildId).privateByDefault ?? false;
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    const named = options.getString('article');
    const article = named === null ? null : findArticle(context.newsdesk.articles(), named);
    const body =
      named !== null && article === null && context.newsdesk.articles().length > 0
        ? sentence(textsFor(interaction, context).unknownArticle)
        : await answerFlow(
            {
              question: options.getString('question', true),
              ...(article !== null && { articleId: article.article.id }),
              guildId,
              channelId: interaction.channelId,
              memberId: interaction.user.id,
              mayShow: isPrivate && mayWrite(interaction),
            },
            context,
          );
    await editReply(interaction, body, context.log);
  },

  async autocomplete(interaction, { newsdesk }) {
    await interaction.respond(articleChoices(newsdesk.articles(), interaction.options.getFocused()));
  },
};
