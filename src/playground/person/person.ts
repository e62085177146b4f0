import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import type { GuildChannel } from '../state/guild.js';
import type { StoredMessage } from '../state/messages.js';
import { hasRight, permissionsOf } from '../state/permissions.js';
import { seedIds } from '../state/seedIds.js';
import type { World } from '../state/world.js';

/** Who acts: the member, the moderator, or a user's id. */
export type As = string;

export function userIdOf(world: World, as: As): string {
  const id = as === 'member' ? seedIds.member : as === 'moderator' ? seedIds.moderator : as;
  if (!world.users.has(id)) throw new RefusedError(`There is no user ${as}.`, 404);
  return id;
}

/** The channel, if the user may see it and has `wanted` in it. */
export function channelFor(world: World, userId: string, channelId: string, wanted = 0n): GuildChannel {
  const channel = world.guild.channels.get(channelId);
  const rights = permissionsOf(world.guild, userId, channelId);
  if (channel === undefined || !hasRight(rights, Flags.ViewChannel))
    throw new RefusedError(`There is no channel ${channelId}.`, 404);
  if (!hasRight(rights, wanted))
    throw new RefusedError(`This is not allowed in #${channel.name} for this user.`, 403);
  return channel;
}

export function sees(world: World, userId: string, message: StoredMessage): boolean {
  const own = world.privateChannels.get(message.payload.channel_id);
  if (own !== undefined) return own.recipients[0].id === userId;
  const rights = permissionsOf(world.guild, userId, message.payload.channel_id);
  const forUser = message.ephemeralFor === null || message.ephemeralFor === userId;
  return hasRight(rights, Flags.ViewChannel) && forUser && !message.dismissed;
}

/** The message, if the user sees it. */
export function messageFor(world: World, userId: string, messageId: string): StoredMessage {
  const message = world.messages.get(messageId);
  if (message === undefined || !sees(world, userId, message))
    throw new RefusedError(`There is no message ${messageId}.`, 404);
  return message;
}
