import { GatewayDispatchEvents, PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { z } from 'zod';
import { type GuildChannel, isThread } from '../state/guild.js';
import { maybe, text } from '../validation/fields.js';
import { parseBody } from '../validation/formErrors.js';
import { requireChannel, requirePermissions, sendPermission } from './access.js';
import { noContent, ok, type RestAnswer, type RestRequest, type Route } from './restRequest.js';

/** Channels themselves: read, changed, deleted, typed in. */
export const channelRoutes: readonly Route[] = [
  { method: 'GET', path: '/channels/:channel', handle: (request) => ok(requireChannel(request)) },
  { method: 'PATCH', path: '/channels/:channel', handle: change },
  { method: 'DELETE', path: '/channels/:channel', handle: remove },
  {
    method: 'POST',
    path: '/channels/:channel/typing',
    handle: (request) => {
      const channel = requireChannel(request);
      requirePermissions(request.world, channel, sendPermission(channel));
      return noContent;
    },
  },
];

const channelChange = z.object({
  name: maybe(text(1, 100)),
  topic: maybe(text(0, 1024)),
  archived: maybe(z.boolean()),
  locked: maybe(z.boolean()),
});

function change(request: RestRequest): RestAnswer {
  const { world } = request;
  const channel = requireChannel(request);
  const { name, topic, archived, locked } = parseBody(channelChange, request.body);
  requireManagement(request, channel);
  if (name !== undefined && name !== null) channel.name = name;
  if (isThread(channel)) {
    const state = channel.thread_metadata;
    if (state !== undefined) {
      state.archived = archived ?? state.archived;
      state.locked = locked ?? state.locked;
    }
  } else if (topic !== undefined) channel.topic = topic;
  const { ThreadUpdate, ChannelUpdate } = GatewayDispatchEvents;
  world.dispatch(isThread(channel) ? ThreadUpdate : ChannelUpdate, channel);
  world.changed.emit({ kind: 'state' });
  return ok(channel);
}

function remove(request: RestRequest): RestAnswer {
  const { world } = request;
  const channel = requireChannel(request);
  requirePermissions(world, channel, isThread(channel) ? Flags.ManageThreads : Flags.ManageChannels);
  world.guild.channels.delete(channel.id);
  const { ThreadDelete, ChannelDelete } = GatewayDispatchEvents;
  world.dispatch(isThread(channel) ? ThreadDelete : ChannelDelete, channel);
  world.changed.emit({ kind: 'state' });
  return ok(channel);
}

/** Whoever started a thread may change it. */
function requireManagement({ world }: RestRequest, channel: GuildChannel): void {
  if (!isThread(channel)) requirePermissions(world, channel, Flags.ManageChannels);
  else if (channel.owner_id !== world.bot.id) requirePermissions(world, channel, Flags.ManageThreads);
}
