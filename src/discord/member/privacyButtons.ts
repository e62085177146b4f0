import { MessageFlags } from 'discord.js';
import type { ComponentHandler } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/safeReply.js';

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
