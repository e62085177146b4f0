import {
  type APIMessage,
  ChannelType,
  MessageType,
  PermissionFlagsBits as Flags,
  RESTJSONErrorCodes,
} from 'discord-api-types/v10';
import { discordError, invalidFormBody } from '../discordError.js';
import { composeMessage } from '../state/composeMessage.js';
import { type GuildChannel, isThread } from '../state/guild.js';
import { postMessage } from '../state/messageFlow.js';
import { hasRight } from '../state/permissions.js';
import type { World } from '../state/world.js';
import { parseBody } from '../validation/formErrors.js';
import { type MessageBody, messageBody } from '../validation/messageBody.js';
import { botRights, requireChannel, requirePermissions, sendPermission } from './access.js';
import { sendPrivately } from './privateRoutes.js';
import { ok, type RestAnswer, type RestRequest } from './restRequest.js';

/** Discord checks an enforced nonce against "the past few minutes". */
const NONCE_MEMORY_MS = 5 * 60 * 1000;

/** Posts the bot's message; one with an enforced nonce that was just posted is not posted again. */
export function sendMessage(request: RestRequest): RestAnswer {
  const { world, files } = request;
  const sent = sendPrivately(request);
  if (sent !== null) return sent;
  const channel = requireChannel(request);
  const body = parseBody(messageBody, request.body);
  if (channel.type === ChannelType.GuildForum)
    throw discordError(RESTJSONErrorCodes.CannotSendMessagesInNonTextChannel);
  requirePermissions(world, channel, sendPermission(channel));
  if ((body.embeds?.length ?? 0) > 0) requirePermissions(world, channel, Flags.EmbedLinks);
  if (files.length > 0) requirePermissions(world, channel, Flags.AttachFiles);
  const same = postedBefore(world, channel, body);
  if (same !== null) return ok(same);
  const composed = composeMessage(world, { channelId: channel.id, author: world.bot, body, files });
  const reply = replyFields(world, channel, body);
  if (isThread(channel) && channel.thread_metadata !== undefined) channel.thread_metadata.archived = false;
  return ok(postMessage(world, { ...composed, ...reply }).payload);
}

function postedBefore(world: World, channel: GuildChannel, body: MessageBody): APIMessage | null {
  const nonce = body.nonce ?? null;
  if (body.enforce_nonce !== true || nonce === null) return null;
  const since = world.clock.now() - NONCE_MEMORY_MS;
  const sent = world.messages.inChannel(channel.id).map((each) => each.payload);
  return (
    sent.find(
      (each) =>
        each.author.id === world.bot.id &&
        String(each.nonce) === String(nonce) &&
        Date.parse(each.timestamp) >= since,
    ) ?? null
  );
}

function replyFields(world: World, channel: GuildChannel, body: MessageBody): Partial<APIMessage> {
  const reference = body.message_reference ?? null;
  if (reference === null) return {};
  if (!hasRight(botRights(world, channel), Flags.ReadMessageHistory))
    throw discordError(RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory);
  const target = world.messages.get(reference.message_id)?.payload;
  if (target?.channel_id !== channel.id) {
    if (reference.fail_if_not_exists === false) return {};
    const unknown = { code: 'REPLIES_UNKNOWN_MESSAGE', message: 'Unknown message' };
    throw invalidFormBody({ message_reference: { _errors: [unknown] } });
  }
  return {
    type: MessageType.Reply,
    message_reference: {
      type: 0,
      message_id: target.id,
      channel_id: channel.id,
      guild_id: world.guild.id,
    },
    referenced_message: target,
  };
}
