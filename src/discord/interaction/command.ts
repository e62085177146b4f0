import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from './context.js';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Acknowledges first. What it throws is told to the member in a sentence, and logged. */
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void>;
  /** Answered from memory: there is no deferral. */
  autocomplete?(interaction: AutocompleteInteraction, context: BotContext): Promise<void>;
}

/** A command in the menu of a message. */
export interface MessageMenu {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  execute(interaction: MessageContextMenuCommandInteraction, context: BotContext): Promise<void>;
}

/** The buttons and forms whose custom ids begin with `prefix` and a colon; `parts` is what follows, divided by colons. */
export interface ComponentHandler {
  readonly prefix: string;
  button(interaction: ButtonInteraction, parts: readonly string[], context: BotContext): Promise<void>;
  form?(interaction: ModalSubmitInteraction, parts: readonly string[], context: BotContext): Promise<void>;
}
