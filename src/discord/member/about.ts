import { time, TimestampStyles } from 'discord.js';
import type { ArticleDetails } from '../../article/article.js';
import { formatPublished } from '../../article/publishedDate.js';
import { timeOf } from '../../question/dayRange.js';
import { linkedTitle } from '../format/articleLines.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import type { Call } from '../interaction/call.js';
import { type Command, FOR_MEMBERS } from '../interaction/command.js';
import { noIndexText } from '../interaction/preconditions.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';

const LISTED_ARTICLES = 10;
const MAX_DETAIL_LENGTH = 40;
const COLOR = 0x3b82f6;

/** `/about`: what is indexed, how old it is, how to ask. */
export const about: Command = {
  data: {
    name: 'about',
    description: ENGLISH.commands.about,
    ...FOR_MEMBERS,
  },
  async execute(call) {
    await acknowledge(call);
    await editReply(call, aboutMessage(call));
  },
};

function aboutMessage(call: Call): MessageBody {
  const { newsdesk, texts } = call;
  const articles = newsdesk.articles();
  const generation = newsdesk.generation();
  if (articles.length === 0 || generation === null) return sentence(noIndexText(call));
  const passages = articles.reduce((sum, article) => sum + article.passages.length, 0);
  const quotations = articles.reduce((sum, article) => sum + article.quotations.length, 0);
  const created = time(generation.created, TimestampStyles.RelativeTime);
  const newest = newestFirst(articles.map(({ article }) => article)).slice(0, LISTED_ARTICLES);
  const left = articles.length - newest.length;
  const lines = [...newest.map(lineOf), ...(left > 0 ? [`- ${texts.moreArticles(left)}`] : [])];
  const counts = texts.counts(articles.length, passages, quotations, created);
  return {
    content: texts.howToAsk,
    embeds: [
      {
        color: COLOR,
        title: texts.storyCount(articles.length),
        description: [...lines, '', `-# ${counts}`].join('\n'),
      },
    ],
    components: [],
  };
}

/** By date of publication; without one last. */
function newestFirst(articles: readonly ArticleDetails[]): ArticleDetails[] {
  const timed = articles.map((article) => ({ article, time: timeOf(article.published) }));
  return timed.sort((a, b) => (a.time === b.time ? 0 : b.time - a.time)).map(({ article }) => article);
}

/** The title, as a link where there is a short enough address, the date and the outlet. */
function lineOf(article: ArticleDetails): string {
  const { published, source } = article;
  const details = [published === null ? null : formatPublished(published), source]
    .filter((detail) => detail !== null)
    .map((detail) => truncateLine(detail, MAX_DETAIL_LENGTH));
  return `- ${linkedTitle(article)}${details.length === 0 ? '' : ` (${details.join(', ')})`}`;
}
