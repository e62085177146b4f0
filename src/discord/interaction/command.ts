import {
  type APIApplicationCommandBooleanOption,
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { ENGLISH } from '../locales/english.js';
import type { AutocompleteCall, CommandCall, MenuCall } from './call.js';

/** A slash command: what Discord shows of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Acknowledges first. If it throws, the member reads a sentence and the log has the cause. */
  execute(call: CommandCall): Promise<void>;
  /** Answered from memory, as it cannot be deferred. */
  autocomplete?(call: AutocompleteCall): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageMenu {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(call: MenuCall): Promise<void>;
}

/** For everybody, in servers. */
export const FOR_MEMBERS = { contexts: [InteractionContextType.Guild] };

/** Shown to members with Manage Server, unless a server's admins decide otherwise; so preconditions check it again. */
export const FOR_MODERATORS = {
  contexts: [InteractionContextType.Guild],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
};

export const PRIVATE_OPTION: APIApplicationCommandBooleanOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: ENGLISH.commands.askPrivate,
};

/** Whether an answer is for the asker alone: as that option says, else as the server has set it. */
export function isPrivate({ interaction, asker, servers }: CommandCall): boolean {
  return (
    interaction.options.getBoolean(PRIVATE_OPTION.name) ?? servers.of(asker.guild).privateByDefault ?? false
  );
}
