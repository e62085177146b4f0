import { MessageFlags, type Interaction, type RepliableInteraction } from 'discord.js';
import { VerbatimError } from '../errors.js';
import type { Command } from './commands/command.js';
import type { BotContext } from './context.js';
import { escapeLine } from './messages/escapeText.js';
import { TEXTS } from './messages/texts.js';
import { editReply, isGone } from './safeReply.js';

export interface InteractionHandlerOptions {
  readonly commands: readonly Command[];
  readonly context: BotContext;
  /** The servers that are served; empty means all. */
  readonly guilds: readonly string[];
  /** Whether new questions are still taken. */
  readonly isStopping: () => boolean;
}

/** Hands an interaction to its command. Whatever happens, the member gets a sentence and nothing is thrown. */
export async function handleInteraction(
  interaction: Interaction,
  options: InteractionHandlerOptions,
): Promise<void> {
  const { context, commands } = options;
  try {
    if (interaction.isAutocomplete()) {
      await find(commands, interaction.commandName)?.autocomplete?.(interaction, context);
      return;
    }
    if (!interaction.isRepliable()) return;
    const refusal = refusalOf(interaction, options);
    if (refusal !== null) await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
    else if (interaction.isChatInputCommand())
      await find(commands, interaction.commandName)?.execute(interaction, context);
    else if (interaction.isButton())
      await find(commands, interaction.customId.split(':')[0] ?? '')?.button?.(interaction, context);
  } catch (error) {
    await tell(interaction, error, context);
  }
}

function find(commands: readonly Command[], name: string): Command | undefined {
  return commands.find(({ data }) => data.name === name);
}

function refusalOf(
  { guildId }: RepliableInteraction,
  { guilds, isStopping }: InteractionHandlerOptions,
): string | null {
  if (guildId === null) return TEXTS.onlyInServers;
  if (guilds.length > 0 && !guilds.includes(guildId)) return TEXTS.otherServer;
  return isStopping() ? TEXTS.stopping : null;
}

/** The member reads one sentence, the log has the cause. */
async function tell(interaction: Interaction, error: unknown, { log }: BotContext): Promise<void> {
  const isKnown = error instanceof VerbatimError;
  if (isGone(error)) {
    log.warn({ err: error, interaction: interaction.id }, 'interaction is gone');
    return;
  }
  if (isKnown) log.info({ interaction: interaction.id, reason: error.message }, 'refused');
  else log.error({ err: error, interaction: interaction.id }, 'interaction failed');
  if (!interaction.isRepliable()) return;
  const content = isKnown ? escapeLine(error.message) : TEXTS.unexpected;
  if (interaction.deferred || interaction.replied) await editReply(interaction, { content, embeds: [] }, log);
  else {
    await interaction.reply({ content, flags: MessageFlags.Ephemeral }).catch((cause: unknown) => {
      log.warn({ err: cause, interaction: interaction.id }, 'interaction is gone');
    });
  }
}
