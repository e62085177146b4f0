import { type Client, Events } from 'discord.js';
import type { VerbatimError } from '../errors.js';
import { atMost } from '../waits.js';
import { replyToMention } from './ask/replyToMention.js';
import { HANDLERS } from './commands.js';
import { connect } from './connection.js';
import { callOf } from './interaction/call.js';
import type { BotContext } from './interaction/context.js';
import { handleInteraction } from './interaction/handleInteraction.js';
import { checkService } from './interaction/preconditions.js';
import { keepRegistering } from './registerCommands.js';

interface BotOptions {
  readonly token: string;
  /** An address in place of Discord's own, such as the playground's; see settings. */
  readonly apiUrl?: string;
  readonly context: BotContext;
  /** Called each time that the connection is lost, also for a moment; default nothing. */
  readonly onLost?: () => void;
  /** Called when the connection is lost for good. The process should end, so that a supervisor can act. */
  readonly onFatal: (error: VerbatimError) => void;
}

export interface Bot {
  readonly client: Client<true>;
  readonly isConnected: () => boolean;
  /** Resolves when the commands are registered, or the bot is stopped. */
  readonly registered: Promise<void>;
  /**
   * Takes no new questions, waits some seconds for running ones and for `others`, and closes the connection for good.
   */
  stop(others?: Promise<unknown>): Promise<void>;
}

const FAREWELL_MS = 5_000;

/** Connects, and registers the commands meanwhile; see connect for what it throws. */
export async function startBot(
  options: BotOptions,
  signal: AbortSignal = new AbortController().signal,
): Promise<Bot> {
  const { token, apiUrl, context, onFatal } = options;
  const { log, served, home } = context;
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  const track = (handled: Promise<void>): void => {
    running.add(handled);
    void handled.finally(() => running.delete(handled));
  };

  const listen = (client: Client): void => {
    client.on(Events.InteractionCreate, (interaction) =>
      track(handleInteraction(interaction, { ...HANDLERS, context, isStopping })),
    );
    client.on(Events.MessageCreate, (message) => {
      const { author: user, guildId, channelId, channel } = message;
      const call = callOf({ user, guildId, channelId, channel }, context);
      if (checkService(call, client, { isStopping }) === null) track(replyToMention(message, context));
    });
    const look = (): void => {
      home
        .look([...client.guilds.cache.keys()])
        .catch((error: unknown) => log.error({ err: error }, 'could not store which server is home'));
    };
    client.on(Events.ClientReady, look);
    client.on(Events.GuildCreate, look);
    client.on(Events.GuildDelete, look);
  };

  const connection = await connect(
    { token, ...(apiUrl !== undefined && { apiUrl }), log, prepare: listen, onFatal, onLost: options.onLost },
    signal,
  );
  const { client } = connection;
  log.info({ user: client.user.tag, guilds: client.guilds.cache.size }, 'connected');
  if (served.isUndecided() && client.guilds.cache.size > 1)
    log.error('The bot is in several servers and does not know which one is home. Set VERBATIM_HOME_GUILDS.');
  const refused = new Set<string>();
  const register = (guilds: readonly string[]) =>
    keepRegistering(client, {
      guilds,
      log,
      signal: AbortSignal.any([signal, stopping.signal]),
      onRefused: (guild) => refused.add(guild),
    });
  // The bot has been invited to a server that refused it before.
  client.on(Events.GuildCreate, ({ id }) => {
    if (refused.delete(id)) void register([id]);
  });
  return {
    client,
    isConnected: connection.isConnected,
    registered: register(served.named),
    async stop(others = Promise.resolve()) {
      stopping.abort();
      await atMost(FAREWELL_MS, Promise.allSettled([...running, others]));
      await connection.end();
    },
  };
}
