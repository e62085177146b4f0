import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';

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
