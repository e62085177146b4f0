import { z } from 'zod';

/** A question with what is right: the sentences that answer it, or none. */
export const goldQuestion = z.object({
  id: z.string(),
  question: z.string(),
  article: z.string().nullable(),
  answers: z.array(z.string()),
  also: z.array(z.object({ text: z.string() })).optional(),
  speaker: z.string().nullable(),
  kind: z.string(),
});
export type GoldQuestion = z.infer<typeof goldQuestion>;

/** What was answered to a question: a line of the file that `evaluate` writes. */
export interface Prediction {
  readonly id: string;
  /** Ranked, whether or not `abstained`. */
  readonly passages: readonly string[];
  readonly abstained: boolean;
  readonly score: number;
  readonly speaker: string | null;
}

/** Counts over the questions of one kind. */
export interface KindScore {
  readonly kind: string;
  readonly questions: number;
  /** Questions with an answer in the first passage, and in the first three. */
  readonly hitAt1: number;
  readonly hitAt3: number;
  readonly refused: number;
  /** Of questions that ask for a speaker, those with the right one named. */
  readonly speakers: number;
}

/** Counts by kind, in the order in which the kinds first occur. */
export function scoreAnswers(
  questions: readonly GoldQuestion[],
  predictions: readonly Prediction[],
): KindScore[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const kinds = new Map<string, { -readonly [K in keyof KindScore]: KindScore[K] }>();
  for (const gold of questions) {
    const score = kinds.get(gold.kind) ?? {
      kind: gold.kind,
      questions: 0,
      hitAt1: 0,
      hitAt3: 0,
      refused: 0,
      speakers: 0,
    };
    kinds.set(gold.kind, score);
    score.questions++;
    const prediction = byId.get(gold.id);
    if (prediction === undefined) continue;
    const answers = [...gold.answers, ...(gold.also ?? []).map(({ text }) => text)];
    const hit = prediction.passages.findIndex((passage) => answers.some((text) => holds(passage, text)));
    if (hit === 0) score.hitAt1++;
    if (hit >= 0 && hit < 3) score.hitAt3++;
    if (prediction.abstained) score.refused++;
    if (gold.speaker !== null && isSameName(prediction.speaker, gold.speaker)) score.speakers++;
  }
  return [...kinds.values()];
}

/** Whether a passage has the words of a sentence in a row; case, punctuation and articles never matter. */
function holds(passage: string, sentence: string): boolean {
  return ` ${bareWords(passage)} `.includes(` ${bareWords(sentence)} `);
}

function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{P}|\p{S}/gu, ' ')
    .replace(/\b(?:a|an|the)\b/gu, ' ')
    .trim()
    .replace(/\s+/gu, ' ');
}

/** One name holds the other, or first and last word agree: Petra Solheim is not Anders Solheim. */
function isSameName(named: string | null, gold: string): boolean {
  const [a, b] = [bareWords(named ?? '').split(' '), bareWords(gold).split(' ')];
  if (named === null || named === '') return false;
  const within = (x: readonly string[], y: readonly string[]) => x.every((word) => y.includes(word));
  return within(a, b) || within(b, a) || (a[0] === b[0] && a.at(-1) === b.at(-1));
}
