import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { BotContext } from '../context.js';

/** A slash command: what Discord is told of it, and what it does. */
export interface Command {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Acknowledges first. What it throws is told to the member in a sentence, and logged. */
  execute(interaction: ChatInputCommandInteraction, context: BotContext): Promise<void>;
  /** Answered from memory: there is no deferral. */
  autocomplete?(interaction: AutocompleteInteraction, context: BotContext): Promise<void>;
  /** The custom ids of its buttons begin with the command's name and a colon. */
  button?(interaction: ButtonInteraction, context: BotContext): Promise<void>;
}
