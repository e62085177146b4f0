import { ApplicationCommandOptionType } from 'discord.js';
import { isFiltering, NO_FILTER } from '../../archive/articleFilter.js';
import { MAX_QUESTION_LENGTH } from '../../question/checkQuestion.js';
import { sentence } from '../format/messageBody.js';
import { articleChoices, findArticle, outletChoices } from '../interaction/autocomplete.js';
import { type Command, FOR_MEMBERS, isPrivate, PRIVATE_OPTION } from '../interaction/command.js';
import { FILTER_OPTIONS, filterOf } from '../interaction/filterOptions.js';
import { mayWrite } from '../interaction/permissions.js';
import { checkArticleManager, checkAsk } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import { askFlow } from './askFlow.js';

const { commands } = ENGLISH;

/** `/ask question [article] [outlet] [since] [until] [private]` */
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
      ...FILTER_OPTIONS,
      PRIVATE_OPTION,
    ],
  },

  async execute(call) {
    const { interaction, newsdesk, texts } = call;
    const { options } = interaction;
    const isHidden = isPrivate(call);
    if (!(await acknowledge(call, checkAsk(call), { isPublic: !isHidden }))) return;
    const named = options.getString('article');
    const article = named === null ? null : findArticle(newsdesk.articles(), named);
    const filter = newsdesk.articles().length === 0 ? NO_FILTER : filterOf(call);
    const body =
      named !== null && article === null && newsdesk.articles().length > 0
        ? sentence(texts.unknownArticle)
        : await askFlow(
            {
              question: options.getString('question', true),
              ...(article !== null && { articleId: article.article.id }),
              ...(isFiltering(filter) && { filter }),
              isPrivate: isHidden,
              mayShow: isHidden && mayWrite(interaction),
              ...(isHidden && { mayCorrect: checkArticleManager(call) === null }),
            },
            call,
          );
    await editReply(call, body);
  },

  async autocomplete({ interaction, newsdesk }) {
    const { name, value } = interaction.options.getFocused(true);
    const offered = name === 'outlet' ? outletChoices : articleChoices;
    await interaction.respond(offered(newsdesk.articles(), value));
  },
};
