import { datelineIn } from '../../../src/answer/shown/shownText.js';
import { bareWords, holdsAny } from '../judgeAnswer.js';
import type { MemberQuestion } from './memberQuestions.js';
import type { MemberReply } from './memberReply.js';

/** A reply to a member, compared with what is right. */
export interface JudgedReply {
  readonly id: string;
  readonly group: string;
  /** Whether the articles have an answer. */
  readonly isCovered: boolean;
  /** Whether it is a question that the articles leave open: a greeting is neither. */
  readonly isOpen: boolean;
  /** The first passage shown has a right sentence. */
  readonly isFirst: boolean;
  /** A passage shown has one. */
  readonly isShown: boolean;
  /** Said to be not covered. */
  readonly isRefused: boolean;
  /** Passages come without a word of doubt. */
  readonly isSure: boolean;
  /**
   * Whether the words in bold of a sure answer are the answer; null where none are, or where nothing is to be
   * answered.
   */
  readonly isBoldRight: boolean | null;
  /** Whether the right kind of reply came back; doubt is right where nothing is covered. */
  readonly isAsExpected: boolean;
  readonly characters: number;
  readonly score: number;
}

/** What shows passages as an answer. */
const SURE = new Set(['answered', 'overview', 'which-person']);

export function judgeReply(question: MemberQuestion, reply: MemberReply): JudgedReply {
  const { outdated, outcome } = question;
  // A passage is shown without its dateline.
  const answers = question.answers.map((answer) => answer.slice(datelineIn(answer)));
  const isCovered = answers.length > 0;
  const isRefused = reply.outcome === 'not-covered' || reply.outcome === 'refused';
  const [first = ''] = reply.passages;
  const isSure = SURE.has(reply.outcome);
  return {
    id: question.id,
    group: question.group,
    isCovered,
    isOpen: outcome === 'not-covered',
    isFirst: !isRefused && holdsAny(first, answers) && !startsOutdated(first, answers, outdated),
    isShown: !isRefused && reply.passages.some((passage) => holdsAny(passage, answers)),
    isRefused,
    isSure,
    isBoldRight:
      isSure && outcome === 'answered' && isCovered && reply.bold !== null
        ? isBoldRight(question, reply.bold)
        : null,
    isAsExpected:
      reply.outcome === outcome ||
      (outcome === 'not-covered' && (reply.outcome === 'unsure' || reply.outcome === 'refused')),
    characters: reply.characters,
    score: reply.score,
  };
}

/** Whether an older report's words come before what is right today. */
function startsOutdated(passage: string, answers: readonly string[], outdated: readonly string[]): boolean {
  const words = bareWords(passage).join(' ');
  const placeOf = (sentences: readonly string[]) =>
    Math.min(
      ...sentences.map((sentence) => words.indexOf(bareWords(sentence).join(' '))).filter((at) => at >= 0),
    );
  return placeOf(outdated) < placeOf(answers);
}

/**
 * The words in bold hold the answer, or are part of it. Where any part of a right sentence may be marked, they are from
 * one.
 */
function isBoldRight({ answers, bold }: MemberQuestion, marked: string): boolean {
  const right = bold.length > 0 ? bold : answers;
  return holdsAny(marked, right) || right.some((part) => holdsAny(part, [marked]));
}
