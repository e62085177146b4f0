import type { APIMessage, InteractionType } from 'discord-api-types/v10';
import { RefusedError } from '../errors.js';
import type { Interaction, InteractionState } from '../interactions/interaction.js';
import { failOverdue } from '../interactions/lifecycle.js';
import type { World } from '../state/world.js';
import type { ModalBody } from '../validation/modalBody.js';
import { type As, channelFor, sees, userIdOf } from './person.js';

/** An interaction as a person sees it. */
export interface InteractionView {
  readonly id: string;
  readonly type: InteractionType;
  readonly name: string;
  readonly user: string;
  readonly channel: string;
  readonly state: InteractionState;
  /** The message it was answered with, or that it updated. */
  readonly message: string | null;
  /** The message whose component was used. */
  readonly source: string | null;
  readonly modal: ModalBody | null;
  readonly createdAt: number;
}

/** A message's full payload, whether only this user sees it, and the interaction it answers. */
export type MessageView = Omit<APIMessage, 'interaction'> & {
  readonly ephemeral: boolean;
  readonly interaction: InteractionView | null;
};

export interface ChannelMessages {
  /** Oldest first. */
  readonly messages: MessageView[];
  /** This user's own interactions in the channel, oldest first. */
  readonly interactions: InteractionView[];
}

export function viewMessages(world: World, channelId: string, as: As): ChannelMessages {
  const userId = userIdOf(world, as);
  if (world.privateChannels.of(userId)?.id !== channelId) channelFor(world, userId, channelId);
  failOverdue(world);
  const seen = world.messages.inChannel(channelId).filter((each) => sees(world, userId, each));
  const own = [...world.interactions.values()].filter(
    (each) => each.userId === userId && each.channelId === channelId,
  );
  return {
    messages: seen.map(({ payload, ephemeralFor, interactionId }) => {
      const interaction = world.interactions.get(interactionId ?? '');
      return {
        ...payload,
        ephemeral: ephemeralFor !== null,
        interaction: interaction === undefined ? null : viewInteraction(interaction),
      };
    }),
    interactions: own.map(viewInteraction),
  };
}

export function interactionNamed(world: World, id: string): Interaction {
  failOverdue(world);
  const interaction = world.interactions.get(id);
  if (interaction === undefined) throw new RefusedError(`There is no interaction ${id}.`, 404);
  return interaction;
}

export function viewInteraction(interaction: Interaction): InteractionView {
  return {
    id: interaction.id,
    type: interaction.payload.type,
    name: interaction.name,
    user: interaction.userId,
    channel: interaction.channelId,
    state: interaction.state,
    message: interaction.originalId,
    source: interaction.sourceMessageId,
    modal: interaction.modal,
    createdAt: interaction.createdAt,
  };
}
