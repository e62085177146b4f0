import {
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
  type APIUser,
  EmbedType,
  MessageFlags,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError, invalidFormBody } from '../discordError.js';
import type { MessageBody, MessageEdit } from '../validation/messageBody.js';
import type { UploadedFile } from './attachments.js';
import { mentionsIn } from './mentions.js';
import { hasRight, permissionsOf } from './permissions.js';
import { withoutNulls } from './withoutNulls.js';
import type { World } from './world.js';

const SENDER_FLAGS =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.Ephemeral;

interface NewMessage {
  readonly channelId: string;
  readonly author: APIUser;
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
}

/** The payload of a new message. Refuses an empty one (50006). */
export function composeMessage(world: World, { channelId, author, body, files }: NewMessage): APIMessage {
  const content = body.content?.trim() ?? '';
  const attachments = composeAttachments(world, [], body.attachments, files);
  const embeds = composeEmbeds(body.embeds, attachments);
  if (content === '' && embeds.length === 0 && attachments.length === 0)
    throw discordError(RESTJSONErrorCodes.CannotSendAnEmptyMessage);
  return {
    id: world.nextId(),
    type: MessageType.Default,
    channel_id: channelId,
    author,
    content,
    timestamp: world.clock.timestamp(),
    edited_timestamp: null,
    tts: body.tts ?? false,
    pinned: false,
    ...mentions(world, channelId, author.id, content, body.allowed_mentions),
    attachments,
    embeds,
    components: composeComponents(body.components),
    flags: (body.flags ?? 0) & SENDER_FLAGS,
    ...(body.nonce !== undefined && body.nonce !== null && { nonce: body.nonce }),
  };
}

/** The payload after an edit: fields the edit leaves out stay. Refuses to empty the message (50006). */
export function composeEdit(
  world: World,
  old: APIMessage,
  edit: MessageEdit,
  files: readonly UploadedFile[],
): APIMessage {
  const content = edit.content === undefined ? old.content : (edit.content?.trim() ?? '');
  const attachments = composeAttachments(world, old.attachments, edit.attachments, files);
  const embeds = edit.embeds === undefined ? old.embeds : composeEmbeds(edit.embeds, attachments);
  if (content === '' && embeds.length === 0 && attachments.length === 0)
    throw discordError(RESTJSONErrorCodes.CannotSendAnEmptyMessage);
  const kept = (old.flags ?? 0) & ~MessageFlags.Loading & ~MessageFlags.SuppressEmbeds;
  return {
    ...old,
    content,
    ...mentions(world, old.channel_id, old.author.id, content, edit.allowed_mentions),
    attachments,
    embeds,
    components: edit.components === undefined ? (old.components ?? []) : composeComponents(edit.components),
    edited_timestamp: world.clock.timestamp(),
    flags: kept | ((edit.flags ?? 0) & MessageFlags.SuppressEmbeds),
  };
}

function mentions(
  world: World,
  channelId: string,
  authorId: string,
  content: string,
  allowed: MessageBody['allowed_mentions'],
) {
  const rights = permissionsOf(world.guild, authorId, channelId);
  return mentionsIn(content, allowed, world.guild, hasRight(rights, PermissionFlagsBits.MentionEveryone));
}

/** `listed` names new files by their number and those to keep by their id; without it all are kept. */
function composeAttachments(
  world: World,
  old: readonly APIAttachment[],
  listed: MessageBody['attachments'],
  files: readonly UploadedFile[],
): APIAttachment[] {
  for (const [index, each] of (listed ?? []).entries()) {
    const known = files.some((file) => file.index === each.id) || old.some((one) => one.id === each.id);
    if (!known)
      throw invalidFormBody({
        attachments: {
          [index]: { _errors: [{ code: 'ATTACHMENT_NOT_FOUND', message: 'Attachment data not found' }] },
        },
      });
  }
  const wanted = listed ?? old;
  const kept = old.filter((one) => wanted.some((each) => each.id === one.id));
  const added = files.map((file) => {
    const named = listed?.find((each) => each.id === file.index);
    return world.attachments.save({ ...file, name: named?.filename ?? file.name }, named?.description);
  });
  return [...kept, ...added];
}

function composeEmbeds(embeds: MessageBody['embeds'], attachments: readonly APIAttachment[]): APIEmbed[] {
  return (embeds ?? []).map((embed) => {
    const media = JSON.stringify({ ...withoutNulls(embed), type: EmbedType.Rich });
    const resolved = attachments.reduce(
      (text, file) => text.replaceAll(`"attachment://${file.filename}"`, JSON.stringify(file.url)),
      media,
    );
    return JSON.parse(resolved) as APIEmbed;
  });
}

/** Each component gets the number that Discord gives it. */
function composeComponents(rows: MessageBody['components']): APIMessageTopLevelComponent[] {
  let number = 0;
  return (rows ?? []).map((row) => ({
    ...row,
    id: (number += 1),
    components: row.components.map((each) => ({ ...withoutNulls(each), id: (number += 1) })),
  })) as APIMessageTopLevelComponent[];
}
