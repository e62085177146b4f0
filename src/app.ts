import type { Logger } from 'pino';
import { createGauges, reasonsNotReady, type WatchedParts } from './appHealth.js';
import { createArticleLoader } from './article/articleLoader.js';
import { createStoryAnnouncer } from './discord/articles/announceStories.js';
import { type Bot, startBot } from './discord/bot.js';
import {
  createDailyPost,
  type DailyPost,
  type DailyPostOptions,
  startTicking,
} from './discord/briefing/dailyPost.js';
import { environmentSchedule, schedulesInForce } from './discord/briefing/environmentSchedule.js';
import { createNotifier } from './discord/briefing/notifier.js';
import { createFeedNews } from './discord/feeds/feedNews.js';
import { createFollowTeller } from './discord/follow/tellFollowers.js';
import type { BotContext } from './discord/interaction/context.js';
import { createStatus } from './discord/services/appStatus.js';
import { createCooldownGuard } from './discord/services/cooldown.js';
import { createAttachmentFetcher } from './discord/services/fetchAttachment.js';
import { createLastQuestions } from './discord/services/lastQuestions.js';
import { createModerators } from './discord/services/moderators.js';
import { openStories } from './discord/services/openStories.js';
import { createQuestionQueue } from './discord/services/questionQueue.js';
import { createServedServers } from './discord/services/servedServers.js';
import { openBotState } from './discord/store/openBotState.js';
import { startEmbedder, type SupervisedEmbedder } from './embedding/startEmbedder.js';
import { loadVocabulary } from './embedding/vocabulary.js';
import { VerbatimError } from './errors.js';
import { createFeeds } from './feed/feeds.js';
import type { FeedEvent } from './feed/keepFeeds.js';
import { tickFeeds } from './feed/tickFeeds.js';
import { keepCopy } from './index/shared/keepCopy.js';
import { shareIndex } from './index/shared/shareIndex.js';
import type { FetchOptions } from './intake/fetchWeb.js';
import type { ErrorMemory } from './log.js';
import { keepIndex } from './newsdesk/keepIndex.js';
import { createNewsdesk, type Newsdesk } from './newsdesk/newsdesk.js';
import { observeNewsdesk } from './newsdesk/observeNewsdesk.js';
import { type Operation, startOperation } from './operation/startOperation.js';
import { startPictures } from './picture/startPictures.js';
import type { BotSettings, Settings } from './settings.js';
import type { HeldState } from './state/documents.js';
import { openState } from './state/openState.js';
import { readVersion } from './version.js';
import { atMost } from './waits.js';

const DEFAULT_TICK_MS = 30_000;
const LONGEST_CLOSE_MS = 1_000;

/** The settings, without those that only the process needs. */
export interface AppOptions extends Omit<Settings, 'bot' | 'effective'> {
  readonly bot: Omit<BotSettings, 'token' | 'apiUrl' | 'logLevel'>;
  /** For /status; default none. */
  readonly effective?: Settings['effective'];
}

interface AppConnection {
  readonly token: string;
  /** An address to use instead of Discord's. */
  readonly apiUrl?: string;
  readonly log: Logger;
  /** Milliseconds since 1970; default the system's clock. */
  readonly now?: () => number;
  readonly onFatal: (error: VerbatimError) => void;
  readonly signal?: AbortSignal;
  /** The errors that were logged; default none. */
  readonly errors?: Readonly<ErrorMemory>;
  /** Milliseconds between two looks for briefings that are due; default 30 s. Null: only `dailyPost.tick()` looks. */
  readonly tickMs?: number | null;
  /** How pages are fetched, for tests; default from public addresses. */
  readonly pages?: Partial<FetchOptions>;
  readonly onBriefingStep?: DailyPostOptions['onStep'];
}

