import {
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { BotContext } from './context.js';
import { editReply } from './reply.js';
import { textsFor } from '../locales/languages.js';

/** Shown to who can manage the server, unless its admins decide otherwise; `ifModerator` asks again. */
export const FOR_MODERATORS = {
  contexts: [InteractionContextType.Guild],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
};

/** Acknowledges for the moderator's eyes alone; false, having told why, to who may not look after the stories. */
export async function deferForModerator(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<boolean> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const refusal = context.moderators.refusalToEdit(interaction, textsFor(interaction, context));
  if (refusal !== null) await editReply(interaction, { content: refusal }, context.log);
  return refusal === null;
}

/** The same for what concerns one server alone: its own moderators, wherever the stories are looked after. */
export async function deferForServerModerator(
  interaction: ChatInputCommandInteraction,
  context: BotContext,
): Promise<boolean> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  if (context.moderators.isModerator(interaction)) return true;
  const content = textsFor(interaction, context).onlyModerators;
  await editReply(interaction, { content }, context.log);
  return false;
}
