import { MessageFlags } from 'discord.js';
import { VerbatimError } from '../../errors.js';
import type { ComponentHandler } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/safeReply.js';

/** A moderator has ended an indexing run. */
export class CancelledError extends VerbatimError {
  override name = 'CancelledError';
}

/** Cancels the indexing run under way. */
export const reindexButtons: ComponentHandler = {
  prefix: 'reindex',
  async button(interaction, _parts, context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const cancel = () => context.reindexRun.cancel(new CancelledError('Indexing was canceled.'));
    const told =
      context.moderators.refusalToEdit(interaction, texts) ??
      (cancel() ? texts.cancelling : texts.nothingToCancel);
    await editReply(interaction, sentence(told), context.log);
  },
};
