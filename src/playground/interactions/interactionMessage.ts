import {
  type APIMessage,
  type APIMessageInteraction,
  type APIMessageInteractionMetadata,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { hasFlag } from '../flags.js';
import type { UploadedFile } from '../state/attachments.js';
import { composeMessage } from '../state/composeMessage.js';
import { postMessage } from '../state/messageFlow.js';
import type { StoredMessage } from '../state/messages.js';
import type { World } from '../state/world.js';
import type { MessageBody } from '../validation/messageBody.js';
import type { Interaction } from './interaction.js';

/** Posts what an interaction is answered with; a follow-up hangs under the first answer as a reply. */
export function postAnswer(
  world: World,
  interaction: Interaction,
  body: MessageBody,
  files: readonly UploadedFile[],
): StoredMessage {
  const composed = composeMessage(world, {
    channelId: interaction.channelId,
    author: world.bot,
    body,
    files,
  });
  return post(world, interaction, composed);
}

/** Posts the empty message that shows "thinking" until it is edited. */
export function postThinking(world: World, interaction: Interaction, ephemeral: boolean): StoredMessage {
  const placeholder = composeMessage(world, {
    channelId: interaction.channelId,
    author: world.bot,
    body: { content: 'thinking' },
    files: [],
  });
  const flags = MessageFlags.Loading | (ephemeral ? MessageFlags.Ephemeral : 0);
  return post(world, interaction, { ...placeholder, content: '', flags });
}

function post(world: World, interaction: Interaction, composed: APIMessage): StoredMessage {
  const { payload } = interaction;
  const source = world.messages.get(interaction.sourceMessageId ?? '')?.payload;
  const isFollowUp = interaction.acknowledged;
  const repliesTo = isFollowUp ? (interaction.originalId ?? source?.id) : source?.id;
  const message: APIMessage = {
    ...composed,
    type:
      payload.type === InteractionType.ApplicationCommand && !isFollowUp
        ? MessageType.ChatInputCommand
        : repliesTo === undefined
          ? MessageType.Default
          : MessageType.Reply,
    application_id: world.applicationId,
    webhook_id: world.applicationId,
    interaction_metadata: metadata(world, interaction),
    ...(payload.type === InteractionType.ApplicationCommand &&
      !isFollowUp && { interaction: legacy(world, interaction) }),
    ...(repliesTo !== undefined && {
      message_reference: {
        type: 0,
        channel_id: interaction.channelId,
        guild_id: world.guild.id,
        message_id: repliesTo,
      },
    }),
  };
  const ephemeral = hasFlag(message.flags, MessageFlags.Ephemeral);
  return postMessage(world, message, {
    interactionId: interaction.id,
    ...(ephemeral && { ephemeralFor: interaction.userId }),
  });
}

function metadata(world: World, interaction: Interaction): APIMessageInteractionMetadata {
  const user = world.users.get(interaction.userId) ?? world.bot;
  const base = {
    id: interaction.id,
    user,
    authorizing_integration_owners: { 0: world.guild.id },
    ...(interaction.acknowledged &&
      interaction.originalId !== null && { original_response_message_id: interaction.originalId }),
  };
  switch (interaction.payload.type) {
    case InteractionType.MessageComponent:
      return {
        ...base,
        type: InteractionType.MessageComponent,
        interacted_message_id: interaction.sourceMessageId ?? '',
      };
    case InteractionType.ModalSubmit:
      return {
        ...base,
        type: InteractionType.ModalSubmit,
        triggering_interaction_metadata: { ...base, type: InteractionType.ApplicationCommand },
      };
    default:
      return { ...base, type: InteractionType.ApplicationCommand };
  }
}

function legacy(world: World, interaction: Interaction): APIMessageInteraction {
  return {
    id: interaction.id,
    type: interaction.payload.type,
    name: interaction.name,
    user: world.users.get(interaction.userId) ?? world.bot,
  };
}
