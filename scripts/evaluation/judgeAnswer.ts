import type { Confidence, Outcome } from '../../src/answer/answer.js';
import type { GoldQuestion } from './goldQuestion.js';

/** What was answered to a question: a line of the file that `evaluate` writes. */
export interface Prediction {
  readonly id: string;
  /** Ten at most, ranked, whether or not `abstained`. */
  readonly passages: readonly string[];
  readonly abstained: boolean;
  /** What a member is told; null where the question was refused. */
  readonly outcome: Outcome | null;
  readonly score: number;
  readonly confidence: Confidence;
  readonly speaker: string | null;
}

/** A prediction, compared with what is right. */
export interface Judgement {
  readonly id: string;
  readonly kind: string;
  /** Whether the articles answer the question. */
  readonly isCovered: boolean;
  /** Of the first passage with an answer, from 1; null when none has. */
  readonly rank: number | null;
  /** Whether an answer stands in the first 150 words shown. */
  readonly isSoon: boolean;
  /** Whether who spoke is named rightly; null where the question does not ask for it. */
  readonly isSpeakerRight: boolean | null;
  readonly isAbstained: boolean;
  /** Answered without a word of doubt. */
  readonly isSure: boolean;
  readonly score: number;
  readonly confidence: Confidence;
}

const PASSAGES = 10;
/** What a reader reads, whatever the size of the passages. */
const SOON_WORDS = 150;

export function judgeAnswer(gold: GoldQuestion, prediction: Prediction): Judgement {
  const answers = [...gold.answers, ...(gold.also ?? []).map(({ text }) => text)];
  const passages = prediction.passages.slice(0, PASSAGES);
  const hit = passages.findIndex((passage) => holdsAny(passage, answers));
  const asksSpeaker = gold.kind === 'who-said' && gold.speaker != null;
  return {
    id: gold.id,
    kind: gold.kind,
    isCovered: gold.answers.length > 0,
    rank: hit < 0 ? null : hit + 1,
    isSoon: firstWords(passages, SOON_WORDS).some((part) => holdsAny(part, answers)),
    isSpeakerRight: asksSpeaker ? isSameName(prediction.speaker ?? '', gold.speaker ?? '') : null,
    isAbstained: prediction.abstained,
    isSure: prediction.outcome === 'answered',
    score: prediction.score,
    confidence: prediction.confidence,
  };
}

/**
 * Whether a member is served: a question that is covered has its answer in the first passage, is answered and, where it
 * asks who spoke, names them; a question that is not covered is not answered without a word of doubt.
 */
export function isRight({ isCovered, rank, isSpeakerRight, isAbstained, isSure }: Judgement): boolean {
  return isCovered ? rank === 1 && !isAbstained && isSpeakerRight !== false : !isSure;
}

/** The passages, cut off where together they have `limit` words. */
function firstWords(passages: readonly string[], limit: number): string[] {
  let left = limit;
  return passages.map((passage) => {
    const words = passage.split(/\s+/u).slice(0, Math.max(0, left));
    left -= words.length;
    return words.join(' ');
  });
}

/** Whether a passage has the words of a sentence in a row; case, punctuation and articles never matter. */
export function holdsAny(passage: string, sentences: readonly string[]): boolean {
  const words = ` ${bareWords(passage).join(' ')} `;
  return sentences.some((sentence) => {
    const sought = bareWords(sentence);
    return sought.length > 0 && words.includes(` ${sought.join(' ')} `);
  });
}

export function bareWords(text: string): string[] {
  const words = text
    .toLowerCase()
    .replace(/\p{P}|\p{S}/gu, ' ')
    .split(/\s+/u);
  return words.filter((word) => !['', 'a', 'an', 'the'].includes(word));
}

/** One name holds the other, or first and last word agree: Petra Solheim is not Anders Solheim. */
function isSameName(named: string, gold: string): boolean {
  const [a, b] = [bareWords(named), bareWords(gold)];
  if (a.length === 0 || b.length === 0) return false;
  const isWithin = (x: readonly string[], y: readonly string[]) => x.every((word) => y.includes(word));
  return isWithin(a, b) || isWithin(b, a) || (a[0] === b[0] && a.at(-1) === b.at(-1));
}
