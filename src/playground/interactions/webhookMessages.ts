import { type APIMessage, RESTJSONErrorCodes } from 'discord-api-types/v10';
import { discordError } from '../discordError.js';
import type { UploadedFile } from '../state/attachments.js';
import { composeEdit } from '../state/composeMessage.js';
import { isLoading, removeMessage, replaceMessage } from '../state/messageFlow.js';
import type { StoredMessage } from '../state/messages.js';
import type { World } from '../state/world.js';
import { parseBody } from '../validation/formErrors.js';
import { messageBody, messageEdit } from '../validation/messageBody.js';
import type { Interaction } from './interaction.js';
import { postAnswer } from './interactionMessage.js';
import { setState, tokenExpired } from './lifecycle.js';

const ORIGINAL = '@original';

/** The interaction a token belongs to: 10015 before its first answer, 50027 when the 15 min are over. */
export function interactionOfToken(world: World, applicationId: string, token: string): Interaction {
  const interaction = [...world.interactions.values()].find((each) => each.token === token);
  if (applicationId !== world.applicationId) throw discordError(RESTJSONErrorCodes.UnknownWebhook);
  if (interaction === undefined || tokenExpired(world, interaction))
    throw discordError(RESTJSONErrorCodes.InvalidWebhookToken);
  if (!interaction.acknowledged) throw discordError(RESTJSONErrorCodes.UnknownWebhook);
  return interaction;
}

/** A message of the interaction's own, or its first answer (`@original`); 10008 when it is not there. */
export function answerNamed(world: World, interaction: Interaction, messageId: string): StoredMessage {
  const id = messageId === ORIGINAL ? interaction.originalId : messageId;
  const stored = world.messages.get(id ?? '');
  const isOwn = stored?.interactionId === interaction.id || stored?.payload.id === interaction.originalId;
  if (stored === undefined || !isOwn) throw discordError(RESTJSONErrorCodes.UnknownMessage);
  return stored;
}

/** A further message. The first one after a deferral takes the place of "thinking", as Discord does it. */
export function followUp(
  world: World,
  interaction: Interaction,
  body: unknown,
  files: readonly UploadedFile[],
): APIMessage {
  const parsed = parseBody(messageBody, body);
  const original = world.messages.get(interaction.originalId ?? '');
  if (original !== undefined && isLoading(original.payload))
    return edit(world, interaction, original, parsed, files);
  const { payload } = postAnswer(world, interaction, parsed, files);
  if (interaction.state === 'thinking') setState(world, interaction, 'answered');
  return payload;
}

export function editAnswer(
  world: World,
  interaction: Interaction,
  messageId: string,
  body: unknown,
  files: readonly UploadedFile[],
): APIMessage {
  const stored = answerNamed(world, interaction, messageId);
  return edit(world, interaction, stored, parseBody(messageEdit, body), files);
}

export function deleteAnswer(world: World, interaction: Interaction, messageId: string): void {
  removeMessage(world, answerNamed(world, interaction, messageId));
  if (interaction.state === 'thinking') setState(world, interaction, 'answered');
}

function edit(
  world: World,
  interaction: Interaction,
  stored: StoredMessage,
  body: Parameters<typeof composeEdit>[2],
  files: readonly UploadedFile[],
): APIMessage {
  const wasLoading = isLoading(stored.payload);
  const edited = composeEdit(world, stored.payload, body, files);
  replaceMessage(world, stored, wasLoading ? { ...edited, edited_timestamp: null } : edited);
  if (interaction.state === 'thinking') setState(world, interaction, 'answered');
  return stored.payload;
}
