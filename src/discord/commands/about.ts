import { InteractionContextType, MessageFlags, time, TimestampStyles } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { BotContext } from '../context.js';
import { escapeLine } from '../messages/escapeText.js';
import { TEXTS } from '../messages/texts.js';
import { editReply } from '../safeReply.js';
import type { Command } from './command.js';

const LISTED_ARTICLES = 10;
const MAX_TITLE_LENGTH = 120;

/** `/about`: what is indexed, how old it is, how to ask. */
export const about: Command = {
  data: {
    name: 'about',
    description: 'What the stories are, and how to ask about them',
    contexts: [InteractionContextType.Guild],
  },
  async execute(interaction, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await editReply(interaction, { content: describe(context) }, context.log);
  },
};

function describe({ newsdesk }: BotContext): string {
  const articles = newsdesk.articles();
  const indexed = newsdesk.generation()?.created ?? null;
  if (articles.length === 0 || indexed === null) return TEXTS.noIndex;
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0);
  const titles = articles.slice(0, LISTED_ARTICLES).map(({ article: { title, published } }) => {
    const name = escapeLine(title.length > MAX_TITLE_LENGTH ? `${title.slice(0, MAX_TITLE_LENGTH)}…` : title);
    return `- ${name}${published === null ? '' : ` (${escapeLine(formatPublished(published))})`}`;
  });
  const more = articles.length > LISTED_ARTICLES ? [`- and ${articles.length - LISTED_ARTICLES} more`] : [];
  return [
    `${count(articles.length, 'article')}, ${count(passages, 'passage')}, ${count(quotations, 'quotation')}; indexed ${time(indexed, TimestampStyles.RelativeTime)}.`,
    ...titles,
    ...more,
    '',
    'Type `/ask` and a question in your own words, for example `/ask question: who spoke about the talks?` Answers are the words of the stories; nothing is made up.',
  ].join('\n');
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}
