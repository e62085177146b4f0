import { MessageFlags } from 'discord.js';
import type { ComponentHandler } from '../commands/command.js';
import { textsFor } from '../commands/textsFor.js';
import { sentence } from '../messages/messageBody.js';
import { editReply } from '../safeReply.js';

/** Deletes what is kept about whoever presses the button. */
export const privacyButtons: ComponentHandler = {
  prefix: 'privacy',
  async button(interaction, _parts, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const forgotten = await context.records.forget(interaction.user.id);
    context.lastQuestions.forget(interaction.user.id);
    const texts = textsFor(interaction, context);
    await editReply(interaction, sentence(texts.deletedMine(forgotten)), context.log);
  },
};
