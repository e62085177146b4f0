import { ButtonStyle, MessageFlags, type ButtonInteraction } from 'discord.js';
import { sentence, type ComponentRow, type MessageBody } from '../format/messageBody.js';
import { truncateLine } from '../format/text.js';
import { button, customId, rows } from '../interaction/buttons.js';
import type { ComponentHandler } from '../interaction/command.js';
import type { BotContext } from '../interaction/context.js';
import { mayWrite } from '../interaction/permissions.js';
import { editReply } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import { textsFor } from '../locales/languages.js';
import type { KeptAnswer } from '../store/record.js';
import { answerMessage } from './answerMessage.js';
import { findAgain, furtherPassages, surroundingText } from './furtherPassages.js';
import { askWhy, reasonIn, vote } from './votes.js';

/** Passages of a page, beside those of the answer itself. */
const PAGE = 3;
const MAX_NAME_LENGTH = 80;

export interface AnswerButtonsOptions {
  /** Of the stored answer. */
  readonly id: string;
  /** Whether there is anything to look around or go on from. */
  readonly hasPassages: boolean;
  /** Whether there are more passages than are shown. */
  readonly hasMore: boolean;
  /** Whether a private answer may be shown to the channel. */
  readonly mayShow: boolean;
}

/** What can be done with an answer. */
export function answerButtons(
  { id, hasPassages, hasMore, mayShow }: AnswerButtonsOptions,
  texts: Texts,
): ComponentRow[] {
  return rows(
    [
      ...(hasMore ? [button(texts.more, customId('answer', 'more', id))] : []),
      ...(hasPassages ? [button(texts.surroundings, customId('answer', 'around', id))] : []),
      ...(mayShow ? [button(texts.show, customId('answer', 'show', id), ButtonStyle.Primary)] : []),
    ],
    [
      button(texts.helpful, customId('answer', 'helpful', id)),
      button(texts.notHelpful, customId('answer', 'unhelpful', id)),
      button(texts.remove, customId('answer', 'delete', id)),
    ],
  );
}

/** The buttons below an answer, by the part after "answer:". */
export const answerButtonsHandler: ComponentHandler = {
  prefix: 'answer',

  async button(interaction, [action = '', id = '', rest = ''], context) {
    const answer = context.records.answer(id);
    const texts = textsFor(interaction, context);
    if (action === 'why') {
      await askWhy(interaction, id, texts);
      return;
    }
    if (action === 'delete') {
      await deleteAnswer(interaction, id, answer, context);
      return;
    }
    if (action === 'show') {
      await showToChannel(interaction, answer, context);
      return;
    }
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const body =
      answer === null
        ? sentence(texts.staleAnswer)
        : await replyTo(action, answer, rest, interaction, context);
    await editReply(interaction, body, context.log);
  },

  async form(interaction, [, id = ''], context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const reason = reasonIn(interaction);
    const changed = await vote(interaction, id, context, (before) => ({
      helpful: before?.helpful ?? false,
      reason,
    }));
    await editReply(interaction, sentence(changed ? texts.thanksReason : texts.staleAnswer), context.log);
  },
};

async function replyTo(
  action: string,
  answer: KeptAnswer,
  rest: string,
  interaction: ButtonInteraction,
  context: BotContext,
): Promise<MessageBody> {
  const texts = textsFor(interaction, context);
  switch (action) {
    case 'more': {
      const offset = Number(rest) || answer.shown;
      const next = offset + PAGE;
      const more = button(texts.more, customId('answer', 'more', answer.id, String(next)));
      const body = furtherPassages(answer, { offset, count: PAGE }, context, texts);
      const hasNext = next < answer.passages.length && body.embeds.length > 0;
      return { ...body, components: hasNext ? rows([more]) : [] };
    }
    case 'around':
      return surroundingText(answer, context, texts);
    case 'helpful':
    case 'unhelpful': {
      const helpful = action === 'helpful';
      const voted = await vote(interaction, answer.id, context, () => ({ helpful, reason: null }));
      if (!voted) return sentence(texts.staleAnswer);
      const why = helpful ? [] : rows([button(texts.sayWhy, customId('answer', 'why', answer.id))]);
      return { ...sentence(texts.thanks), components: why };
    }
    default:
      return sentence(texts.staleAnswer);
  }
}

/** Takes the message with the answer away, for the member who asked and for moderators. */
async function deleteAnswer(
  interaction: ButtonInteraction,
  id: string,
  answer: KeptAnswer | null,
  context: BotContext,
): Promise<void> {
  const { records, moderators } = context;
  const isAsker = answer !== null && answer.member === interaction.user.id;
  // Nobody else sees a private answer.
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

/** Posts a private answer for everybody, in the name of the member who asked; only where that member may write. */
async function showToChannel(
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
  const { passages, missing } = findAgain(answer.passages.slice(0, answer.shown), context);
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
  const name = truncateLine(interaction.user.displayName, MAX_NAME_LENGTH);
  await interaction.followUp({ content: `${texts.asked(name)} ${content}`, embeds, components: buttons });
}
