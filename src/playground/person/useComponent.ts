import {
  type APIComponentInMessageActionRow,
  type APIMessage,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import type { Interaction } from '../interactions/interaction.js';
import { openInteraction } from '../interactions/openInteraction.js';
import { isLoading } from '../state/messageFlow.js';
import type { World } from '../state/world.js';
import { type ModalInput, modalInputs } from '../validation/modalBody.js';
import { type As, channelFor, messageFor, userIdOf } from './person.js';
import { resolveSelection } from './resolveSelection.js';

export interface ComponentUse {
  readonly as: As;
  readonly message: string;
  readonly customId: string;
  readonly values?: readonly string[] | undefined;
}

/** Presses a button or chooses from a select. */
export function useComponent(world: World, use: ComponentUse): Interaction {
  const userId = userIdOf(world, use.as);
  const { payload } = messageFor(world, userId, use.message);
  channelFor(world, userId, payload.channel_id);
  const component = findComponent(payload, use.customId);
  if (component === null || isLoading(payload))
    throw new RefusedError(`The message has no component ${use.customId}.`, 404);
  if ('disabled' in component && component.disabled)
    throw new RefusedError(`The component ${use.customId} is disabled.`, 409);
  const values = use.values ?? [];
  const chosen =
    component.type === ComponentType.Button ? {} : { values, ...resolveSelection(world, component, values) };
  return openInteraction(world, {
    type: InteractionType.MessageComponent,
    userId,
    channelId: payload.channel_id,
    name: use.customId,
    data: { custom_id: use.customId, component_type: component.type, ...chosen },
    sourceMessageId: payload.id,
  });
}

export interface ModalUse {
  readonly as: As;
  /** The interaction that was answered with the form. */
  readonly interaction: string;
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

/** Fills in and sends a form. */
export function submitModal(world: World, use: ModalUse): Interaction {
  const userId = userIdOf(world, use.as);
  const opened = world.interactions.get(use.interaction);
  if (opened === undefined || opened.modal === null || opened.userId !== userId)
    throw new RefusedError(`The interaction ${use.interaction} has no form for this user.`, 404);
  const { modal } = opened;
  const filled = new Map(Object.entries(use.fields));
  const inputs = modalInputs(modal).map((each) => fillIn(each, filled.get(each.custom_id)));
  const byId = new Map(inputs.map((each) => [each.custom_id, each]));
  const components = modal.components.map((part) => {
    switch (part.type) {
      case ComponentType.ActionRow:
        return { type: part.type, components: part.components.map((each) => byId.get(each.custom_id)) };
      case ComponentType.Label:
        return { type: part.type, component: byId.get(part.component.custom_id) };
      default:
        return { type: part.type };
    }
  });
  return openInteraction(world, {
    type: InteractionType.ModalSubmit,
    userId,
    channelId: opened.channelId,
    name: modal.custom_id,
    data: { custom_id: modal.custom_id, components },
    ...(opened.sourceMessageId !== null && { sourceMessageId: opened.sourceMessageId }),
  });
}

function fillIn(input: ModalInput, given: string | readonly string[] | undefined) {
  const { custom_id, type } = input;
  const refuse = (reason: string): never => {
    throw new RefusedError(`Field ${custom_id}: ${reason}.`);
  };
  if (input.type === ComponentType.StringSelect)
    return { type, custom_id, values: typeof given === 'string' ? [given] : (given ?? []) };
  const value = typeof given === 'string' ? given : (input.value ?? '');
  if (value === '' && input.required !== false) refuse('is required');
  if (value !== '' && value.length < (input.min_length ?? 0))
    refuse(`must have at least ${input.min_length ?? 0} characters`);
  if (value.length > (input.max_length ?? 4000))
    refuse(`must have at most ${input.max_length ?? 4000} characters`);
  return { type, custom_id, value };
}

function findComponent(message: APIMessage, customId: string): APIComponentInMessageActionRow | null {
  for (const row of message.components ?? []) {
    if (row.type !== ComponentType.ActionRow) continue;
    const found = row.components.find((each) => 'custom_id' in each && each.custom_id === customId);
    if (found !== undefined) return found;
  }
  return null;
}
