import { writeTable } from '../../csv.js';
import { shareOfAll } from '../../english/termOverlap.js';
import { termsOf } from '../../english/terms.js';
import type { AnswerRecord } from '../store/record.js';

/** Questions of one meaning that the stories did not cover, without who asked. */
export interface UnansweredGroup {
  /** The newest first. */
  readonly records: readonly [AnswerRecord, ...AnswerRecord[]];
}

export interface VotedAnswer {
  readonly record: AnswerRecord;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: readonly string[];
}

/**
 * Share of common search terms from which two questions are one: "cost of the recount" and "how much did the recount
 * cost".
 */
const SAME_QUESTION = 0.6;

/** The one that was asked last first. */
export function groupUnanswered(answers: readonly AnswerRecord[]): UnansweredGroup[] {
  const groups: { records: [AnswerRecord, ...AnswerRecord[]]; terms: ReadonlySet<string> }[] = [];
  for (const record of answers.filter(({ covered }) => !covered).sort((a, b) => b.at - a.at)) {
    const terms = new Set(termsOf(record.question));
    const known = groups.find((each) => isSameQuestion(each.terms, terms));
    if (known === undefined) groups.push({ records: [record], terms });
    else known.records.push(record);
  }
  return groups;
}

/** Answers with more votes against them than for them, the worst first. */
export function leastHelpful(answers: readonly AnswerRecord[]): VotedAnswer[] {
  return answers
    .filter(({ covered }) => covered)
    .map((record): VotedAnswer => {
      const all = Object.values(record.votes);
      const helpful = all.filter((vote) => vote.helpful).length;
      return {
        record,
        helpful,
        notHelpful: all.length - helpful,
        reasons: all.flatMap(({ reason }) => reason ?? []),
      };
    })
    .filter(({ helpful, notHelpful }) => notHelpful > helpful)
    .sort((a, b) => b.notHelpful - b.helpful - (a.notHelpful - a.helpful) || b.record.at - a.record.at);
}

/** A table for a spreadsheet; a cell that begins like a formula does not run. */
export function feedbackCsv(
  unanswered: readonly UnansweredGroup[],
  unhelpful: readonly VotedAnswer[],
): string {
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return writeTable(
    ['kind', 'question', 'times', 'last', 'helpful', 'not helpful', 'reasons'],
    [
      ...unanswered.map(({ records }) => [
        'not covered',
        records[0].question,
        records.length,
        day(records[0].at),
        '',
        '',
        '',
      ]),
      ...unhelpful.map(({ record, helpful, notHelpful, reasons }) => [
        'not helpful',
        record.question,
        '',
        day(record.at),
        helpful,
        notHelpful,
        reasons.join(' | '),
      ]),
    ],
  );
}

/** Questions without any term, such as "why?", are one. */
function isSameQuestion(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size + b.size === 0 || shareOfAll(a, b) >= SAME_QUESTION;
}
