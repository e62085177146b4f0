import { MessageFlags, type ButtonInteraction } from 'discord.js';
import { textsFor } from '../interaction/textsFor.js';
import type { BotContext } from '../interaction/context.js';
import type { KeptAnswer } from '../store/record.js';

/** Takes the message with the answer away, for who asked and for moderators. */
export async function deleteAnswer(
  interaction: ButtonInteraction,
  id: string,
  answer: KeptAnswer | null,
  context: BotContext,
): Promise<void> {
  const { records, moderators } = context;
  const isAsker = answer !== null && answer.member === interaction.user.id;
  // A private answer is seen by nobody else.
  const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
  if (!isAsker && !isPrivate && !moderators.isModerator(interaction)) {
    const content = textsFor(interaction, context).notYourAnswer;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  await interaction.deleteReply();
  await records.remove(id);
}
