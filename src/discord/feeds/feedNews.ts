import type { Client } from 'discord.js';
import type { FeedEvent } from '../../feed/keepFeeds.js';
import { truncateLine } from '../format/text.js';
import type { BotContext } from '../interaction/context.js';
import { textsOf } from '../locales/languages.js';

const MAX_TITLE_LENGTH = 100;
const MAX_REASON_LENGTH = 300;

/**
 * Writes what feeds bring into the log, and tells moderators of a feed that is broken, or works again: in the channel
 * for notices, else the member who added it. Never throws.
 */
export function createFeedNews(
  client: Client<true>,
  noticeChannel: string | null,
  { servers, log }: Pick<BotContext, 'servers' | 'log'>,
): (event: FeedEvent) => Promise<void> {
  return async (event) => {
    const { id, url, title, by } = event.feed;
    if (event.kind === 'taken') {
      log.info({ feed: id, added: event.added, changed: event.changed }, 'stories came in by a feed');
      return;
    }
    if (event.kind === 'failed') {
      log.error({ err: event.error, feed: id }, 'could not look at a feed');
      return;
    }
    log.warn({ feed: id, url }, event.kind === 'works' ? 'a feed works again' : 'a feed is broken');
    const { feeds } = textsOf(by?.guild ?? '', servers);
    const name = truncateLine(title, MAX_TITLE_LENGTH);
    const content =
      event.kind === 'works'
        ? feeds.worksAgain(name)
        : feeds.broken(name, truncateLine(event.reason, MAX_REASON_LENGTH));
    try {
      if (noticeChannel !== null) {
        const place = await client.channels.fetch(noticeChannel);
        if (place?.isSendable() === true) await place.send({ content });
      } else if (by !== null) await client.users.send(by.member, { content });
    } catch (error) {
      log.warn({ err: error, feed: id }, 'could not send a notice');
    }
  };
}
