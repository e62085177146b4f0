import { MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Logger } from 'pino';
import type { MessageBody } from '../format/messageBody.js';
import { editReply } from './safeReply.js';

/** The first message takes the place of "thinking", the others follow it, all for the asker alone. */
export async function replyInPages(
  interaction: RepliableInteraction,
  [first, ...others]: readonly MessageBody[],
  log: Logger,
): Promise<void> {
  if (first === undefined || (await editReply(interaction, first, log)) === null) return;
  for (const { content, ...body } of others) {
    await interaction
      .followUp({ ...body, ...(content !== '' && { content }), flags: MessageFlags.Ephemeral })
      .catch((error: unknown) =>
        log.warn({ err: error, interaction: interaction.id }, 'could not send another page of a reply'),
      );
  }
}
