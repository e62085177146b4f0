import { time, TimestampStyles } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import { articleTitle } from '../format/articleLines.js';
import { listMessages } from '../format/pages.js';
import { escapeLine } from '../format/text.js';
import type { Call } from '../interaction/call.js';
import { type Command, FOR_MEMBERS } from '../interaction/command.js';
import { noIndexText } from '../interaction/preconditions.js';
import { acknowledge, replyInPages } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';

const LISTED_ARTICLES = 10;

/** `/about`: what is indexed, how old it is, how to ask. */
export const about: Command = {
  data: {
    name: 'about',
    description: ENGLISH.commands.about,
    ...FOR_MEMBERS,
  },
  async execute(call) {
    await acknowledge(call);
    await replyInPages(call, listMessages(describe(call), call.texts));
  },
};

function describe(call: Call): string[] {
  const { newsdesk, texts } = call;
  const articles = newsdesk.articles();
  const generation = newsdesk.generation();
  if (articles.length === 0 || generation === null) return [noIndexText(call)];
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
  ];
}
