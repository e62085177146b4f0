import { isDeepStrictEqual } from 'node:util';
import {
  REST,
  Routes,
  type APIApplicationCommand,
  type RESTPostAPIApplicationCommandsJSONBody,
  ApplicationCommandType,
} from 'discord.js';

export interface RegisterOptions {
  /** With the token set. */
  readonly rest: REST;
  readonly applicationId: string;
  readonly commands: readonly RESTPostAPIApplicationCommandsJSONBody[];
  /** Register in this server alone, where they show at once; else everywhere. */
  readonly guildId?: string;
}

/**
 * Registers the commands in one place, never both: registered everywhere and in a server they would show twice there. Gives
 * whether anything had to be changed.
 */
export async function registerCommands({
  rest,
  applicationId,
  commands,
  guildId,
}: RegisterOptions): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = (await rest.get(route)) as APIApplicationCommand[];
  if (isDeepStrictEqual(shapesOf(registered), shapesOf(commands))) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** Takes the commands of one place away. */
export async function unregisterCommands({
  rest,
  applicationId,
  guildId,
}: Omit<RegisterOptions, 'commands'>): Promise<void> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  const registered = (await rest.get(route)) as APIApplicationCommand[];
  if (registered.length > 0) await rest.put(route, { body: [] });
}

/** What of a command is ours: Discord adds ids and defaults. */
function shapesOf(commands: readonly object[]): unknown[] {
  return commands
    .map((command) => withoutDefaults({ type: ApplicationCommandType.ChatInput, ...command }, COMMAND_KEYS))
    .sort((a, b) => String(a['name']).localeCompare(String(b['name'])));
}

function withoutDefaults(value: object, keys: readonly string[]): Record<string, unknown> {
  const entries = Object.entries(value).filter(
    ([key, entry]) => keys.includes(key) && entry !== null && entry !== undefined && entry !== false,
  );
  return Object.fromEntries(
    entries
      .map(
        ([key, entry]) =>
          [
            key,
            key === 'options'
              ? (entry as object[]).map((option) => withoutDefaults(option, OPTION_KEYS))
              : (entry as unknown),
          ] as const,
      )
      .filter(([, entry]) => entry !== '' && !(Array.isArray(entry) && entry.length === 0)),
  );
}

const COMMAND_KEYS = ['type', 'name', 'description', 'options', 'default_member_permissions', 'contexts'];
const OPTION_KEYS = [
  'type',
  'channel_types',
  'min_value',
  'max_value',
  'min_length',
  'name',
  'description',
  'required',
  'max_length',
  'autocomplete',
  'options',
  'choices',
];
