import { writeTable } from '../../csv.js';
import { shareOfAll } from '../../english/termOverlap.js';
import { termsOf } from '../../english/terms.js';
import type { AnswerRecord } from '../store/record.js';

/** Questions of one meaning that the stories did not cover, without who asked. */
interface UnansweredGroup {
  /** As it was asked last. */
  readonly question: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly last: number;
}

interface VotedAnswer {
  readonly question: string;
  readonly helpful: number;
  readonly notHelpful: number;
  readonly reasons: readonly string[];
  readonly last: number;
}

/**
 * Share of common search terms from which two questions are one: "cost of the recount" and "how much did the recount
 * cost".
 */
const SAME_QUESTION = 0.6;

/** The most asked first. */
export function groupUnanswered(answers: readonly AnswerRecord[]): UnansweredGroup[] {
  const groups: { group: UnansweredGroup; terms: ReadonlySet<string> }[] = [];
  for (const { question, at } of answers.filter(({ covered }) => !covered).sort((a, b) => b.at - a.at)) {
    const terms = new Set(termsOf(question));
    const known = groups.find((each) => isSameQuestion(each.terms, terms));
    if (known === undefined) groups.push({ group: { question, count: 1, last: at }, terms });
    else known.group = { ...known.group, count: known.group.count + 1 };
  }
  return groups.map(({ group }) => group).sort((a, b) => b.count - a.count || b.last - a.last);
}

/** Answers with more votes against them than for them, the worst first. */
export function leastHelpful(answers: readonly AnswerRecord[]): VotedAnswer[] {
  return answers
    .map(({ question, votes, at }): VotedAnswer => {
      const all = Object.values(votes);
      const helpful = all.filter((vote) => vote.helpful).length;
      return {
        question,
        helpful,
        notHelpful: all.length - helpful,
        reasons: all.flatMap(({ reason }) => reason ?? []),
        last: at,
      };
    })
    .filter(({ helpful, notHelpful }) => notHelpful > helpful)
    .sort((a, b) => b.notHelpful - b.helpful - (a.notHelpful - a.helpful) || b.last - a.last);
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
      ...unanswered.map(({ question, count, last }) => [
        'not covered',
        question,
        count,
        day(last),
        '',
        '',
        '',
      ]),
      ...unhelpful.map(({ question, helpful, notHelpful, reasons, last }) => [
        'not helpful',
        question,
        '',
        day(last),
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
