import { PermissionFlagsBits as Flags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import { type GuildChannel, isThread } from '../state/guild.js';
import type { StoredMessage } from '../state/messages.js';
import { hasRight, permissionsOf } from '../state/permissions.js';
import type { World } from '../state/world.js';
import { param, type RestRequest } from './restRequest.js';

/** The guild of the path: 10004 if it does not exist, 50001 when the bot is not in it. */
export function requireGuild({ world, params }: RestRequest): void {
  if (params.get('guild') !== world.guild.id) throw discordError(RESTJSONErrorCodes.UnknownGuild);
  if (!world.guild.hasBot) throw discordError(RESTJSONErrorCodes.MissingAccess);
}

/** The channel of the path: 10003 if it does not exist, 50001 when the bot cannot see it. */
export function requireChannel(request: RestRequest): GuildChannel {
  const { world } = request;
  const channel = world.guild.channels.get(param(request, 'channel'));
  if (channel === undefined) throw discordError(RESTJSONErrorCodes.UnknownChannel);
  const rights = botRights(world, channel);
  if (!world.guild.hasBot || !hasRight(rights, Flags.ViewChannel))
    throw discordError(RESTJSONErrorCodes.MissingAccess);
  return channel;
}

/** 50013 unless the bot has all of `wanted` in the channel. */
export function requirePermissions(world: World, channel: GuildChannel, wanted: bigint): void {
  if (!hasRight(botRights(world, channel), wanted)) throw discordError(RESTJSONErrorCodes.MissingPermissions);
}

/** The message of the path, in its channel: 10008 when it is not there, or is one that only its reader sees. */
export function requireMessage(request: RestRequest, channel: GuildChannel): StoredMessage {
  const stored = request.world.messages.get(param(request, 'message'));
  if (stored?.payload.channel_id !== channel.id || stored.ephemeralFor !== null)
    throw discordError(RESTJSONErrorCodes.UnknownMessage);
  return stored;
}

export function sendPermission(channel: GuildChannel): bigint {
  return isThread(channel) ? Flags.SendMessagesInThreads : Flags.SendMessages;
}

export function botRights(world: World, channel: GuildChannel): bigint {
  return permissionsOf(world.guild, world.bot.id, channel.id);
}
