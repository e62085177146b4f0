import {
  type APIApplicationCommandBasicOption,
  type APIAttachment,
  type APIInteractionDataResolved,
  ApplicationCommandOptionType as Type,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { RefusedError } from '../errors.js';
import { permissionsOf } from '../state/permissions.js';
import type { World } from '../state/world.js';
import type { OptionData } from './commandInput.js';

const uploaded = z.object({ name: z.string(), type: z.string().optional(), base64: z.base64() });

/** Keeps the file given for an attachment option, `{name, type, base64}`. */
export function saveUpload(
  world: World,
  option: APIApplicationCommandBasicOption,
  given: unknown,
): APIAttachment {
  const file = uploaded.safeParse(given);
  if (!file.success) throw new RefusedError(`Option ${option.name}: must be a file: {name, type, base64}.`);
  const { name, type = 'application/octet-stream', base64 } = file.data;
  return world.attachments.save({
    index: '0',
    name,
    contentType: type,
    bytes: Buffer.from(base64, 'base64'),
  });
}

/** The users, roles and channels that ids among the values stand for. */
export function resolveIds(world: World, values: readonly OptionData[]): APIInteractionDataResolved {
  const resolved: Required<Pick<APIInteractionDataResolved, 'users' | 'members' | 'roles' | 'channels'>> = {
    users: {},
    members: {},
    roles: {},
    channels: {},
  };
  for (const { name, type, value } of values) {
    const id = String(value);
    const isUser = type === Type.User || type === Type.Mentionable;
    const isRole = type === Type.Role || type === Type.Mentionable;
    if (isUser && world.users.has(id)) addUser(world, resolved, id);
    else if (isRole && world.guild.roles.has(id))
      Object.assign(resolved.roles, { [id]: world.guild.roles.get(id) });
    else if (type === Type.Channel && world.guild.channels.has(id)) addChannel(world, resolved, id);
    else if (isUser || isRole || type === Type.Channel)
      throw new RefusedError(`Option ${name}: nothing has the ID ${id}.`);
  }
  return Object.fromEntries(Object.entries(resolved).filter(([, each]) => Object.keys(each).length > 0));
}

function addUser(world: World, resolved: APIInteractionDataResolved, id: string): void {
  const { user, ...member } = world.guild.members.get(id) ?? { user: undefined };
  Object.assign(resolved.users ?? {}, { [id]: world.users.get(id) });
  if (user !== undefined)
    Object.assign(resolved.members ?? {}, {
      [id]: { ...member, permissions: String(permissionsOf(world.guild, id)) },
    });
}

function addChannel(world: World, resolved: APIInteractionDataResolved, id: string): void {
  const permissions = String(permissionsOf(world.guild, world.bot.id, id));
  Object.assign(resolved.channels ?? {}, { [id]: { ...world.guild.channels.get(id), permissions } });
}
