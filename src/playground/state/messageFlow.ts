import { type APIMessage, GatewayDispatchEvents, MessageFlags } from 'discord-api-types/v10';
import { hasFlag } from '../flags.js';
import { isThread } from './guild.js';
import type { StoredMessage } from './messages.js';
import type { World } from './world.js';

interface Posted {
  /** The one user who sees it. */
  readonly ephemeralFor?: string;
  readonly interactionId?: string;
}

/** Keeps a new message and tells the bot and the page. Ephemeral messages are not sent over the gateway. */
export function postMessage(world: World, payload: APIMessage, posted: Posted = {}): StoredMessage {
  const stored: StoredMessage = {
    payload,
    ephemeralFor: posted.ephemeralFor ?? null,
    interactionId: posted.interactionId ?? null,
    dismissed: false,
  };
  world.messages.add(stored);
  const channel = world.guild.channels.get(payload.channel_id);
  if (channel !== undefined && stored.ephemeralFor === null) {
    channel.last_message_id = payload.id;
    if (isThread(channel)) channel.message_count = (channel.message_count ?? 0) + 1;
    announce(world, stored, GatewayDispatchEvents.MessageCreate);
  }
  world.changed.emit({ kind: 'messages', channel: payload.channel_id });
  return stored;
}

export function replaceMessage(world: World, stored: StoredMessage, payload: APIMessage): StoredMessage {
  stored.payload = payload;
  if (stored.ephemeralFor === null) announce(world, stored, GatewayDispatchEvents.MessageUpdate);
  world.changed.emit({ kind: 'messages', channel: payload.channel_id });
  return stored;
}

export function removeMessage(world: World, stored: StoredMessage): void {
  const { id, channel_id } = stored.payload;
  world.messages.delete(id);
  if (stored.ephemeralFor === null)
    world.dispatch(GatewayDispatchEvents.MessageDelete, { id, channel_id, guild_id: world.guild.id });
  world.changed.emit({ kind: 'messages', channel: channel_id });
}

/** As the bot may read it: without the message content intent only its own messages and those that mention it. */
export function asBotReads(world: World, payload: APIMessage): APIMessage {
  const readable =
    world.readsMessageContent ||
    payload.author.id === world.bot.id ||
    payload.mentions.some((each) => each.id === world.bot.id);
  return readable ? payload : { ...payload, content: '', embeds: [], attachments: [], components: [] };
}

export function isLoading(payload: APIMessage): boolean {
  return hasFlag(payload.flags, MessageFlags.Loading);
}

function announce(
  world: World,
  stored: StoredMessage,
  event: GatewayDispatchEvents.MessageCreate | GatewayDispatchEvents.MessageUpdate,
): void {
  const { payload } = stored;
  const { user, ...member } = world.guild.members.get(payload.author.id) ?? { user: undefined };
  const full = {
    ...asBotReads(world, payload),
    guild_id: world.guild.id,
    ...(user !== undefined && { member }),
  };
  world.dispatch(event, full);
}
