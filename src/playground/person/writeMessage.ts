import { ChannelType } from 'discord-api-types/v10';
import { PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import { composeMessage } from '../state/composeMessage.js';
import { isThread } from '../state/guild.js';
import { postMessage } from '../state/messageFlow.js';
import type { StoredMessage } from '../state/messages.js';
import type { World } from '../state/world.js';
import { type As, channelFor, messageFor, userIdOf } from './person.js';

export interface MessageUse {
  readonly as: As;
  readonly channel: string;
  readonly content: string;
}

const MAX_CHARACTERS = 2000;

/** Writes a message in the channel. */
export function writeMessage(world: World, { as, channel: channelId, content }: MessageUse): StoredMessage {
  const userId = userIdOf(world, as);
  const seen = channelFor(world, userId, channelId);
  channelFor(world, userId, channelId, isThread(seen) ? Flags.SendMessagesInThreads : Flags.SendMessages);
  if (seen.type === ChannelType.GuildForum)
    throw new RefusedError('Messages are not possible in a forum, only posts.');
  if (content.trim() === '') throw new RefusedError('The message is empty.');
  if (content.length > MAX_CHARACTERS)
    throw new RefusedError(`The message has more than ${MAX_CHARACTERS} characters.`);
  const author = world.users.get(userId);
  if (author === undefined) throw new RefusedError(`There is no user ${as}.`, 404);
  return postMessage(world, composeMessage(world, { channelId, author, body: { content }, files: [] }));
}

/** Puts an ephemeral message away. */
export function dismissMessage(world: World, use: { as: As; message: string }): void {
  const stored = messageFor(world, userIdOf(world, use.as), use.message);
  if (stored.ephemeralFor === null)
    throw new RefusedError('You can only dismiss messages that only you can see.');
  stored.dismissed = true;
  world.changed.emit({ kind: 'messages', channel: stored.payload.channel_id });
}
