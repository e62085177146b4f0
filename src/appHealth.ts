import type { Bot } from './discord/bot.js';
import type { DailyPost } from './discord/briefing/dailyPost.js';
import type { SupervisedEmbedder } from './embedding/startEmbedder.js';
import type { Feeds } from './feed/feeds.js';
import type { ErrorMemory } from './log.js';
import type { Newsdesk } from './newsdesk/newsdesk.js';
import type { Gauges } from './operation/metrics.js';

/** What is watched; a part that is missing has not been built yet. */
export interface WatchedParts {
  bot?: Bot;
  newsdesk?: Newsdesk;
  embedder?: SupervisedEmbedder;
  dailyPost?: DailyPost;
  feeds?: Pick<Feeds, 'list'>;
}

/** Why no question can be answered now, in a sentence each; none when one can. */
export function reasonsNotReady({ bot, newsdesk, embedder }: WatchedParts): string[] {
  const reasons: string[] = [];
  if (bot?.isConnected() !== true) reasons.push('Discord is not connected.');
  if (newsdesk === undefined || newsdesk.generation() === null) reasons.push('There is no index yet.');
  const model = embedder?.status();
  if (model?.state !== 'ready')
    reasons.push(model?.lastFailure?.message ?? 'The language model is not ready yet.');
  return reasons;
}

export function createGauges(parts: WatchedParts, errors?: Readonly<ErrorMemory>): Gauges {
  return {
    isConnected: () => parts.bot?.isConnected() ?? false,
    index() {
      const generation = parts.newsdesk?.generation() ?? null;
      const articles = parts.newsdesk?.articles().length ?? 0;
      return generation === null ? null : { articles, created: generation.created };
    },
    model() {
      const status = parts.embedder?.status();
      return { isReady: status?.state === 'ready', waiting: status?.waiting ?? 0 };
    },
    modelMemory: async () => (await parts.embedder?.memory()) ?? null,
    briefingsMissed: () => parts.dailyPost?.missed() ?? 0,
    briefingOverdueMs: () => parts.dailyPost?.overdueMs() ?? 0,
    async feeds() {
      const feeds = (await parts.feeds?.list()) ?? null;
      if (feeds === null) return null;
      const paused = feeds.filter((feed) => feed.paused).length;
      const failing = feeds.filter((feed) => !feed.paused && feed.failures?.told === true).length;
      return { paused, failing, working: feeds.length - paused - failing };
    },
    errors: () => errors?.count ?? 0,
  };
}
