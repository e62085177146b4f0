import { ApplicationCommandOptionType, InteractionContextType, MessageFlags } from 'discord.js';
import { MAX_QUESTION_LENGTH } from '../../answer/question.js';
import type { BotContext } from '../context.js';
import { answerMessage, type MessageBody } from '../messages/answerMessage.js';
import { TEXTS } from '../messages/texts.js';
import { editReply } from '../safeReply.js';
import { withTimeLimit } from '../timeLimit.js';
import type { Command } from './command.js';

const MAX_CHOICES = 25;
const MAX_CHOICE_LENGTH = 100;
const PASSAGES = 3;

/** `/ask question [article] [private]` */
export const ask: Command = {
  data: {
    name: 'ask',
    description: 'Ask about the stories: the passages that answer, word for word',
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'What do you want to know?',
        required: true,
        max_length: MAX_QUESTION_LENGTH,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'article',
        description: 'Ask one article alone',
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only you see the answer' },
    ],
  },

  async execute(interaction, context) {
    const wait = context.cooldown.take({ member: interaction.user.id, channel: interaction.channelId });
    if (wait > 0) {
      await interaction.reply({ content: TEXTS.cooldown(wait), flags: MessageFlags.Ephemeral });
      return;
    }
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    const question = interaction.options.getString('question', true);
    const body = await answerBody(question, interaction.options.getString('article'), context);
    await editReply(interaction, body, context.log);
  },

  async autocomplete(interaction, { newsdesk }) {
    const typed = interaction.options.getFocused().toLowerCase();
    const choices = newsdesk
      .articles()
      .filter(
        ({ article }) =>
          article.title.toLowerCase().includes(typed) && article.id.length <= MAX_CHOICE_LENGTH,
      )
      .slice(0, MAX_CHOICES)
      .map(({ article }) => ({ name: clipChoice(article.title), value: article.id }));
    await interaction.respond(choices);
  },
};

async function answerBody(
  question: string,
  article: string | null,
  { newsdesk, askTimeoutMs }: BotContext,
): Promise<MessageBody> {
  const known = newsdesk.articles();
  const articleId =
    article === null
      ? undefined
      : known.find(({ article: { id, title } }) => id === article || title === article)?.article.id;
  if (article !== null && articleId === undefined && known.length > 0)
    return { content: TEXTS.unknownArticle, embeds: [] };
  const answer = await withTimeLimit(askTimeoutMs, TEXTS.tooSlow, (signal) =>
    newsdesk.ask(question, { top: PASSAGES, signal, ...(articleId !== undefined && { articleId }) }),
  );
  return answer.kind === 'no-index' ? { content: TEXTS.noIndex, embeds: [] } : answerMessage(answer);
}

/** By characters, so that none is cut in two. */
function clipChoice(title: string): string {
  const name = title.replace(/\s+/gu, ' ').trim();
  if (name.length <= MAX_CHOICE_LENGTH) return name || '?';
  return `${name.slice(0, MAX_CHOICE_LENGTH - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
