import {
  type APIApplicationCommand,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOptionChoice,
  type APIAttachment,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  PermissionFlagsBits as Flags,
} from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import type { Interaction } from '../interactions/interaction.js';
import { leaves } from '../interactions/lifecycle.js';
import { openInteraction } from '../interactions/openInteraction.js';
import type { CommandType } from '../state/commands.js';
import { hasRight, permissionsOf } from '../state/permissions.js';
import type { World } from '../state/world.js';
import { nest, type OptionData, readValue, valueOptions } from './commandInput.js';
import { type As, channelFor, messageFor, userIdOf } from './person.js';
import { resolveIds, saveUpload } from './resolved.js';

export interface CommandUse {
  readonly as: As;
  readonly channel: string;
  /** Of a subcommand with its parents: `briefing set`. */
  readonly name: string;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** Runs a slash command the way Discord's client does: checks the options, then sends the interaction. */
export function runCommand(world: World, use: CommandUse): Interaction {
  const { userId, command, subcommands } = find(world, use, ApplicationCommandType.ChatInput);
  const options = valueOptions(command, subcommands);
  const given = new Map(Object.entries(use.options ?? {}));
  for (const name of given.keys())
    if (!options.some((each) => each.name === name))
      throw new RefusedError(`/${use.name} has no option ${name}.`);
  const attachments: Record<string, APIAttachment> = {};
  const values = options.flatMap((option) => readOption(world, option, given.get(option.name), attachments));
  const resolved = {
    ...resolveIds(world, values),
    ...(Object.keys(attachments).length > 0 && { attachments }),
  };
  return openInteraction(world, {
    type: InteractionType.ApplicationCommand,
    userId,
    channelId: use.channel,
    name: use.name,
    data: {
      ...identity(command),
      options: nest(command, subcommands, values),
      ...(Object.keys(resolved).length > 0 && { resolved }),
    },
  });
}

export interface MenuUse {
  readonly as: As;
  readonly channel: string;
  readonly name: string;
  readonly message: string;
}

/** Runs a command of a message's menu. */
export function runMenu(world: World, use: MenuUse): Interaction {
  const { userId, command } = find(world, use, ApplicationCommandType.Message);
  const { payload } = messageFor(world, userId, use.message);
  const data = {
    ...identity(command),
    target_id: payload.id,
    resolved: { messages: { [payload.id]: payload } },
  };
  const type = InteractionType.ApplicationCommand;
  return openInteraction(world, { type, userId, channelId: use.channel, name: use.name, data });
}

export interface AutocompleteUse extends CommandUse {
  readonly option: string;
  readonly value: string;
}

/** Asks the bot for choices while an option is typed. None when it doesn't answer. */
export async function autocomplete(
  world: World,
  use: AutocompleteUse,
): Promise<APIApplicationCommandOptionChoice[]> {
  const { userId, command, subcommands } = find(world, use, ApplicationCommandType.ChatInput);
  const given = new Map(Object.entries(use.options ?? {}));
  const values = valueOptions(command, subcommands).flatMap((option): OptionData[] => {
    const focused = option.name === use.option;
    const value = focused ? use.value : given.get(option.name);
    if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
    if (focused && !('autocomplete' in option && option.autocomplete))
      throw new RefusedError(`Option ${use.option} has no autocomplete.`);
    return [{ name: option.name, type: option.type, value, ...(focused && { focused }) }];
  });
  if (!values.some((each) => each.focused === true))
    throw new RefusedError(`/${use.name} has no option ${use.option}.`);
  const type = InteractionType.ApplicationCommandAutocomplete;
  const data = { ...identity(command), options: nest(command, subcommands, values) };
  const asked = openInteraction(world, { type, userId, channelId: use.channel, name: use.name, data });
  return (await leaves(world, asked, ['pending'])).choices ?? [];
}

/** Whether the command shows up for this user. */
export function mayUse(
  world: World,
  userId: string,
  channelId: string,
  command: APIApplicationCommand,
): boolean {
  const needed = command.default_member_permissions;
  if (needed === null || world.commands.openedToEveryone.has(command.id)) return true;
  const rights = permissionsOf(world.guild, userId, channelId);
  const isAdministrator = hasRight(rights, Flags.Administrator);
  return isAdministrator || (BigInt(needed) !== 0n && hasRight(rights, BigInt(needed)));
}

function find(world: World, use: { as: As; channel: string; name: string }, type: CommandType) {
  const userId = userIdOf(world, use.as);
  channelFor(world, userId, use.channel, Flags.UseApplicationCommands);
  const isSlash = type === ApplicationCommandType.ChatInput;
  const [name = '', ...subcommands] = isSlash ? use.name.replace(/^\//, '').split(' ') : [use.name];
  const command = world.commands.named(name, type);
  if (command === null) throw new RefusedError(`There is no command ${use.name}.`, 404);
  if (!mayUse(world, userId, use.channel, command))
    throw new RefusedError(`This user has no permission to use ${use.name}.`, 403);
  return { userId, command, subcommands };
}

function identity(command: APIApplicationCommand) {
  const { id, name, type, guild_id } = command;
  return { id, name, type, ...(guild_id !== undefined && { guild_id }) };
}

function readOption(
  world: World,
  option: APIApplicationCommandBasicOption,
  given: unknown,
  attachments: Record<string, APIAttachment>,
): OptionData[] {
  if (given === undefined || given === null || given === '') {
    if (option.required === true) throw new RefusedError(`Option ${option.name} is required.`);
    return [];
  }
  if (option.type !== ApplicationCommandOptionType.Attachment)
    return [{ name: option.name, type: option.type, value: readValue(option, given) }];
  const saved = saveUpload(world, option, given);
  attachments[saved.id] = saved;
  return [{ name: option.name, type: option.type, value: saved.id }];
}
