import type { APIApplicationCommandOptionChoice, Locale } from 'discord-api-types/v10';
import type { Fault } from '../faults/fault.js';
import { type FaultTargets, injectFault } from '../faults/injectFault.js';
import { failOverdue, leaves } from '../interactions/lifecycle.js';
import { type As, userIdOf } from './person.js';
import {
  autocomplete,
  type AutocompleteUse,
  type CommandUse,
  type MenuUse,
  runCommand,
  runMenu,
} from './runCommand.js';
import { type ComponentUse, type ModalUse, submitModal, useComponent } from './useComponent.js';
import {
  type ChannelMessages,
  interactionNamed,
  type InteractionView,
  viewInteraction,
  viewMessages,
} from './viewMessages.js';
import { type PlaygroundState, viewState } from './viewState.js';
import { dismissMessage, type MessageUse, type PostUse, writeMessage, writePost } from './writeMessage.js';

/** What a person in front of Discord can do and see, and what goes wrong around them. */
export interface PersonActions {
  state(as?: As): PlaygroundState;
  messages(channel: string, as: As): ChannelMessages;
  interaction(id: string): InteractionView;
  /** Resolves when the interaction is answered or has failed. */
  settled(id: string): Promise<InteractionView>;
  /** Each use of a command, menu, component or form gives the interaction's id. */
  command(use: CommandUse): string;
  menu(use: MenuUse): string;
  component(use: ComponentUse): string;
  modal(use: ModalUse): string;
  autocomplete(use: AutocompleteUse): Promise<APIApplicationCommandOptionChoice[]>;
  /** Gives the message's id. */
  message(use: MessageUse): string;
  /** Makes a post in a forum; gives the id of its channel. */
  post(use: PostUse): string;
  dismiss(use: { as: As; message: string }): void;
  fault(fault: Fault): void;
  /** The language of somebody's Discord from now on. */
  setLocale(use: { as: As; locale: Locale }): void;
  /** In ms since 1970; the clock runs on from there. */
  setClock(now: number): number;
}

export function personActions(targets: FaultTargets): PersonActions {
  const { world, gateway } = targets;
  return {
    state: (as) => viewState(world, gateway.connected, as),
    messages: (channel, as) => viewMessages(world, channel, as),
    interaction: (id) => viewInteraction(interactionNamed(world, id)),
    settled: async (id) =>
      viewInteraction(await leaves(world, interactionNamed(world, id), ['pending', 'thinking'])),
    command: (use) => runCommand(world, use).id,
    menu: (use) => runMenu(world, use).id,
    component: (use) => useComponent(world, use).id,
    modal: (use) => submitModal(world, use).id,
    autocomplete: (use) => autocomplete(world, use),
    message: (use) => writeMessage(world, use).payload.id,
    post: (use) => writePost(world, use),
    dismiss: (use) => dismissMessage(world, use),
    fault: (fault) => injectFault(targets, fault),
    setLocale: ({ as, locale }) => {
      const id = userIdOf(world, as);
      const user = world.users.get(id);
      if (user !== undefined) world.users.set(id, { ...user, locale });
    },
    setClock: (now) => {
      world.clock.set(now);
      failOverdue(world);
      return world.clock.now();
    },
  };
}
