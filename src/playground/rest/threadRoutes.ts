import { ChannelType, PermissionFlagsBits as Flags, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import { composeMessage } from '../state/composeMessage.js';
import type { GuildChannel } from '../state/guild.js';
import { postMessage, replaceMessage } from '../state/messageFlow.js';
import { openThread } from '../state/openThread.js';
import type { World } from '../state/world.js';
import { parseBody } from '../validation/formErrors.js';
import { forumPostBody, threadBody } from '../validation/threadBody.js';
import { requireChannel, requireMessage, requirePermissions } from './access.js';
import { noContent, ok, param, type RestAnswer, type RestRequest, type Route } from './restRequest.js';

/** Threads: under a channel, from a message, and posts of a forum. */
export const threadRoutes: readonly Route[] = [
  { method: 'POST', path: '/channels/:channel/threads', handle: startThread },
  { method: 'POST', path: '/channels/:channel/messages/:message/threads', handle: startFromMessage },
  {
    method: 'PUT',
    path: '/channels/:channel/thread-members/:user',
    handle: (request) => {
      requireChannel(request);
      return noContent;
    },
  },
];

function startThread(request: RestRequest): RestAnswer {
  const { world, files } = request;
  const parent = requireChannel(request);
  if (parent.type === ChannelType.GuildForum) {
    const { message, ...post } = parseBody(forumPostBody, request.body);
    requirePermissions(world, parent, Flags.SendMessages);
    const id = world.nextId();
    const body = { channelId: id, author: world.bot, body: message, files };
    const first = { ...composeMessage(world, body), id };
    const thread = openThread(world, parent, id, ChannelType.PublicThread, post);
    postMessage(world, first);
    return ok({ ...thread, message: first }, 201);
  }
  const body = parseBody(threadBody, request.body);
  const type = body.type ?? ChannelType.PrivateThread;
  const isPrivate = type === ChannelType.PrivateThread;
  requireThreads(world, parent, isPrivate ? Flags.CreatePrivateThreads : Flags.CreatePublicThreads);
  return ok(openThread(world, parent, world.nextId(), type, body), 201);
}

function startFromMessage(request: RestRequest): RestAnswer {
  const { world } = request;
  const parent = requireChannel(request);
  const stored = requireMessage(request, parent);
  const body = parseBody(threadBody, request.body);
  requireThreads(world, parent, Flags.CreatePublicThreads);
  const id = param(request, 'message');
  if (world.guild.channels.has(id)) throw discordError(RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage);
  const isNews = parent.type === ChannelType.GuildAnnouncement;
  const type = isNews ? ChannelType.AnnouncementThread : ChannelType.PublicThread;
  const thread = openThread(world, parent, id, type, body);
  replaceMessage(world, stored, { ...stored.payload, thread });
  return ok(thread, 201);
}

function requireThreads(world: World, parent: GuildChannel, permission: bigint): void {
  if (parent.type !== ChannelType.GuildText && parent.type !== ChannelType.GuildAnnouncement)
    throw discordError(RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType);
  requirePermissions(world, parent, permission);
}
