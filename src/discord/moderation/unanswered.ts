import { defineButtons, defineMenus, offset, recordId, storedHere } from '../interaction/buttons.js';
import type { ButtonCall, Call, ChoiceCall } from '../interaction/call.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, acknowledgeButton, editReply, refuse } from '../interaction/reply.js';
import { ENGLISH } from '../locales/english.js';
import type { AnswerRecord } from '../store/record.js';
import { answeredSince } from './answeredSince.js';
import { feedbackCsv, groupUnanswered, leastHelpful } from './feedback.js';
import {
  type Feedback,
  pageOfUnanswered,
  type UnansweredIds,
  unansweredMessage,
} from './unansweredMessage.js';

/** `/unanswered`: what members wanted to know and the stories did not tell, and answers voted down, on this server. */
export const unanswered: Command = {
  data: { name: 'unanswered', description: ENGLISH.commands.unanswered, ...FOR_MODERATORS },
  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    await show(call, { shown: 0, ticked: null });
  },
};

export const unansweredButtons = defineButtons('unanswered', {
  page: {
    takes: [offset],
    async handle(call, shown) {
      if (await acknowledgeModerator(call)) await show(call, { shown, ticked: null });
    },
  },
  undo: {
    takes: [recordId, offset],
    async handle(call, id, shown) {
      if (!(await acknowledgeModerator(call))) return;
      const record = storedHere(call, call.records.answer(id));
      await settle([record, ...sameQuestion(record, answersHere(call))], false, call);
      await show(call, { shown, ticked: null });
    },
  },
  /** The whole list. */
  file: {
    takes: [],
    async handle(call) {
      if (!(await acknowledge(call, checkArticleManager(call)))) return;
      const { groups, voted } = openFeedback(call);
      const csv = Buffer.from(feedbackCsv(groups, voted));
      await editReply(call, {
        content: call.texts.unanswered.saved(groups.length + voted.length),
        files: [{ attachment: csv, name: 'unanswered.csv' }],
      });
    },
  },
});

export const unansweredChoices = defineMenus('unanswered', {
  tick: {
    takes: [offset],
    async handle(call, shown) {
      if (!(await acknowledgeModerator(call))) return;
      const record = storedHere(call, call.records.answer(call.interaction.values[0] ?? ''));
      await settle([record, ...sameQuestion(record, answersHere(call))], true, call);
      await show(call, { shown, ticked: record.id });
    },
  },
});

const IDS: UnansweredIds = {
  page: (shown) => unansweredButtons.id('page', shown),
  undo: (record, shown) => unansweredButtons.id('undo', record, shown),
  file: () => unansweredButtons.id('file'),
  tick: (shown) => unansweredChoices.id('tick', shown),
};

interface Place {
  /** Questions on the pages before. */
  readonly shown: number;
  /** What was ticked off just now, and can be brought back. */
  readonly ticked: string | null;
}

async function show(
  call: ButtonCall | ChoiceCall | Parameters<Command['execute']>[0],
  { shown, ticked }: Place,
) {
  const feedback = openFeedback(call);
  const page = pageOfUnanswered(feedback.groups, shown);
  const since = await answeredSince(
    page.groups.map(({ records }) => records[0]),
    call,
  );
  await editReply(call, unansweredMessage(feedback, { ...page, since, ticked }, IDS, call.texts));
}

/** Whether a moderator has used what is below the list; if not, they are told. */
async function acknowledgeModerator(call: ButtonCall | ChoiceCall): Promise<boolean> {
  const refusal = checkArticleManager(call);
  if (refusal === null) await acknowledgeButton(call.interaction);
  else await refuse(call, refusal);
  return refusal === null;
}

function answersHere({ records, asker }: Call): AnswerRecord[] {
  return records
    .all()
    .filter((record): record is AnswerRecord => record.kind === 'answer' && record.guild === asker.guild);
}

/** What was not ticked off. */
function openFeedback(call: Call): Feedback {
  const open = answersHere(call).filter(({ settled }) => settled !== true);
  return { groups: groupUnanswered(open), voted: leastHelpful(open) };
}

/** The other records that stand in one line with it; an answer that was voted down stands alone. */
function sameQuestion(record: AnswerRecord, answers: readonly AnswerRecord[]): readonly AnswerRecord[] {
  const alike = answers.filter(({ settled }) => (settled ?? false) === (record.settled ?? false));
  return (
    groupUnanswered(alike).find(({ records }) => records.some(({ id }) => id === record.id))?.records ?? []
  );
}

async function settle(answers: readonly AnswerRecord[], settled: boolean, { records }: Call): Promise<void> {
  for (const { id } of answers) await records.changeAnswer(id, (answer) => ({ ...answer, settled }));
}
