import { MessageFlags } from 'discord.js';
import type { MeantPerson } from '../../answer/whichPeople.js';
import { type MessageBody, sentence } from '../format/messageBody.js';
import { truncate, truncateLine } from '../format/text.js';
import { button, defineButtons, offset, recordId, rows, storedHere } from '../interaction/buttons.js';
import type { Call } from '../interaction/call.js';
import { checkArticleManager, checkAsk } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import type { Texts } from '../locales/english.js';
import { answerFlow, type AskedQuestion } from './answerFlow.js';

/** Discord's own limit. */
const MAX_LABEL_LENGTH = 80;
const MAX_QUESTION_LENGTH = 300;

/** The people of one surname, for a member who has named no more. */
export const personButtons = defineButtons('person', {
  /** Answers in place of the question who is meant, or for another member, for them alone. */
  ask: {
    takes: [recordId, offset],
    async handle(call, id, index) {
      const { interaction, records, asker, texts } = call;
      const asked = storedHere(call, records.answer(id));
      const question = asked.people?.[index];
      if (question === undefined) {
        await refuse(call, texts.expired);
        return;
      }
      const isAsker = asked.member === asker.member;
      const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral) || !isAsker;
      const refusal = checkAsk(call);
      if (refusal !== null) {
        await refuse(call, refusal);
        return;
      }
      if (isAsker) await acknowledgeButton(interaction);
      else await acknowledge(call);
      const told = await answerFlow(
        {
          question,
          ...(asked.article !== undefined && { articleId: asked.article }),
          ...(asked.filter !== undefined && { filter: asked.filter }),
          isPrivate,
          mayShow: false,
          ...(isPrivate && { mayCorrect: checkArticleManager(call) === null }),
          standsAlone: true,
        },
        call,
      );
      await editReply(call, 'people' in told ? sentence(texts.expired) : told);
      if (isAsker) await records.remove(id);
    },
  },
});

/** Answers a question, or asks which of several people it means. */
export async function askFlow(asked: AskedQuestion, call: Call): Promise<MessageBody> {
  const told = await answerFlow(asked, call);
  if (!('people' in told)) return told;
  const { people, id } = told;
  return whichPersonMessage(asked.question, people, id, call.texts);
}

/** Asks which of several people a question means, each with a button; without buttons if nothing could be stored. */
export function whichPersonMessage(
  question: string,
  people: readonly MeantPerson[],
  id: string | null,
  texts: Texts,
): MessageBody {
  const lines = [
    `-# ${truncateLine(question, MAX_QUESTION_LENGTH)}`,
    texts.whichPerson,
    ...people.map(
      ({ name, role }) =>
        `- **${truncateLine(name, MAX_LABEL_LENGTH)}**${role === null ? '' : `, ${truncateLine(role, MAX_LABEL_LENGTH)}`}`,
    ),
  ];
  const buttons =
    id === null
      ? []
      : people.map(({ name }, i) => button(truncate(name, MAX_LABEL_LENGTH), personButtons.id('ask', id, i)));
  return { content: lines.join('\n'), embeds: [], components: rows(buttons) };
}
