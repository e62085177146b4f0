import { MessageFlags, type ButtonInteraction } from 'discord.js';
import { textsFor } from '../interaction/textsFor.js';
import type { BotContext } from '../interaction/context.js';
import type { KeptAnswer } from '../store/record.js';
import { mayWrite } from '../interaction/mayWrite.js';
import { answerButtons } from './answerButtonRow.js';
import { answerMessage } from './answerMessage.js';
import { clipLine } from '../format/clip.js';
import { findAll } from './furtherPassages.js';

const MAX_NAME_LENGTH = 80;

/** Posts a private answer for everybody, in the name of who asked; only where that member may write. */
export async function showToChannel(
  interaction: ButtonInteraction,
  answer: KeptAnswer | null,
  context: BotContext,
): Promise<void> {
  const texts = textsFor(interaction, context);
  const refuse = (content: string) => interaction.reply({ content, flags: MessageFlags.Ephemeral });
  if (answer === null) {
    await refuse(texts.staleAnswer);
    return;
  }
  if (!mayWrite(interaction)) {
    await refuse(texts.mayNotSend);
    return;
  }
  const { passages, missing } = findAll(answer.passages.slice(0, answer.shown), context);
  if (missing !== null) {
    await refuse(texts[missing]);
    return;
  }
  const options = {
    id: answer.id,
    hasPassages: passages.length > 0,
    hasMore: answer.passages.length > answer.shown,
    mayShow: false,
  };
  const { question, followsUp = null, covered } = answer;
  const buttons = answerButtons(options, texts);
  const { content, embeds } = answerMessage({ question, followsUp, covered, passages }, texts);
  await interaction.update({ components: buttons });
  const name = clipLine(interaction.user.displayName, MAX_NAME_LENGTH);
  await interaction.followUp({ content: `${texts.asked(name)} ${content}`, embeds, components: buttons });
}
