import { MessageFlags, time, TimestampStyles } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { BotContext } from '../interaction/context.js';
import { articleTitle } from '../format/articleLines.js';
import { escapeLine } from '../format/text.js';
import { editReply } from '../interaction/reply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import type { Command } from '../interaction/command.js';
import { textsFor } from '../locales/languages.js';
import { FOR_MEMBERS } from '../interaction/memberCommand.js';

const LISTED_ARTICLES = 10;

/** `/about`: what is indexed, how old it is, how to ask. */
export const about: Command = {
  data: {
    name: 'about',
    description: ENGLISH.commands.about,
    ...FOR_MEMBERS,
  },
  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const content = describe(context, textsFor(interaction, context));
    await editReply(interaction, { content }, context.log);
  },
};

function describe({ newsdesk }: BotContext, texts: Texts): string {
  const articles = newsdesk.articles();
  const generation = newsdesk.generation();
  if (articles.length === 0 || generation === null) return texts.noIndex;
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0);
  const titles = articles.slice(0, LISTED_ARTICLES).map(({ article }) => {
    const { published } = article;
    return `- ${articleTitle(article)}${published === null ? '' : ` (${escapeLine(formatPublished(published))})`}`;
  });
  const left = articles.length - LISTED_ARTICLES;
  return [
    texts.counts(
      articles.length,
      passages,
      quotations,
      time(generation.created, TimestampStyles.RelativeTime),
    ),
    ...titles,
    ...(left > 0 ? [`- ${texts.moreArticles(left)}`] : []),
    '',
    texts.howToAsk,
  ].join('\n');
}
