import { MessageFlags, type ButtonInteraction } from 'discord.js';
import type { Briefing } from '../../briefing/briefing.js';
import type { ComponentHandler } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import { briefingPage } from './briefingPage.js';
import type { BotContext } from '../interaction/context.js';
import type { KeptBriefing } from '../store/record.js';
import { mayWrite } from '../interaction/mayWrite.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/safeReply.js';

/** More stories of a briefing, for whoever presses; a private one shown to the channel. */
export const briefingButtons: ComponentHandler = {
  prefix: 'briefing',
  async button(interaction, [action = '', id = '', offset = ''], context) {
    const kept = context.records.briefing(id);
    if (action === 'show') {
      await show(interaction, kept, context);
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const body =
      kept === null
        ? sentence(texts.staleAnswer)
        : briefingPage(
            await recompose(kept, context),
            { id, offset: Number(offset) || 0, mayShow: false },
            texts,
          );
    await editReply(interaction, body, context.log);
  },
};

/** Of the same articles, as they are now, for readers who had been shown as much. */
async function recompose(
  { date, before, articles }: KeptBriefing,
  { newsdesk }: BotContext,
): Promise<Briefing> {
  return (await newsdesk.briefing({ date, shown: before, only: articles })).briefing;
}

async function show(
  interaction: ButtonInteraction,
  kept: KeptBriefing | null,
  context: BotContext,
): Promise<void> {
  const texts = textsFor(interaction, context);
  if (kept === null || !mayWrite(interaction)) {
    const content = kept === null ? texts.staleAnswer : texts.mayNotSend;
    await interaction.reply({ content, flags: MessageFlags.Ephemeral });
    return;
  }
  await interaction.deferUpdate();
  const body = briefingPage(
    await recompose(kept, context),
    { id: kept.id, offset: 0, mayShow: false },
    texts,
  );
  await editReply(interaction, { components: body.components }, context.log);
  await interaction.followUp(body);
}
