import { shownPassages } from '../../../src/answer/shown/shownPassages.js';
import { shownText } from '../../../src/answer/shown/shownText.js';
import { answerMessage } from '../../../src/discord/ask/answerMessage.js';
import { whichPersonMessage } from '../../../src/discord/ask/askFlow.js';
import { mannersLine } from '../../../src/discord/ask/mannersLine.js';
import { ENGLISH } from '../../../src/discord/locales/english.js';
import { UsageError } from '../../../src/errors.js';
import type { Newsdesk } from '../../../src/newsdesk/newsdesk.js';
import type { MemberQuestion } from './memberQuestions.js';

/** What a member sees of an answer, as far as the table counts it. */
export interface MemberReply {
  readonly id: string;
  /** The words of `MemberQuestion.outcome`, and `unsure`. */
  readonly outcome: string;
  /** As shown, best first. */
  readonly passages: readonly string[];
  /** What stands in bold in the first passage; null where nothing does. */
  readonly bold: string | null;
  /** Of the message, without its buttons. */
  readonly characters: number;
  /** How probable an answer is said to be. */
  readonly score: number;
}

/** Asks as a member of a server does, and reads the message that comes back. */
export async function askAsMember(
  newsdesk: Newsdesk,
  { id, question, article, previous }: MemberQuestion,
): Promise<MemberReply> {
  const answered = await newsdesk
    .ask(question, {
      top: 10,
      ...(article !== null && { articleId: article }),
      ...(previous !== null && { previous }),
    })
    .catch(ignoreUnusable);
  if (answered === null || answered.kind === 'no-index') return lineOf(id, 'refused', ENGLISH.emptyMessage);
  if (answered.kind === 'manners') {
    return lineOf(id, answered.manners.kind, mannersLine(answered.manners, ENGLISH));
  }
  if (answered.people.length > 0) {
    return lineOf(id, 'which-person', whichPersonMessage(question, answered.people, null, ENGLISH).content);
  }
  const passages = shownPassages(answered);
  const { content, embeds } = answerMessage({ ...answered, passages }, ENGLISH);
  const parts = [
    content,
    ...embeds.flatMap(({ title, description, footer }) => [title, description, footer?.text]),
  ];
  return {
    id,
    outcome: answered.isOverview && answered.kind === 'found' ? 'overview' : answered.outcome,
    passages: passages.map((passage) => shownText(passage).text),
    bold: passages[0]?.answer?.text ?? null,
    characters: parts.reduce((sum, part) => sum + [...(part ?? '')].length, 0),
    score: answered.score,
  };
}

function lineOf(id: string, outcome: string, line: string): MemberReply {
  return { id, outcome, passages: [], bold: null, characters: [...line].length, score: 0 };
}

/** A question that cannot be one, such as a mere "?", gets no answer; the others go on. */
function ignoreUnusable(error: unknown): null {
  if (error instanceof UsageError) return null;
  throw error;
}
