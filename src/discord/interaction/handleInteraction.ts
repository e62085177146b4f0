import {
  MessageFlags,
  type ButtonInteraction,
  type Interaction,
  type ModalSubmitInteraction,
  type RepliableInteraction,
} from 'discord.js';
import { VerbatimError } from '../../errors.js';
import { NotKeptError } from '../../state/stateFile.js';
import type { Command, ComponentHandler, MessageMenu } from './command.js';
import { textsFor } from './textsFor.js';
import type { BotContext } from './context.js';
import { escapeLine } from '../format/escapeText.js';
import { editReply, isGone } from './safeReply.js';

export interface InteractionHandlerOptions {
  readonly commands: readonly Command[];
  readonly menus: readonly MessageMenu[];
  readonly components: readonly ComponentHandler[];
  readonly context: BotContext;
  /** The servers that are served; empty means all. */
  readonly guilds: readonly string[];
  /** Whether new questions are still taken. */
  readonly isStopping: () => boolean;
}

/** Hands an interaction to whoever does it. Whatever happens, the member gets a sentence and nothing is thrown. */
export async function handleInteraction(
  interaction: Interaction,
  options: InteractionHandlerOptions,
): Promise<void> {
  const { context, commands, menus } = options;
  try {
    if (interaction.isAutocomplete()) {
      if (isServed(interaction.guildId, options))
        await named(commands, interaction.commandName)?.autocomplete?.(interaction, context);
      return;
    }
    if (!interaction.isRepliable()) return;
    const refusal = refusalOf(interaction, options);
    if (refusal !== null) await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
    else if (interaction.isChatInputCommand())
      await named(commands, interaction.commandName)?.execute(interaction, context);
    else if (interaction.isMessageContextMenuCommand())
      await named(menus, interaction.commandName)?.execute(interaction, context);
    else if (interaction.isButton() || interaction.isModalSubmit()) await useComponent(interaction, options);
  } catch (error) {
    await tell(interaction, error, context);
  }
}

function named<T extends Command | MessageMenu>(all: readonly T[], name: string): T | undefined {
  return all.find(({ data }) => data.name === name);
}

async function useComponent(
  interaction: ButtonInteraction | ModalSubmitInteraction,
  { components, context }: InteractionHandlerOptions,
): Promise<void> {
  const [prefix, ...parts] = interaction.customId.split(':');
  const handler = components.find((each) => each.prefix === prefix);
  if (interaction.isButton()) await handler?.button(interaction, parts, context);
  else await handler?.form?.(interaction, parts, context);
}

function refusalOf(interaction: RepliableInteraction, options: InteractionHandlerOptions): string | null {
  const texts = textsFor(interaction, options.context);
  if (interaction.guildId === null) return texts.onlyInServers;
  if (!isServed(interaction.guildId, options)) return texts.otherServer;
  return options.isStopping() ? texts.stopping : null;
}

/** Whether this bot serves a server. */
export function isServed(
  guild: string | null,
  { guilds }: Pick<InteractionHandlerOptions, 'guilds'>,
): boolean {
  return guild !== null && (guilds.length === 0 || guilds.includes(guild));
}

/** The member reads one sentence, the log has the cause. */
async function tell(interaction: Interaction, error: unknown, context: BotContext): Promise<void> {
  const { log } = context;
  const isKnown = error instanceof VerbatimError && !(error instanceof NotKeptError);
  if (isGone(error)) {
    log.warn({ err: error, interaction: interaction.id }, 'interaction has expired');
    return;
  }
  if (isKnown) log.info({ interaction: interaction.id, err: error }, 'refused');
  else log.error({ err: error, interaction: interaction.id }, 'interaction failed');
  if (!interaction.isRepliable()) return;
  const texts = textsFor(interaction, context);
  const content = isKnown
    ? escapeLine(error.message)
    : error instanceof NotKeptError
      ? texts.notSaved
      : texts.unexpected;
  if (interaction.deferred || interaction.replied)
    await editReply(interaction, { content, embeds: [], components: [] }, log);
  else {
    await interaction.reply({ content, flags: MessageFlags.Ephemeral }).catch((cause: unknown) => {
      log.warn({ err: cause, interaction: interaction.id }, 'interaction has expired');
    });
  }
}
