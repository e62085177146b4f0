import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  MessageFlags,
  type ModalSubmitInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import { MemberError } from '../../errors.js';
import { NotKeptError } from '../../state/stateDocument.js';
import { sentence } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import type { Texts } from '../locales/english.js';
import { managesServer } from '../services/moderators.js';
import { ExpiredError, type Handlers, useComponent } from './buttons.js';
import { type Call, callOf } from './call.js';
import type { Command, MessageMenu } from './command.js';
import type { BotContext } from './context.js';
import { isGone } from './delivery.js';
import { checkService, type Service } from './preconditions.js';
import { editReply, refuse } from './reply.js';

/** What somebody typed may be in a refusal; Discord shows 2,000 characters. */
const MAX_LENGTH = 1_000;

interface InteractionHandlerOptions extends Service {
  /** By their names in Discord. */
  readonly commands: ReadonlyMap<string, Command>;
  readonly menus: ReadonlyMap<string, MessageMenu>;
  readonly buttons: Handlers<ButtonInteraction>;
  readonly forms: Handlers<ModalSubmitInteraction>;
  /** Menus below messages. */
  readonly choices: Handlers<StringSelectMenuInteraction>;
  readonly context: BotContext;
}

/**
 * Passes an interaction on to its command, menu, button, choice or form. Whatever happens, the member gets a sentence
 * and nothing is thrown.
 */
export async function handleInteraction(
  interaction: Interaction,
  options: InteractionHandlerOptions,
): Promise<void> {
  const call = callOf(interaction, options.context);
  try {
    const refusal = checkService(call, interaction.client, options);
    if (interaction.isAutocomplete()) {
      const command = refusal === null ? options.commands.get(interaction.commandName) : undefined;
      if (command?.autocomplete === undefined) await interaction.respond([]);
      else await command.autocomplete({ ...call, interaction });
    } else if (!interaction.isRepliable()) return;
    else if (refusal === null)
      await Promise.all([use(interaction, call, options), confirmHome(interaction, call, options)]);
    else await refuse({ interaction }, refusal);
  } catch (error) {
    await tell(interaction, call, error);
  }
}

async function use(interaction: Interaction, call: Call, options: InteractionHandlerOptions): Promise<void> {
  const command = interaction.isChatInputCommand()
    ? options.commands.get(interaction.commandName)
    : undefined;
  const menu = interaction.isMessageContextMenuCommand()
    ? options.menus.get(interaction.commandName)
    : undefined;
  if (interaction.isChatInputCommand() && command !== undefined) {
    await command.execute({ ...call, interaction });
    await tellUntold(interaction, call);
  } else if (interaction.isMessageContextMenuCommand() && menu !== undefined)
    await menu.execute({ ...call, interaction });
  else if (interaction.isButton()) await useComponent({ ...call, interaction }, options.buttons);
  else if (interaction.isStringSelectMenu()) await useComponent({ ...call, interaction }, options.choices);
  else if (interaction.isModalSubmit()) await useComponent({ ...call, interaction }, options.forms);
  else if (interaction.isRepliable()) await refuse({ interaction }, call.texts.unknownCommand);
}

/** Whoever a note could not be sent to is told once, below the reply to their next command. */
async function tellUntold(
  interaction: ChatInputCommandInteraction,
  { asker, follows, log, texts }: Call,
): Promise<void> {
  try {
    if (!(await follows.takeUntold(asker.member))) return;
    await interaction.followUp({ content: texts.notesClosed, flags: MessageFlags.Ephemeral });
  } catch (error) {
    log.warn({ err: error }, 'could not say that a note was not sent');
  }
}

/** The home server stays home once a moderator of it has used a moderators' command. */
async function confirmHome(
  interaction: Interaction,
  { asker, home, log }: Call,
  { commands }: InteractionHandlerOptions,
): Promise<void> {
  const isModerators =
    interaction.isChatInputCommand() &&
    commands.get(interaction.commandName)?.data.default_member_permissions != null;
  if (!isModerators || home.id() !== asker.guild || !managesServer(interaction)) return;
  await home
    .confirm()
    .catch((error: unknown) => log.error({ err: error }, 'could not store which server is home'));
}

/** The member reads one sentence; the log has the cause. */
async function tell(interaction: Interaction, call: Call, error: unknown): Promise<void> {
  const { log, texts } = call;
  if (isGone(error)) {
    log.warn({ err: error, interaction: interaction.id }, 'interaction has expired');
    return;
  }
  const told = sentenceOf(error, texts);
  if (told === null) log.error({ err: error, interaction: interaction.id }, 'interaction failed');
  else log.info({ err: error, interaction: interaction.id }, 'refused');
  if (!interaction.isRepliable()) return;
  const content = told ?? (error instanceof NotKeptError ? texts.notSaved : texts.unexpected);
  if (interaction.deferred || interaction.replied)
    await editReply({ ...call, interaction }, sentence(content));
  else {
    await refuse({ interaction }, content).catch((cause: unknown) => {
      log.warn({ err: cause, interaction: interaction.id }, 'interaction has expired');
    });
  }
}

/** Null for a failure that a member cannot do anything about. */
function sentenceOf(error: unknown, texts: Texts): string | null {
  if (error instanceof ExpiredError) return texts.expired;
  return error instanceof MemberError ? truncateLine(error.message, MAX_LENGTH) : null;
}
