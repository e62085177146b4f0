import { setTimeout as delay } from 'node:timers/promises';
import {
  Client,
  type ClientOptions,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  SimpleShardingStrategy,
} from 'discord.js';
import type { Logger } from 'pino';
import { VerbatimError } from '../errors.js';
import { atMost, unlessAborted } from '../waits.js';

interface ConnectionOptions {
  readonly token: string;
  /** An address in place of Discord's own, such as the playground's; see settings. */
  readonly apiUrl?: string;
  readonly log: Logger;
  /** Listens to a client before it logs in. */
  readonly prepare: (client: Client) => void;
  /** Called each time that the connection is lost, also for a moment; default nothing. */
  readonly onLost?: (() => void) | undefined;
  /** Called when the connection is lost for good. The process should end, so that a supervisor can act. */
  readonly onFatal: (error: VerbatimError) => void;
}

interface Connection {
  readonly client: Client<true>;
  /** Whether events arrive now. The client's own isReady() stays true for ever. */
  readonly isConnected: () => boolean;
  /** Closes it within some seconds, also when Discord does not answer. It never connects again. */
  end(): Promise<void>;
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
/** A gateway that is gone does not answer the close; discord.js itself would wait 30 s. */
const CLOSE_MS = 1_500;

/**
 * Logs in, waiting and trying again while Discord cannot be reached. Throws a LoginRefusedError for a token or an
 * intent that Discord refuses, or the reason of `signal`.
 */
export async function connect(options: ConnectionOptions, signal: AbortSignal): Promise<Connection> {
  const { log } = options;
  for (let wait = FIRST_RETRY_MS; ; wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
    signal.throwIfAborted();
    try {
      return await attempt(options, signal);
    } catch (error) {
      signal.throwIfAborted();
      const refusal = loginRefusal(error);
      if (refusal !== null) throw new LoginRefusedError(refusal, { cause: error });
      log.warn({ err: error, seconds: wait / 1000 }, 'could not reach Discord, trying again');
      await delay(wait, undefined, { signal });
    }
  }
}

async function attempt(options: ConnectionOptions, signal: AbortSignal): Promise<Connection> {
  const { apiUrl, log, prepare } = options;
  const gateway = createGateway();
  const client = new Client({
    // None of these is privileged: Discord gives the words of messages that mention the bot.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    allowedMentions: { parse: [] },
    ws: { buildStrategy: gateway.buildStrategy },
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
  let isEnding = false;
  const end = async () => {
    isEnding = true;
    gateway.end();
    await atMost(CLOSE_MS, client.destroy());
  };
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.ShardError, (error) => log.warn({ err: error }, 'connection error'));
  const isConnected = followConnection(client, options);
  prepare(client);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  try {
    await unlessAborted(client.login(options.token), signal);
    const connected = await unlessAborted(ready, signal);
    watchForEnd(connected, options, () => isEnding);
    return { client: connected, isConnected, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Logs when the connection is lost and when it is back; not each attempt between, of which there are two a second. */
function followConnection(
  client: Client,
  { log, onLost }: Pick<ConnectionOptions, 'log' | 'onLost'>,
): () => boolean {
  let isConnected = false;
  const lose = () => {
    if (!isConnected) return;
    isConnected = false;
    log.warn('connection to Discord lost, trying again');
    onLost?.();
  };
  const regain = () => {
    if (!isConnected && client.isReady()) log.info('connected again');
    isConnected = true;
  };
  client.on(Events.ShardReconnecting, lose);
  client.on(Events.ShardDisconnect, lose);
  client.on(Events.ShardResume, regain);
  client.on(Events.ShardReady, regain);
  return () => isConnected;
}

type Strategy = NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;

/**
 * discord.js's own way to connect, until it is ended. Discord.js goes on connecting when it is destroyed between two
 * attempts; before each it asks for the session to resume, so a question without an answer stops it.
 */
function createGateway(): { readonly buildStrategy: Strategy; end(): void } {
  let manager: Parameters<Strategy>[0] | null = null;
  return {
    buildStrategy(built) {
      manager = built;
      return new SimpleShardingStrategy(built);
    },
    end() {
      if (manager !== null) manager.options.retrieveSessionInfo = () => new Promise(() => undefined);
    },
  };
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
function watchForEnd(client: Client<true>, { onFatal }: ConnectionOptions, isEnding: () => boolean): void {
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
    if (status === UNAUTHORIZED && isOwn && !isEnding())
      onFatal(new VerbatimError('Discord no longer accepts the token. Copy it again to DISCORD_TOKEN.'));
  });
}
