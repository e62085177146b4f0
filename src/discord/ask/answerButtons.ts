import {
  ComponentType,
  MessageFlags,
  TextInputStyle,
  type ButtonInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { ComponentHandler } from '../interaction/command.js';
import { textsFor } from '../interaction/textsFor.js';
import type { BotContext } from '../interaction/context.js';
import type { KeptAnswer } from '../store/record.js';
import { button, customId, rows } from '../interaction/buttons.js';
import { sentence } from '../format/messageBody.js';
import { editReply } from '../interaction/safeReply.js';
import { deleteAnswer } from './deleteAnswer.js';
import { morePassages, surroundingText } from './furtherPassages.js';
import { showToChannel } from './showToChannel.js';

const MAX_REASON_LENGTH = 500;
const REASON = 'reason';

/** The buttons below an answer, by the part after "answer:". */
export const answerButtonsHandler: ComponentHandler = {
  prefix: 'answer',

  async button(interaction, [action = '', id = '', rest = ''], context) {
    const answer = context.records.answer(id);
    if (action === 'why') {
      await askWhy(interaction, id, context);
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
        ? sentence(textsFor(interaction, context).staleAnswer)
        : await replyTo(action, answer, rest, interaction, context);
    await editReply(interaction, body, context.log);
  },

  async form(interaction, [, id = ''], context) {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const texts = textsFor(interaction, context);
    const reason = interaction.fields.getTextInputValue(REASON).trim().slice(0, MAX_REASON_LENGTH);
    const changed = await vote(interaction, id, context, (before) => ({
      helpful: before?.helpful ?? false,
      reason: reason === '' ? null : reason,
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
) {
  const texts = textsFor(interaction, context);
  switch (action) {
    case 'more':
      return morePassages(answer, Number(rest) || answer.shown, context, texts);
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

/** One vote a member, the last one counts; votes at the same time come one after another. */
async function vote(
  { user }: ButtonInteraction | ModalSubmitInteraction,
  id: string,
  { records }: BotContext,
  change: (before: KeptAnswer['votes'][string] | undefined) => KeptAnswer['votes'][string],
): Promise<boolean> {
  const changed = await records.changeAnswer(id, (answer) => ({
    ...answer,
    votes: { ...answer.votes, [user.id]: change(answer.votes[user.id]) },
  }));
  return changed !== null;
}

/** A form has to be the first reply to a button. */
async function askWhy(interaction: ButtonInteraction, id: string, context: BotContext): Promise<void> {
  const texts = textsFor(interaction, context);
  await interaction.showModal({
    custom_id: customId('answer', 'why', id),
    title: texts.whyTitle,
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            style: TextInputStyle.Paragraph,
            custom_id: REASON,
            label: texts.whyLabel,
            required: false,
            max_length: MAX_REASON_LENGTH,
          },
        ],
      },
    ],
  });
}