/** The bot as it runs. */
export interface App {
  readonly bot: Bot;
  readonly newsdesk: Newsdesk;
  /** Resolves when the first index is open; rejects when it cannot be built. */
  readonly opened: Promise<void>;
  readonly dailyPost: DailyPost;
  /** Looks at the folder of articles at once. */
  readonly lookForStories: () => Promise<void>;
  /** Looks at the feeds that are due now. */
  readonly lookAtFeeds: () => Promise<void>;
  /** Where health and metrics are shown; null where nothing listens. */
  readonly operationUrl: string | null;
  stop(): Promise<void>;
}

/**
 * Starts everything that answers in Discord. The bot is there at once; while the first index is being built, it says
 * so.
 */
export async function startApp(options: AppOptions, connection: AppConnection): Promise<App> {
  const { log, now = Date.now } = connection;
  const { keepDays } = options.bot;
  const onNotice = (sentence: string) => log.warn(sentence);
  const kept = await openState({ ...options, onNotice });
  let held: HeldState | null = null;
  let embedder: SupervisedEmbedder | null = null;
  let operation: Operation | null = null;
  const pictures = startPictures();
  let stopIndex = (): Promise<void> => Promise.resolve();
  try {
    const shared = await shareIndex(kept.database, options, true);
    // In a folder there is one bot or none; a bot that stands by at a database is watched meanwhile.
    if (shared === null) held = await kept.hold(connection.signal);
    const parts: WatchedParts = {};
    const { observer, url: operationUrl } = (operation = await startOperation({
      log,
      version: readVersion(),
      http: options.bot.http,
      gauges: createGauges(parts, connection.errors),
      notReady: () => reasonsNotReady(parts),
    }));
    let onCorrected = (): void => undefined;
    const copy = shared && keepCopy(shared);
    held ??= await kept.hold(connection.signal).finally(() => copy?.stop());
    const state = await openBotState({
      held,
      keepDays,
      now,
      onNotice,
      onCorrected: () => onCorrected(),
      onLost: connection.onFatal,
    });
    embedder = parts.embedder = await startEmbedder({
      ...options,
      allowDownload: options.downloadModel,
      onNotice: (reason) => observer.modelRestarted(reason),
      onServed: (task, ms) => observer.modelServed(task, ms),
    });
    const plain = createNewsdesk({
      articlesFolder: options.articlesFolder,
      loadSources: createArticleLoader(options.articlesFolder, { maxBytes: options.maxArticleBytes }),
      indexFolder: options.indexFolder,
      shared,
      embedder,
      reader: embedder.reader,
      vocabulary: await loadVocabulary(options.modelsFolder, options.modelId),
      corrections: state.corrections,
      onNotice,
    });
    const newsdesk = (parts.newsdesk = observeNewsdesk(plain, observer));
    onCorrected = () => newsdesk.refreshCorrections();
    let hasIndexFailed = false;
    const index = keepIndex(newsdesk, {
      onOpened: () => log.info({ articles: newsdesk.articles().length }, 'index open'),
      onFailure(error, retryMs) {
        hasIndexFailed = true;
        log.error({ err: error, retryMs }, 'could not open the index');
      },
      ...(shared && { onHint: (look) => shared.onChanged(look) }),
      onFollowed: () =>
        log.info({ articles: newsdesk.articles().length }, 'took over the index of another process'),
    });
    const { opened } = index;
    const { bot: settings } = options;
    const folder = openStories({
      ...options,
      newsdesk,
      state,
      pages: { hosts: options.pageHosts, maxBytes: options.maxArticleBytes, ...connection.pages },
      retention: settings.retention,
      lookMs: settings.lookMs,
      log,
      now,
    });
    let onFeedEvent: (event: FeedEvent) => Promise<void> = () => Promise.resolve();
    const feeds = (parts.feeds = createFeeds({
      documents: state.documents,
      articlesFolder: options.articlesFolder,
      web: { hosts: options.pageHosts, maxBytes: options.maxArticleBytes, ...connection.pages },
      everyMs: options.feedMs,
      now,
      onEvent(event) {
        if (event.kind === 'taken') observer.feedStories(event.added, event.changed);
        return onFeedEvent(event);
      },
      onChanged: () => folder.look(),
      onNotice,
    }));
    let stopFeeds = (): void => undefined;
    stopIndex = async () => {
      index.stop();
      folder.stop();
      stopFeeds();
      await atMost(LONGEST_CLOSE_MS, feeds.stop());
    };
    let tellFollowers = (): Promise<void> => Promise.resolve();
    const context: BotContext = {
      newsdesk,
      log,
      now,
      cooldown: createCooldownGuard({
        memberMs: settings.memberCooldownMs,
        channelMs: settings.channelCooldownMs,
        now,
      }),
      lastQuestions: createLastQuestions({ now }),
      moderators: createModerators(settings),
      served: createServedServers(settings, state.home),
      reindexRun: folder.reindexRun,
      lookForStories: () => folder.look(),
      feeds,
      stories: folder.stories,
      fetchAttachment: createAttachmentFetcher(options.maxArticleBytes, connection.apiUrl),
      hasIndexFailed: () => hasIndexFailed,
      questions: createQuestionQueue({ limitMs: settings.askTimeoutMs }),
      pictures,
      ...state,
      servers: {
        ...state.servers,
        preferredLocale: (guild) => parts.bot?.client.guilds.cache.get(guild)?.preferredLocale ?? null,
      },
      tellFollowers: () => tellFollowers(),
      ...schedulesInForce(state.ledger, environmentSchedule(settings.briefing)),
      zone: settings.briefing.zone,
      keepDays,
      status: createStatus(embedder, options.effective ?? [], () => connection.errors?.last ?? null),
    };
    const bot = (parts.bot = await startBot(
      {
        token: connection.token,
        ...(connection.apiUrl !== undefined && { apiUrl: connection.apiUrl }),
        onFatal: connection.onFatal,
        onLost: () => observer.disconnected(),
        context,
      },
      connection.signal,
    ));
    const announce = createStoryAnnouncer(bot.client, context, state.told);
    const tell = createFollowTeller(bot.client, context);
    tellFollowers = () =>
      tell().catch((error: unknown) => log.error({ err: error }, 'could not tell followers'));
    folder.announceBy(async () => {
      await announce();
      await tellFollowers();
    });
    if (settings.lookMs !== null) void opened.catch(() => undefined).then(() => folder.look());
    const dailyPost = (parts.dailyPost = createDailyPost({
      client: bot.client,
      context,
      graceMs: settings.briefing.graceMs,
      notify: createNotifier(bot.client, settings.briefing.noticeChannel, context),
      onOutcome: (outcome) => observer.briefing(outcome),
      ...(connection.onBriefingStep !== undefined && { onStep: connection.onBriefingStep }),
    }));
    onFeedEvent = createFeedNews(bot.client, settings.briefing.noticeChannel, context);
    const { tickMs = DEFAULT_TICK_MS } = connection;
    if (tickMs !== null) {
      const onFailure = (error: unknown) => log.error({ err: error }, 'could not look at feeds');
      stopFeeds = tickFeeds(feeds, { everyMs: tickMs, onFailure });
    }
    const stopTicking = tickMs === null ? () => Promise.resolve() : startTicking(dailyPost, tickMs);
    return {
      bot,
      newsdesk,
      opened,
      dailyPost,
      lookForStories: () => folder.look(),
      lookAtFeeds: () => feeds.look(),
      operationUrl,
      async stop() {
        const stopped = stopIndex();
        await bot.stop(stopTicking());
        await stopped;
        await atMost(LONGEST_CLOSE_MS, Promise.all([newsdesk.close(), pictures.end()]));
        await atMost(LONGEST_CLOSE_MS, state.release());
        await atMost(LONGEST_CLOSE_MS, kept.close());
        await operation?.close();
      },
    };
  } catch (error) {
    await stopIndex();
    await embedder?.close();
    await operation?.close();
    await held?.release();
    await kept.close();
    throw error;
  }
}
