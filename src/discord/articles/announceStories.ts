import { type Client, MessageFlags } from 'discord.js';
import type { ArticleDetails } from '../../article/article.js';
import { formatPublished } from '../../article/publishedDate.js';
import { articleTitle } from '../format/articleLines.js';
import { truncateLine } from '../format/text.js';
import type { BotContext } from '../interaction/context.js';
import type { Texts } from '../locales/english.js';
import { textsOf } from '../locales/languages.js';
import type { ToldStories } from '../store/toldStories.js';
import { fitting } from './storyLines.js';

const MAX_SOURCE_LENGTH = 60;
/** Discord shows 2,000 characters of a message; this is a short one. */
const MAX_LENGTH = 1_200;

type AnnouncerContext = Pick<BotContext, 'newsdesk' | 'servers' | 'served' | 'log'>;

/** Tells the channels that moderators chose which stories are new or changed, each once, in one message. */
export function createStoryAnnouncer(
  client: Client<true>,
  { newsdesk, servers, served, log }: AnnouncerContext,
  told: ToldStories,
): () => Promise<void> {
  let last: string | null = null;
  return async () => {
    const generation = newsdesk.generation();
    if (generation === null || generation.id === last) return;
    const { added, changed } = await told.take(
      new Map([...generation.files].map(([id, { sha256 }]) => [id, sha256])),
    );
    last = generation.id;
    if (added.length + changed.length === 0) return;
    const articles = new Map(newsdesk.articles().map(({ article }) => [article.id, article]));
    const named = (ids: readonly string[]) => ids.flatMap((id) => articles.get(id) ?? []);
    for (const [guild, { storiesChannel }] of servers.all()) {
      if (storiesChannel === null || !served.isServed(guild)) continue;
      const content = announcement(named(added), named(changed), textsOf(guild, servers));
      try {
        const channel = await client.channels.fetch(storiesChannel);
        if (channel?.isSendable() !== true || channel.isDMBased() || channel.guildId !== guild) continue;
        await channel.send({ content, flags: MessageFlags.SuppressEmbeds });
      } catch (error) {
        log.warn({ err: error, channel: storiesChannel }, 'could not announce new stories');
      }
    }
  };
}

function announcement(
  added: readonly ArticleDetails[],
  changed: readonly ArticleDetails[],
  texts: Texts,
): string {
  const lines = (articles: readonly ArticleDetails[]) => articles.map((article) => `- ${lineOf(article)}`);
  const headed = (heading: string, articles: readonly ArticleDetails[]) =>
    articles.length === 0 ? [] : [heading, ...lines(articles)];
  return fitting(
    [
      ...headed(texts.newStories(added.length), added),
      ...headed(texts.changedStories(changed.length), changed),
    ],
    texts,
    MAX_LENGTH,
  ).join('\n');
}

/** "Bridge to close (Orlin Courier, 3 March 2031)" */
function lineOf(article: ArticleDetails): string {
  const { source, published } = article;
  const about = [
    source === null ? null : truncateLine(source, MAX_SOURCE_LENGTH),
    published === null ? null : truncateLine(formatPublished(published), MAX_SOURCE_LENGTH),
  ].filter((part) => part !== null);
  return about.length === 0 ? articleTitle(article) : `${articleTitle(article)} (${about.join(', ')})`;
}
