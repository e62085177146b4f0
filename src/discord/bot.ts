import { setTimeout as delay } from 'node:timers/promises';
import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
} from 'discord.js';
import { VerbatimError } from '../errors.js';
import { replyToMention } from './ask/replyToMention.js';
import { COMMAND_DATA, HANDLERS } from './commands.js';
import type { BotContext } from './interaction/context.js';
import { handleInteraction } from './interaction/handleInteraction.js';
import { checkService } from './interaction/preconditions.js';
import { callOf } from './interaction/call.js';
import { registerCommands, unregisterCommands } from './registerCommands.js';

interface BotOptions {
  readonly token: string;
  /** An address in place of Discord's own, such as the playground's; see settings. */
  readonly apiUrl?: string;
  readonly context: BotContext;
  /** Called when the connection is lost for good. The process should end, so that a supervisor can act. */
  readonly onFatal: (error: VerbatimError) => void;
}

export interface Bot {
  readonly client: Client<true>;
  /** Takes no new questions, waits for running ones and closes the connection. */
  stop(): Promise<void>;
}

/** Discord refuses the token or an intent: starting again changes nothing. */
class LoginRefusedError extends VerbatimError {
  override name = 'LoginRefusedError';
  /** EX_CONFIG of sysexits.h. */
  override readonly exitCode = 78;
}

const FATAL_CLOSE_CODES: ReadonlySet<number> = new Set([
  GatewayCloseCodes.AuthenticationFailed,
  GatewayCloseCodes.InvalidShard,
  GatewayCloseCodes.ShardingRequired,
  GatewayCloseCodes.InvalidAPIVersion,
  GatewayCloseCodes.InvalidIntents,
  GatewayCloseCodes.DisallowedIntents,
]);
const UNAUTHORIZED = 401;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 60_000;
const LONGEST_FAREWELL_MS = 8_000;

/**
 * Logs in, waiting and trying again while Discord cannot be reached, and registers the commands. Throws a
 * LoginRefusedError for a token or an intent that Discord refuses, or the reason of `signal`.
 */
export async function startBot(options: BotOptions, signal?: AbortSignal): Promise<Bot> {
  const { log } = options.context;
  const running = new Set<Promise<void>>();
  let isStopping = false;

  const connect = async (): Promise<Client<true>> => {
    const client = new Client({
      // None of these is privileged: Discord gives the words of messages that mention the bot.
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
      allowedMentions: { parse: [] },
      ...(options.apiUrl !== undefined && { rest: { api: options.apiUrl } }),
    });
    const track = (handled: Promise<void>): void => {
      running.add(handled);
      void handled.finally(() => running.delete(handled));
    };
    client.on(Events.InteractionCreate, (interaction) =>
      track(
        handleInteraction(interaction, {
          ...HANDLERS,
          context: options.context,
          isStopping: () => isStopping,
        }),
      ),
    );
    client.on(Events.MessageCreate, (message) => {
      const { author: user, guildId, channelId, channel } = message;
      const call = callOf({ user, guildId, channelId, channel }, options.context);
      if (checkService(call, client, { isStopping: () => isStopping }) === null)
        track(replyToMention(message, options.context));
    });
    client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
    client.on(Events.ShardError, (error) => log.warn({ err: error }, 'connection error'));
    const look = (): void => {
      options.context.home
        .look([...client.guilds.cache.keys()])
        .catch((error: unknown) => log.error({ err: error }, 'could not store which server is home'));
    };
    client.on(Events.ClientReady, look);
    client.on(Events.GuildCreate, look);
    client.on(Events.GuildDelete, look);
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    try {
      await client.login(options.token);
      return await ready;
    } catch (error) {
      await client.destroy();
      throw error;
    }
  };

  const client = await retry(connect, options, signal);
  watchForEnd(client, options, () => isStopping);
  log.info({ user: client.user.tag, guilds: client.guilds.cache.size }, 'connected');
  if (options.context.served.isUndecided() && client.guilds.cache.size > 1)
    log.error('The bot is in several servers and does not know which one is home. Set VERBATIM_HOME_GUILDS.');
  await register(client, options);
  return {
    client,
    async stop() {
      isStopping = true;
      await Promise.race([
        Promise.allSettled(running),
        delay(LONGEST_FAREWELL_MS, undefined, { ref: false }),
      ]);
      await client.destroy();
    },
  };
}

async function retry(
  connect: () => Promise<Client<true>>,
  { context: { log } }: BotOptions,
  signal?: AbortSignal,
): Promise<Client<true>> {
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
    signal?.throwIfAborted();
    try {
      return await connect();
    } catch (error) {
      const refusal = loginRefusal(error);
      if (refusal !== null) throw new LoginRefusedError(refusal, { cause: error });
      log.warn({ err: error, seconds: wait / 1000 }, 'could not reach Discord, trying again');
      await delay(wait, undefined, signal ? { signal } : {});
    }
  }
}

function loginRefusal(error: unknown): string | null {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) {
    return 'Discord rejected the token. Copy it again from the Bot page of your application to DISCORD_TOKEN.';
  }
  if (!(error instanceof Error)) return null;
  if (error.message.includes('Authentication failed')) {
    return 'Discord rejected the token. Copy it again from the Bot page of your application to DISCORD_TOKEN.';
  }
  if (/disallowed intents/iu.test(error.message)) {
    return 'Discord rejected an intent. Check the switches under Privileged Gateway Intents on the Bot page of your application.';
  }
  return null;
}

/** discord.js goes on looking ready after these; nothing would ever work again. */
function watchForEnd(client: Client<true>, { onFatal }: BotOptions, isStopping: () => boolean): void {
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (FATAL_CLOSE_CODES.has(code))
      onFatal(
        new VerbatimError(
          `Discord closed the connection and does not accept a new one (${code}). Check the token and the intents.`,
        ),
      );
  });
  client.on(Events.Invalidated, () =>
    onFatal(new VerbatimError('Discord ended the session. Start the bot again.')),
  );
  client.rest.on('response', ({ path }, { status }) => {
    const isOwn = !/^\/(?:webhooks|interactions)\//u.test(path);
    if (status === UNAUTHORIZED && isOwn && !isStopping())
      onFatal(new VerbatimError('Discord no longer accepts the token. Copy it again to DISCORD_TOKEN.'));
  });
}

/** Commands show everywhere, or with a list of servers in those alone; a failure leaves those of before. */
async function register(client: Client<true>, { context: { log, served } }: BotOptions): Promise<void> {
  const target = { rest: client.rest, applicationId: client.application.id };
  try {
    if (served.named.length === 0) {
      for (const guildId of client.guilds.cache.keys()) await unregisterCommands({ ...target, guildId });
      await registerCommands(target, COMMAND_DATA);
    } else {
      await unregisterCommands(target);
      for (const guildId of served.named) await registerCommands({ ...target, guildId }, COMMAND_DATA);
    }
  } catch (error) {
    log.error({ err: error }, 'could not register the commands');
  }
}
