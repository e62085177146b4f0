import { setTimeout as delay } from 'node:timers/promises';
import {
  type Client,
  DiscordAPIError,
  type REST,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Logger } from 'pino';
import { unlessAborted } from '../waits.js';
import { COMMAND_DATA } from './commands.js';

interface CommandPlace {
  /** With the token set. */
  readonly rest: REST;
  readonly applicationId: string;
  /** In this server alone, where commands show at once; else everywhere. */
  readonly guildId?: string;
}

/** Registers the commands in one place, never in both: there they would show twice. Doing it again changes nothing. */
export async function registerCommands(
  { rest, applicationId, guildId }: CommandPlace,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<void> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  await rest.put(route, { body: commands });
}

/** Removes the commands from one place. */
export async function unregisterCommands(place: CommandPlace): Promise<void> {
  await registerCommands(place, []);
}

interface RegisteringOptions {
  /** The servers that are served; empty means all. */
  readonly guilds: readonly string[];
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Gets a server in which the bot may not register any, such as one that it is not in. */
  readonly onRefused: (guild: string) => void;
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/**
 * Registers the commands everywhere, or with a list of servers in those alone, and tries again until it is done or
 * refused; the commands from before work meanwhile. Never rejects.
 */
export async function keepRegistering(
  client: Client<true>,
  { guilds, log, signal, onRefused }: RegisteringOptions,
): Promise<void> {
  const target = { rest: client.rest, applicationId: client.application.id };
  const places = (ids: Iterable<string>) => [...ids].map((guildId) => ({ ...target, guildId }));
  // First where members need them, then where they would show twice.
  const [wanted, unwanted] =
    guilds.length === 0 ? [[target], places(client.guilds.cache.keys())] : [places(guilds), [target]];
  let left = [
    ...wanted.map((place) => ({ place, commands: COMMAND_DATA })),
    ...unwanted.map((place) => ({ place, commands: [] as typeof COMMAND_DATA })),
  ];
  const isStopped = () => signal.aborted;
  for (let wait = FIRST_RETRY_MS; !isStopped(); wait = Math.min(wait * 2, LONGEST_RETRY_MS)) {
    const failed: typeof left = [];
    for (const each of left) {
      try {
        await unlessAborted(registerCommands(each.place, each.commands), signal);
      } catch (error) {
        if (isStopped()) return;
        // Where the bot may register nothing, nothing has to be removed.
        if (each.commands.length === 0 && isRefused(error)) continue;
        const guild = 'guildId' in each.place ? each.place.guildId : null;
        if (guild !== null && isRefused(error)) {
          log.error({ err: error, guild }, 'Discord refuses the commands in a server. Invite the bot to it.');
          onRefused(guild);
          continue;
        }
        log.error(
          { err: error, guild, seconds: wait / 1000 },
          'could not register the commands, trying again',
        );
        failed.push(each);
      }
    }
    if (failed.length === 0) return;
    left = failed;
    await delay(wait, undefined, { signal, ref: false }).catch(() => undefined);
  }
}

/** Whether Discord would refuse it again. */
function isRefused(error: unknown): boolean {
  return error instanceof DiscordAPIError && (error.status === 403 || error.status === 404);
}
