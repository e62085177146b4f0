import {
  ChannelType,
  MessageFlags,
  PermissionFlagsBits as Flags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import { hasFlag } from '../flags.js';
import { composeEdit } from '../state/composeMessage.js';
import { asBotReads, removeMessage, replaceMessage } from '../state/messageFlow.js';
import { parseBody } from '../validation/formErrors.js';
import { messageEdit } from '../validation/messageBody.js';
import { requireChannel, requireMessage, requirePermissions, sendPermission } from './access.js';
import { readHistory } from './readHistory.js';
import { noContent, ok, type RestAnswer, type RestRequest, type Route } from './restRequest.js';
import { sendMessage } from './sendMessage.js';

const MESSAGE = '/channels/:channel/messages/:message';

/** Messages of a channel: sent, read, edited, deleted, published. */
export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel/messages', handle: readHistory },
  { method: 'POST', path: '/channels/:channel/messages', handle: sendMessage },
  { method: 'GET', path: MESSAGE, handle: read },
  { method: 'PATCH', path: MESSAGE, handle: edit },
  { method: 'DELETE', path: MESSAGE, handle: remove },
  { method: 'POST', path: `${MESSAGE}/crosspost`, handle: publish },
];

function read(request: RestRequest): RestAnswer {
  const channel = requireChannel(request);
  requirePermissions(request.world, channel, Flags.ReadMessageHistory);
  return ok(asBotReads(request.world, requireMessage(request, channel).payload));
}

function edit(request: RestRequest): RestAnswer {
  const { world, body, files } = request;
  const stored = requireMessage(request, requireChannel(request));
  if (stored.payload.author.id !== world.bot.id)
    throw discordError(RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser);
  const edited = composeEdit(world, stored.payload, parseBody(messageEdit, body), files);
  return ok(replaceMessage(world, stored, edited).payload);
}

function remove(request: RestRequest): RestAnswer {
  const { world } = request;
  const channel = requireChannel(request);
  const stored = requireMessage(request, channel);
  if (stored.payload.author.id !== world.bot.id) requirePermissions(world, channel, Flags.ManageMessages);
  removeMessage(world, stored);
  return noContent;
}

function publish(request: RestRequest): RestAnswer {
  const { world } = request;
  const channel = requireChannel(request);
  const stored = requireMessage(request, channel);
  if (channel.type !== ChannelType.GuildAnnouncement)
    throw discordError(RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType);
  const isOwn = stored.payload.author.id === world.bot.id;
  requirePermissions(world, channel, isOwn ? sendPermission(channel) : Flags.ManageMessages);
  const flags = stored.payload.flags ?? 0;
  if (hasFlag(flags, MessageFlags.Crossposted))
    throw discordError(RESTJSONErrorCodes.ThisMessageWasAlreadyCrossposted);
  return ok(
    replaceMessage(world, stored, { ...stored.payload, flags: flags | MessageFlags.Crossposted }).payload,
  );
}
