import { type APIUser, ChannelType, PermissionFlagsBits as Flags } from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import { composeMessage } from '../state/composeMessage.js';
import { isThread } from '../state/guild.js';
import { postMessage } from '../state/messageFlow.js';
import type { StoredMessage } from '../state/messages.js';
import { openThread } from '../state/openThread.js';
import type { World } from '../state/world.js';
import { type As, channelFor, messageFor, userIdOf } from './person.js';

export interface MessageUse {
  readonly as: As;
  readonly channel: string;
  readonly content: string;
}

export interface PostUse extends MessageUse {
  /** The title of the post. */
  readonly name: string;
}

const MAX_CHARACTERS = 2000;
const MAX_TITLE = 100;

/** Writes a message in the channel. */
export function writeMessage(world: World, { as, channel: channelId, content }: MessageUse): StoredMessage {
  const userId = userIdOf(world, as);
  const seen = channelFor(world, userId, channelId);
  channelFor(world, userId, channelId, isThread(seen) ? Flags.SendMessagesInThreads : Flags.SendMessages);
  if (seen.type === ChannelType.GuildForum)
    throw new RefusedError('Messages are not possible in a forum, only posts.');
  checkLength('message', content, MAX_CHARACTERS);
  const author = authorOf(world, userId);
  return postMessage(world, composeMessage(world, { channelId, author, body: { content }, files: [] }));
}

/** Makes a post in a forum, and gives its channel's id. */
export function writePost(world: World, { as, channel: channelId, name, content }: PostUse): string {
  const userId = userIdOf(world, as);
  const forum = channelFor(world, userId, channelId, Flags.SendMessages);
  if (forum.type !== ChannelType.GuildForum) throw new RefusedError('Posts are only possible in a forum.');
  checkLength('title', name, MAX_TITLE);
  checkLength('message', content, MAX_CHARACTERS);
  const author = authorOf(world, userId);
  const id = world.nextId();
  openThread(world, forum, id, ChannelType.PublicThread, { name, owner_id: userId });
  postMessage(world, {
    ...composeMessage(world, { channelId: id, author, body: { content }, files: [] }),
    id,
  });
  return id;
}

function checkLength(what: string, text: string, most: number): void {
  if (text.trim() === '') throw new RefusedError(`The ${what} is empty.`);
  if (text.length > most) throw new RefusedError(`The ${what} has more than ${most} characters.`);
}

function authorOf(world: World, userId: string): APIUser {
  const author = world.users.get(userId);
  if (author === undefined) throw new RefusedError(`There is no user ${userId}.`, 404);
  return author;
}

/** Puts an ephemeral message away. */
export function dismissMessage(world: World, use: { as: As; message: string }): void {
  const stored = messageFor(world, userIdOf(world, use.as), use.message);
  if (stored.ephemeralFor === null)
    throw new RefusedError('You can only dismiss messages that only you can see.');
  stored.dismissed = true;
  world.changed.emit({ kind: 'messages', channel: stored.payload.channel_id });
}
