import {
  InteractionContextType,
  MessageFlags,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { refusalToAsk } from './preconditions.js';
import type { BotContext } from './context.js';

/** For everybody, in servers. */
export const FOR_MEMBERS = { contexts: [InteractionContextType.Guild] };

/** Acknowledges a question, which counts from now on; false, having told why, where or when a member may not ask. */
export async function deferForMember(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  context: BotContext,
  isPrivate: boolean,
): Promise<boolean> {
  const { guildId, channelId, channel, user } = interaction;
  const refusal = refusalToAsk({ guildId, channelId, channel, memberId: user.id }, context);
  if (refusal !== null) {
    await interaction.reply({ content: refusal, flags: MessageFlags.Ephemeral });
    return false;
  }
  await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
  return true;
}

/** Whether an answer is for the asker alone: as they say, else as the server has set it. */
export function isPrivate(
  { options, guildId }: ChatInputCommandInteraction,
  { servers }: BotContext,
): boolean {
  return options.getBoolean('private') ?? servers.of(guildId).privateByDefault ?? false;
}
