import type { APIApplicationCommandOptionChoice, APIInteraction } from 'discord-api-types/v10';
import type { ModalBody } from '../validation/modalBody.js';

/** How long Discord waits for the first answer to an interaction. */
export const ACKNOWLEDGE_WITHIN_MS = 3000;
/** How long the token of an interaction can be used. */
export const TOKEN_LIFE_MS = 15 * 60 * 1000;

/**
 * pending: sent, no answer yet · thinking: deferred · answered: said what it had to · failed: no answer within
 * 3 s, or deferred and never edited within 15 min.
 */
export type InteractionState = 'pending' | 'thinking' | 'answered' | 'failed';

/** One use of a command, button, select, form or autocomplete, from the click to the answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly payload: APIInteraction;
  readonly userId: string;
  readonly channelId: string;
  /** What was used, as a person would say it: `/ask`, `Summarize`, or a custom id. */
  readonly name: string;
  /** The message a component sits on, or that a form was opened from. */
  readonly sourceMessageId: string | null;
  /** In ms of the playground's clock. */
  readonly createdAt: number;
  state: InteractionState;
  /** A first answer has come; a second one is refused. */
  acknowledged: boolean;
  /** What `@original` means: the answer's message, or the component's own one after an update. */
  originalId: string | null;
  /** The form it was answered with. */
  modal: ModalBody | null;
  /** What an autocomplete was answered with. */
  choices: APIApplicationCommandOptionChoice[] | null;
}
