import { time, TimestampStyles } from 'discord.js';
import { pagesOf } from '../format/pages.js';
import { truncateLine } from '../format/text.js';
import { type Command, FOR_MODERATORS } from '../interaction/command.js';
import { checkArticleManager } from '../interaction/preconditions.js';
import { acknowledge, editReply, replyInPages } from '../interaction/reply.js';
import { ENGLISH, type Texts } from '../locales/english.js';
import type { AnswerRecord } from '../store/record.js';
import { feedbackCsv, groupUnanswered, leastHelpful } from './feedback.js';

const LISTED = 10;
const MAX_QUESTION_LENGTH = 120;
const MAX_REASON_LENGTH = 100;
const MAX_LENGTH = 4_000;

/** `/unanswered`: what members wanted to know and the stories did not tell, and answers voted down, on this server. */
export const unanswered: Command = {
  data: { name: 'unanswered', description: ENGLISH.commands.unanswered, ...FOR_MODERATORS },
  async execute(call) {
    if (!(await acknowledge(call, checkArticleManager(call)))) return;
    const { asker, records, texts } = call;
    const answers = records
      .all()
      .filter((record): record is AnswerRecord => record.kind === 'answer' && record.guild === asker.guild);
    const groups = groupUnanswered(answers);
    const voted = leastHelpful(answers);
    if (groups.length + voted.length === 0) {
      await editReply(call, { content: texts.unansweredNone });
      return;
    }
    const csv = Buffer.from(feedbackCsv(groups, voted));
    const pages = pagesOf(linesOf(groups, voted, texts), { length: MAX_LENGTH });
    await replyInPages(
      call,
      pages.map((page, i) => ({
        embeds: [{ description: page.join('\n') }],
        ...(i === 0 && { files: [{ attachment: csv, name: 'unanswered.csv' }] }),
      })),
    );
  },
};

function linesOf(
  groups: ReturnType<typeof groupUnanswered>,
  voted: ReturnType<typeof leastHelpful>,
  texts: Texts,
): string[] {
  const shown = (question: string) => truncateLine(question, MAX_QUESTION_LENGTH);
  const unansweredLines = groups
    .slice(0, LISTED)
    .map(
      ({ question, count, last }) =>
        `- ${shown(question)} (${texts.timesAsked(count)}, ${time(new Date(last), TimestampStyles.RelativeTime)})`,
    );
  const votedLines = voted
    .slice(0, LISTED)
    .flatMap(({ question, helpful, notHelpful, reasons }) => [
      `- ${shown(question)} (${texts.votes(helpful, notHelpful)})`,
      ...reasons.slice(0, 2).map((reason) => `  - ${truncateLine(reason, MAX_REASON_LENGTH)}`),
    ]);
  return [
    ...(groups.length === 0
      ? [texts.unansweredNone]
      : [`**${texts.unansweredHeading}**`, ...unansweredLines]),
    ...(votedLines.length === 0 ? [] : ['', `**${texts.leastHelpful}**`, ...votedLines]),
    ...(groups.length > LISTED || voted.length > LISTED ? ['', texts.fullList] : []),
  ];
}
