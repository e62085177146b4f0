import type { Logger } from 'pino';
import { readArticles } from '../article/readArticles.js';
import { startEmbedder } from '../embedding/startEmbedder.js';
import { readVocabulary } from '../embedding/vocabulary.js';
import { VerbatimError } from '../errors.js';
import { createNewsdesk, type Newsdesk } from '../newsdesk/newsdesk.js';
import { startBot, type Bot } from './bot.js';
import { createCooldownGuard } from './cooldown.js';
import { createModeratorCheck } from './moderators.js';
import { createReindexRun } from './reindexRun.js';

export interface NewsroomOptions {
  readonly articlesFolder: string;
  readonly indexFolder: string;
  readonly modelsFolder: string;
  readonly modelId: string;
  readonly downloadModel: boolean;
  readonly maxArticleBytes: number;
  readonly bot: {
    readonly guilds: readonly string[];
    readonly homeGuilds: readonly string[];
    readonly moderatorRoles: readonly string[];
    readonly memberCooldownMs: number;
    readonly channelCooldownMs: number;
    readonly askTimeoutMs: number;
  };
}

export interface NewsroomConnection {
  readonly token: string;
  /** Another place than Discord. */
  readonly apiUrl?: string;
  readonly log: Logger;
  /** Milliseconds since 1970; default the system's clock. */
  readonly now?: () => number;
  readonly onFatal: (error: VerbatimError) => void;
  readonly signal?: AbortSignal;
}

export interface Newsroom {
  readonly bot: Bot;
  readonly newsdesk: Newsdesk;
  /** Resolves when the first index is open; rejects when it cannot be built. */
  readonly opened: Promise<void>;
  stop(): Promise<void>;
}

/** Everything that answers in Discord. The bot is there at once and says so while the first index is being built. */
export async function startNewsroom(
  options: NewsroomOptions,
  connection: NewsroomConnection,
): Promise<Newsroom> {
  const { log, now = Date.now } = connection;
  const embedder = await startEmbedder({ ...options, allowDownload: options.downloadModel });
  try {
    const newsdesk = createNewsdesk({
      articlesFolder: options.articlesFolder,
      readSources: () => readArticles(options.articlesFolder, { maxBytes: options.maxArticleBytes }),
      indexFolder: options.indexFolder,
      embedder,
      vocabulary: await readVocabulary(options.modelsFolder, options.modelId),
      onNotice: (sentence) => log.warn(sentence),
    });
    const opened = newsdesk.open();
    opened.then(
      () => log.info({ articles: newsdesk.articles().length }, 'index open'),
      (error: unknown) => log.error({ err: error }, 'index not open'),
    );
    const { bot: settings } = options;
    const bot = await startBot(
      {
        token: connection.token,
        ...(connection.apiUrl !== undefined && { apiUrl: connection.apiUrl }),
        guilds: settings.guilds,
        onFatal: connection.onFatal,
        context: {
          newsdesk,
          log,
          now,
          cooldown: createCooldownGuard({
            memberMs: settings.memberCooldownMs,
            channelMs: settings.channelCooldownMs,
            now,
          }),
          moderators: createModeratorCheck(settings),
          reindexRun: createReindexRun(newsdesk),
          askTimeoutMs: settings.askTimeoutMs,
        },
      },
      connection.signal,
    );
    return {
      bot,
      newsdesk,
      opened,
      async stop() {
        await bot.stop();
        await newsdesk.close();
      },
    };
  } catch (error) {
    await embedder.close();
    throw error;
  }
}
