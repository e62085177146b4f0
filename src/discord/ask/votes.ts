import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { ownValue } from '../../ownValue.js';
import { sentence } from '../format/messageBody.js';
import { truncate } from '../format/text.js';
import { defineForms, ExpiredError, recordId, storedHere } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { acknowledge, editReply } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import type { Vote } from '../store/record.js';

const MAX_REASON_LENGTH = 500;
const REASON = 'reason';

export const answerForms = defineForms('answer', {
  why: {
    takes: [recordId],
    async handle(call, id) {
      await acknowledge(call);
      const reason = truncate(call.interaction.fields.getTextInputValue(REASON).trim(), MAX_REASON_LENGTH);
      await vote(call, id, (before) => ({
        helpful: before?.helpful ?? false,
        reason: reason === '' ? null : reason,
      }));
      await editReply(call, sentence(call.texts.thanksReason));
    },
  },
});

/** The form in which a member says why an answer was not helpful. */
export function whyForm(id: string, texts: Texts): APIModalInteractionResponseCallbackData {
  return {
    custom_id: answerForms.id('why', id),
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
  };
}

/**
 * Counts one vote a member, the last one; votes at the same time come one after another. Throws an ExpiredError when
 * the answer is no longer stored.
 */
export async function vote(call: Call, id: string, change: (before: Vote | null) => Vote): Promise<void> {
  const {
    asker: { member },
    records,
  } = call;
  storedHere(call, records.answer(id));
  const changed = await records.changeAnswer(id, (answer) => {
    const before = ownValue(answer.votes, member) ?? null;
    return { ...answer, votes: { ...answer.votes, [member]: change(before) } };
  });
  if (changed === null) throw new ExpiredError();
}
