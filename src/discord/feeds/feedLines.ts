import { time, TimestampStyles } from 'discord.js';
import { formatPublished } from '../../article/publishedDate.js';
import type { FeedLink } from '../../feed/feedItem.js';
import type { ListedFeed, TestedFeed } from '../../feed/feeds.js';
import { truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';

const MAX_TITLE_LENGTH = 150;
const MAX_URL_LENGTH = 300;
const MAX_REASON_LENGTH = 250;

/** An address that shows no preview and is no text of a story: "<https://courier.example/feed>". */
function shownAddress(url: string): string {
  return url.length > MAX_URL_LENGTH ? truncateLine(url, MAX_URL_LENGTH) : `<${url}>`;
}

export function feedTitle(title: string): string {
  return `**${truncateLine(title, MAX_TITLE_LENGTH)}**`;
}

/** What `/feed list` says about a feed. */
export function feedLines({ feed, waiting, refused, reason }: ListedFeed, texts: Texts): string[] {
  const { feeds: words } = texts;
  const when = (ms: number) => time(new Date(ms), TimestampStyles.RelativeTime);
  const state = feed.paused
    ? words.paused
    : feed.failures !== null
      ? words.failing(truncateLine(feed.failures.message, MAX_REASON_LENGTH), when(feed.nextLook))
      : words.works(feed.lastLook === null ? null : when(feed.lastLook));
  const lines = [
    `- ${feedTitle(feed.title)} ${shownAddress(feed.url)}`,
    `  ${state} ${words.counts(feed.taken, feed.changed, feed.lastTaken === null ? null : when(feed.lastTaken))}`,
  ];
  if (reason !== null && waiting + refused > 0)
    lines.push(`  ${words.untaken(waiting, refused, truncateLine(reason, MAX_REASON_LENGTH))}`);
  return lines;
}

/** What `/feed test` says. */
export function testLines(tested: Extract<TestedFeed, { kind: 'feed' }>, texts: Texts): string[] {
  const { feeds: words } = texts;
  const marks = { feed: words.wholeInFeed, page: words.wholeOnPage };
  return [
    words.tested(feedTitle(tested.title), tested.total, tested.items.length),
    ...tested.items.map(({ title, published, from, reason }) => {
      const about = [
        published === null ? words.noDate : formatPublished(published),
        from === null ? words.notWhole(truncateLine(reason ?? '', MAX_REASON_LENGTH)) : marks[from],
      ];
      return `- ${truncateLine(title, MAX_TITLE_LENGTH)} (${about.join('; ')})`;
    }),
  ];
}

/** That there is no feed, and which ones the page offers. */
export function noFeedLines(links: readonly FeedLink[], texts: Texts): string[] {
  const { feeds: words } = texts;
  if (links.length === 0) return [words.noFeed];
  return [
    words.otherFeeds,
    ...links.map(({ url, title }) =>
      title === null
        ? `- ${shownAddress(url)}`
        : `- ${truncateLine(title, MAX_TITLE_LENGTH)} ${shownAddress(url)}`,
    ),
  ];
}
