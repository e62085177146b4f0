import { ApplicationCommandOptionType } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { answerFlow } from './answerFlow.js';
import { mayWrite } from '../interaction/permissions.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { articleChoices, findArticle } from '../interaction/autocomplete.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../locales/languages.js';
import { deferForMember, FOR_MEMBERS, isPrivate } from '../interaction/memberCommand.js';

const { commands } = ENGLISH;

/** `/ask question [article] [private]` */
export const ask: Command = {
  data: {
    name: 'ask',
    description: commands.ask,
    ...FOR_MEMBERS,
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
    const hidden = isPrivate(interaction, context);
    if (!(await deferForMember(interaction, context, hidden))) return;
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
              isPrivate: hidden,
              mayShow: hidden && mayWrite(interaction),
            },
            context,
          );
    await editReply(interaction, body, context.log);
  },

  async autocomplete(interaction, { newsdesk }) {
    await interaction.respond(articleChoices(newsdesk.articles(), interaction.options.getFocused()));
  },
};
