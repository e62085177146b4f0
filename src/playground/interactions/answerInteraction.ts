import {
  InteractionResponseType as Type,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import { hasFlag } from '../flags.js';
import type { UploadedFile } from '../state/attachments.js';
import { composeEdit } from '../state/composeMessage.js';
import { isLoading, replaceMessage } from '../state/messageFlow.js';
import type { StoredMessage } from '../state/messages.js';
import type { World } from '../state/world.js';
import { type Callback, parseCallback } from './callbackBody.js';
import type { Interaction } from './interaction.js';
import { postAnswer, postThinking } from './interactionMessage.js';
import { failOverdue, setState } from './lifecycle.js';

/** Takes the first answer to an interaction: 10062 when it is unknown or late, 40060 when there was one. */
export function answerInteraction(
  world: World,
  id: string,
  token: string,
  body: unknown,
  files: readonly UploadedFile[],
): RESTPostAPIInteractionCallbackWithResponseResult {
  failOverdue(world);
  const interaction = world.interactions.get(id);
  if (interaction?.token !== token) throw discordError(RESTJSONErrorCodes.UnknownInteraction);
  if (interaction.acknowledged) throw discordError(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
  if (interaction.state === 'failed') throw discordError(RESTJSONErrorCodes.UnknownInteraction);
  const callback = parseCallback(body, interaction);
  const message = apply(world, interaction, callback, files);
  interaction.acknowledged = true;
  interaction.originalId = message?.payload.id ?? null;
  const promised =
    callback.type === Type.DeferredChannelMessageWithSource || callback.type === Type.DeferredMessageUpdate;
  setState(world, interaction, promised ? 'thinking' : 'answered');
  return describe(interaction, callback.type, message);
}

function apply(
  world: World,
  interaction: Interaction,
  callback: Callback,
  files: readonly UploadedFile[],
): StoredMessage | null {
  const source = world.messages.get(interaction.sourceMessageId ?? '');
  switch (callback.type) {
    case Type.ChannelMessageWithSource:
      return postAnswer(world, interaction, callback.data, files);
    case Type.DeferredChannelMessageWithSource:
      return postThinking(world, interaction, hasFlag(callback.data?.flags, MessageFlags.Ephemeral));
    case Type.DeferredMessageUpdate:
      return source ?? null;
    case Type.UpdateMessage:
      if (source === undefined) throw discordError(RESTJSONErrorCodes.UnknownMessage);
      return replaceMessage(world, source, composeEdit(world, source.payload, callback.data, files));
    case Type.ApplicationCommandAutocompleteResult:
      interaction.choices = callback.data.choices.map(({ name, value }) => ({ name, value }));
      return null;
    case Type.Modal:
      interaction.modal = callback.data;
      return null;
  }
}

function describe(
  { id, payload }: Interaction,
  type: Type,
  message: StoredMessage | null,
): RESTPostAPIInteractionCallbackWithResponseResult {
  return {
    interaction: {
      id,
      type: payload.type,
      ...(message !== null && {
        response_message_id: message.payload.id,
        response_message_loading: isLoading(message.payload),
        response_message_ephemeral: message.ephemeralFor !== null,
      }),
    },
    resource: { type, ...(message !== null && { message: message.payload }) },
  };
}
